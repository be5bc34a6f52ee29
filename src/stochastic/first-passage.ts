import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";
import { solve } from "../exact/solve.js";
import { ExclaveError } from "../exclave-error.js";
import type { StochasticGame } from "./game.js";
import { type Stage, stagesOf } from "./internal/stage.js";
import { checkState } from "./state-distribution.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** Whether and when play comes to a set of states. */
export interface FirstPassage {
  /** The probability that it ever does, by the state it starts from. */
  readonly probabilities: readonly Rational[];
  /** The expected number of periods until it does, by the state it starts from; null where it may never. */
  readonly expectedPeriods: readonly (Rational | null)[];
}

/**
 * Returns the exact probability that play under a stationary profile ever comes to one of the target states, and the
 * expected time until then, from every state. For absorption, give a recurrent class as the target.
 *
 * @throws {@link ExclaveError} `bad-argument` when there is no target or one is no state
 * @example
 * ```ts
 * import { fearSpiral, firstPassage, stationaryProfile } from "exclave/stochastic";
 *
 * const calming = stationaryProfile(fearSpiral(), [["C", "C"], ["C", "C"]]);
 * firstPassage(fearSpiral(), calming, [0]).expectedPeriods.map(String); // ["0", "2"]
 * ```
 */
export function firstPassage(
  game: StochasticGame,
  profile: StationaryProfile,
  targets: readonly number[],
): FirstPassage {
  if (targets.length === 0) {
    throw new ExclaveError("bad-argument", "expected at least one target state, found none", "targets");
  }
  targets.forEach((target, k) => {
    checkState(game, target, `targets[${k}]`);
  });
  const stages = stagesOf(game, profile);
  const goal = new Set(targets);
  const may = reaching(stages, goal);
  const open = stages.flatMap((_, s) => (may.has(s) && !goal.has(s) ? [s] : []));
  const hits = open.map((s) =>
    [...(stages[s] as Stage).next].reduce(
      (sum, [to, p]) => (goal.has(to) ? rational(sum.add(p)) : sum),
      ZERO,
    ),
  );
  const solved = resolvent(stages, open, hits);
  const probabilities = stages.map((_, s) => (goal.has(s) ? ONE : (solved.get(s) ?? ZERO)));
  const sure = open.filter((s) => probabilities[s]?.equals(1));
  const periods = resolvent(
    stages,
    sure,
    sure.map(() => ONE),
  );
  return {
    probabilities,
    expectedPeriods: stages.map((_, s) => (goal.has(s) ? ZERO : (periods.get(s) ?? null))),
  };
}

/** The states from which the goal can be reached. */
function reaching(stages: readonly Stage[], goal: ReadonlySet<number>): Set<number> {
  const before = stages.map((): number[] => []);
  stages.forEach(({ next }, s) => {
    for (const to of next.keys()) before[to]?.push(s);
  });
  const seen = new Set(goal);
  for (const s of seen) for (const from of before[s] ?? []) seen.add(from);
  return seen;
}

/** The solution of x = right + P x on these states. */
function resolvent(
  stages: readonly Stage[],
  states: readonly number[],
  right: readonly Rational[],
): Map<number, Rational> {
  if (states.length === 0) return new Map();
  const matrix = states.map((from) =>
    states.map((to) => {
      const follows = stages[from]?.next.get(to) ?? ZERO;
      return rational((from === to ? ONE : ZERO).sub(follows));
    }),
  );
  const found = solve(matrix, right);
  if (found.kind !== "unique") {
    throw new ExclaveError("bad-argument", "expected states from which the goal can be reached");
  }
  return new Map(states.map((s, k) => [s, found.solution[k] as Rational]));
}
