import { type Rational, rational, ZERO } from "../exact/rational.js";
import { solve } from "../exact/solve.js";
import { ExclaveError } from "../exclave-error.js";
import type { StochasticGame } from "./game.js";
import { recurrentClasses } from "./internal/recurrent-classes.js";
import { type Stage, stagesOf } from "./internal/stage.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** A set of states that play never leaves once it is there. */
export interface RecurrentClass {
  /** The positions of its states, ascending. */
  readonly states: readonly number[];
  /** The only stationary distribution on it, over all states of the game. */
  readonly distribution: readonly Rational[];
}

/**
 * Returns the classes of states in which play under a stationary profile ends, each with its stationary distribution. The
 * stationary distributions of the whole chain are the mixtures of these.
 *
 * @example
 * ```ts
 * import { fearSpiral, stationaryDistributions, stationaryProfile } from "exclave/stochastic";
 *
 * const trap = stationaryProfile(fearSpiral(), [["C", "C"], ["D", "D"]]);
 * stationaryDistributions(fearSpiral(), trap).map(({ states }) => states); // [[0], [1]]
 * ```
 */
export function stationaryDistributions(game: StochasticGame, profile: StationaryProfile): RecurrentClass[] {
  const stages = stagesOf(game, profile);
  return recurrentClasses(stages).map((states) => {
    const own = onClass(stages, states);
    const distribution = stages.map(() => ZERO);
    states.forEach((s, k) => {
      distribution[s] = own[k] as Rational;
    });
    return { states, distribution };
  });
}

/** The solution of m P = m with entries that sum to 1. */
function onClass(stages: readonly Stage[], states: readonly number[]): readonly Rational[] {
  const balance = states.map((to) =>
    states.map((from) => {
      const arrives = stages[from]?.next.get(to) ?? ZERO;
      return from === to ? rational(arrives.sub(1)) : arrives;
    }),
  );
  const found = solve([...balance, states.map(() => rational(1))], [...states.map(() => ZERO), rational(1)]);
  if (found.kind === "unique") return found.solution;
  throw new ExclaveError("bad-argument", "expected one stationary distribution on a recurrent class");
}
