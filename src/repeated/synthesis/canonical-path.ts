import type { PlayPath } from "../evaluate.js";

/** The same rounds with the shortest cycle and the fewest rounds before it. */
export function canonicalPath({ before, cycle }: PlayPath): PlayPath {
  const same = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
    a !== undefined && b !== undefined && a.join() === b.join();
  let length = 1;
  while (cycle.length % length !== 0 || !cycle.every((round, t) => same(round, cycle[t % length]))) length++;
  let again = cycle.slice(0, length);
  const first = [...before];
  while (same(first.at(-1), again.at(-1))) {
    first.pop();
    again = [again.at(-1) as readonly number[], ...again.slice(0, -1)];
  }
  return { before: first, cycle: again };
}
