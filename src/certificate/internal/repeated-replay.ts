import { compare } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { PlayableProfile } from "./repeated-playable.js";

/** What a path is to do: begin with payoffs, or be certain rounds for ever. */
export interface ReplayTarget {
  readonly payoffs: readonly Rational[] | null;
  readonly path: {
    readonly before: readonly (readonly number[])[];
    readonly cycle: readonly (readonly number[])[];
  } | null;
}

/** Rounds that end in a cycle: the payoffs from the first on, and how much each player prefers the path to deviating from it. */
interface Lasso {
  readonly payoffs: readonly Rational[];
  /** The least of payoff less `(1 - discount)` times that of the best deviation, over the rounds. */
  readonly slack: readonly Rational[];
  /** What identifies the path from each of its rounds on. */
  readonly states: readonly string[];
}

/** So many paths and choices of them are looked at. */
const MAXIMUM_WORK = 400_000;

/**
 * Whether some automaton of so many states at most plays what is wished for in equilibrium; null when that would take too
 * long to find out. An automaton is a path, and for each player a path that follows its deviations; its states are the
 * different paths that are left from each round on.
 */
export function replayed(
  profiles: readonly PlayableProfile[],
  discount: Rational,
  { payoffs, path }: ReplayTarget,
  size: number,
): boolean | null {
  let paths = 0;
  for (let k = 1; k <= size; k++) paths += k * profiles.length ** k;
  if (paths * 5 > MAXIMUM_WORK) return null;
  const lassos = lassosUpTo(profiles, discount, size);
  const wished = path === null ? null : pathName(path.before, path.cycle);
  const starts = lassos.filter(
    ({ payoffs: given, states }) =>
      (wished === null || states[0] === wished) &&
      (payoffs === null || given.every((value, i) => compare(value, payoffs[i] as Rational) === 0)),
  );
  let work = 0;
  for (const start of starts) {
    const found = threatened(start, [], new Set(start.states));
    if (found !== false) return found;
  }
  return false;

  /** Chooses a path for each further player's deviations. */
  function threatened(start: Lasso, chosen: readonly Lasso[], states: ReadonlySet<string>): boolean | null {
    const player = chosen.length;
    if (player === start.payoffs.length) return true;
    for (const lasso of lassos) {
      work++;
      if (work > MAXIMUM_WORK) return null;
      const all = [start, ...chosen, lasso];
      if (!all.every((one) => keeps(one, player, lasso))) continue;
      if (!chosen.every((threat, i) => keeps(lasso, i, threat))) continue;
      const union = new Set([...states, ...lasso.states]);
      if (union.size > size) continue;
      const found = threatened(start, [...chosen, lasso], union);
      if (found !== false) return found;
    }
    return false;
  }

  function keeps({ slack }: Lasso, player: number, threat: Lasso): boolean {
    return compare(slack[player] as Rational, (threat.payoffs[player] as Rational).mul(discount)) >= 0;
  }
}

/** How many automata of a size there are, at most, with so many profiles to play; fewer when the path is given. */
export function automataOf(size: number, profiles: number, players: number, path: number | null): number {
  const behind = (left: number, used: number, more: number): number => {
    if (left === 0) return 1;
    if (more === 0) return 0;
    return Array.from({ length: left }, (_, k) => k + 1).reduce(
      (sum, length) => sum + (used + length) * behind(left - length, used + length, more - 1),
      0,
    );
  };
  if (path !== null) return path > size ? 0 : behind(size - path, path, players) * profiles ** (size - path);
  const ways = Array.from({ length: size }, (_, k) => k + 1);
  return ways.reduce((sum, way) => sum + way * behind(size - way, way, players), 0) * profiles ** size;
}

/** How many different paths are left from the rounds of one. */
export function roundsOf({ before, cycle }: NonNullable<ReplayTarget["path"]>): number {
  return new Set(
    [...before, ...cycle].map((_, t) =>
      t < before.length
        ? pathName(before.slice(t), cycle)
        : pathName([], [...cycle.slice(t - before.length), ...cycle.slice(0, t - before.length)]),
    ),
  ).size;
}

/** All paths with so many different rounds to go on from at most. */
function lassosUpTo(profiles: readonly PlayableProfile[], discount: Rational, size: number): Lasso[] {
  const found: Lasso[] = [];
  let rounds: PlayableProfile[][] = [[]];
  for (let length = 1; length <= size; length++) {
    rounds = rounds.flatMap((before) => profiles.map((profile) => [...before, profile]));
    for (const sequence of rounds) {
      for (let cycle = 0; cycle < length; cycle++) {
        const states = statesOf(sequence, cycle);
        // A path with a shorter form has been met before.
        if (new Set(states).size === length) found.push(lassoOf(sequence, cycle, states, discount));
      }
    }
  }
  return found;
}

function lassoOf(
  rounds: readonly PlayableProfile[],
  cycle: number,
  states: readonly string[],
  discount: Rational,
): Lasso {
  const today = rational(ONE.sub(discount));
  const players = rounds[0]?.payoffs.map((_, i) => i) ?? [];
  const slack: Rational[] = [];
  const payoffs = players.map((i) => {
    // Once around the cycle, and then as if for ever.
    let [sum, weight]: [Rational, Rational] = [ZERO, ONE];
    for (const { payoffs: paid } of rounds.slice(cycle)) {
      sum = rational(sum.add(weight.mul(paid[i] as Rational)));
      weight = rational(weight.mul(discount));
    }
    let value = rational(sum.mul(today).div(ONE.sub(weight)));
    for (let t = rounds.length - 1; t >= 0; t--) {
      const { payoffs: paid, replies } = rounds[t] as PlayableProfile;
      value = rational((paid[i] as Rational).mul(today).add(value.mul(discount)));
      const spare = rational(value.sub((replies[i] as Rational).mul(today)));
      const least = slack[i];
      slack[i] = least === undefined || compare(spare, least) < 0 ? spare : least;
    }
    return value;
  });
  return { payoffs, slack, states };
}

function statesOf(rounds: readonly PlayableProfile[], cycle: number): string[] {
  const profiles = rounds.map(({ profile }) => profile);
  return profiles.map((_, t) =>
    t < cycle
      ? pathName(profiles.slice(t, cycle), profiles.slice(cycle))
      : pathName([], [...profiles.slice(t), ...profiles.slice(cycle, t)]),
  );
}

/** The same text for the same rounds, however they are divided into a beginning and a cycle. */
function pathName(before: readonly (readonly number[])[], cycle: readonly (readonly number[])[]): string {
  const [first, again] = [before.map(String), cycle.map(String)];
  const period = again.findIndex(
    (_, k) => k > 0 && again.length % k === 0 && again.every((x, t) => x === again[t % k]),
  );
  if (period > 0) again.length = period;
  while (first.length > 0 && first.at(-1) === again.at(-1)) {
    first.pop();
    again.unshift(again.pop() as string);
  }
  return `${first.join(" ")} | ${again.join(" ")}`;
}
