import type { Rational } from "../../exact/rational.js";
import type { Parameters } from "../../model/parameters.js";
import { type PureMarkovEquilibrium, pureMarkovPerfect } from "../../stochastic/pure-markov-perfect.js";
import { discountOf, fearSpiralGame } from "./fear-spiral-game.js";

/** A pure stationary equilibrium of the dilemma over time. */
export interface SpiralEquilibrium extends PureMarkovEquilibrium {
  /** What Russia and NATO do under low fear, then under high fear: `CC/DD` is the fear trap. C restrains, D arms. */
  readonly play: string;
  /** `de-escalation` (CC/CC), `fear trap` (CC/DD), `spiral` (DD/DD), or `other`. */
  readonly name: "de-escalation" | "fear trap" | "spiral" | "other";
  /** `totals[player][state]`: discounted totals from low and from high fear. */
  readonly totals: readonly (readonly Rational[])[];
}

const NAMES: Readonly<Record<string, SpiralEquilibrium["name"]>> = {
  "CC/CC": "de-escalation",
  "CC/DD": "fear trap",
  "DD/DD": "spiral",
};

/**
 * Returns all pure stationary Markov perfect equilibria of the dilemma over time, at the discount factor `delta`.
 *
 * @throws {@link ExclaveError} `bad-parameter` when the discount factor is 1
 * @example
 * ```ts
 * import { kaliningradParameters, spiralEquilibria } from "exclave/kaliningrad";
 *
 * spiralEquilibria(kaliningradParameters()).map(({ name }) => name); // ["de-escalation", "fear trap", "spiral"]
 * ```
 */
export function spiralEquilibria(parameters: Parameters): SpiralEquilibrium[] {
  const { equilibria } = pureMarkovPerfect(fearSpiralGame(parameters), discountOf(parameters));
  return equilibria.map((one) => {
    const play = one.actions.map((row) => row.map((action) => (action === 0 ? "C" : "D")).join("")).join("/");
    return { ...one, play, name: NAMES[play] ?? "other" };
  });
}
