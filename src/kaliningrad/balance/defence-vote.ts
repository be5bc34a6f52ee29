import { shapleyValue } from "../../cooperative/shapley-value.js";
import { weightedVoting } from "../../cooperative/weighted-voting.js";
import { type Rational, type RationalInput, rational } from "../../exact/rational.js";
import type { Parameters } from "../../model/parameters.js";

/** Who is needed for a defence of a given size. */
export interface DefencePower {
  /** `N` for a large allied reinforcement, `F` for the forward battalions, `E`, `L`, `T` for the states. */
  readonly members: readonly string[];
  /** Effective battalions of each. */
  readonly weights: readonly Rational[];
  /** The Shapley value of each in the game "the battalions together reach the quota". */
  readonly power: readonly Rational[];
}

/**
 * Returns the Shapley value of each defender in the weighted game with the given quota of effective battalions.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { defencePower, kaliningradParameters } from "exclave/kaliningrad";
 *
 * defencePower(kaliningradParameters(), "22/3").power.map(rationalText); // ["1", "0", "0", "0", "0"]
 * ```
 */
export function defencePower(parameters: Parameters, quota: RationalInput): DefencePower {
  const w = parameters.get("w");
  const weights = [
    parameters.get("heavy_reinforcement").add(parameters.get("light_reinforcement").mul(w)),
    parameters.get("n_F").mul(parameters.get("w_F")),
    ...["E", "L", "T"].map((state) => parameters.get(`battalions[${state}]`).mul(w)),
  ].map((weight) => rational(weight));
  return {
    members: ["N", "F", "E", "L", "T"],
    weights,
    power: shapleyValue(weights.length, weightedVoting(weights, quota)),
  };
}
