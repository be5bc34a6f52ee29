import { equal } from "../../exact/order.js";
import { type Rational, rational, ZERO } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import type { StageCell } from "../../stochastic/game.js";
import { list, numbers, positions, record, refuse } from "./document-fields.js";

/** Refuses stated classes that are not those in which play ends, and distributions that do not stay as they are. */
export function checkClasses(cells: readonly StageCell[], stated: unknown, path: string): void {
  const reached = cells.map((_, s) => reachable(cells, s));
  const closed = reached.map((own, s) => [...own].every((t) => reached[t]?.has(s)));
  const found = list(stated, path);
  const firsts = reached.flatMap((own, s) => (closed[s] && Math.min(...own) === s ? [s] : []));
  if (found.length !== firsts.length)
    refuse(`expected ${firsts.length} classes, found ${found.length}`, path);
  found.forEach((entry, k) => {
    const at = `${path}[${k}]`;
    const fields = record(entry, at);
    const states = positions(fields["states"], `${at}.states`, cells.length);
    const own = reached[firsts[k] as number] as ReadonlySet<number>;
    if (states.length !== own.size || !states.every((s) => own.has(s))) {
      refuse("expected all states of a class that play never leaves", `${at}.states`);
    }
    const distribution = numbers(fields["distribution"], `${at}.distribution`, cells.length);
    checkDistribution(cells, states, distribution, `${at}.distribution`);
  });
}

/** On a class there is one stationary distribution; all that sum to 1, stay and are 0 elsewhere are it. */
function checkDistribution(
  cells: readonly StageCell[],
  states: readonly number[],
  distribution: readonly Rational[],
  path: string,
): void {
  const after = cells.map(() => ZERO);
  cells.forEach(({ next }, s) => {
    for (const { to, probability } of next) {
      const arrives = probability.mul(distribution[s] as Rational);
      after[to] = rational((after[to] as Rational).add(arrives));
    }
  });
  distribution.forEach((mass, s) => {
    if (!equal(mass, after[s] as Rational))
      refuse("expected a distribution that stays as it is", `${path}[${s}]`);
    if (mass.n !== 0n && !states.includes(s)) refuse("expected 0 outside the class", `${path}[${s}]`);
  });
  if (!equal(sum(distribution), rational(1))) refuse("expected probabilities that sum to 1", path);
}

function reachable(cells: readonly StageCell[], from: number): Set<number> {
  const seen = new Set([from]);
  for (const s of seen) for (const { to } of cells[s]?.next ?? []) seen.add(to);
  return seen;
}
