import type { AutomatonProfile } from "./automaton-profile.js";
import { jointChain } from "./internal/chain.js";
import { inLowestTerms } from "./internal/lowest-terms.js";
import { type Quotient, valueFunctions } from "./internal/value-functions.js";
import { type Noise, noiseLevels } from "./noise.js";

/** A payoff as a function of the discount factor: a quotient of polynomials in lowest terms. */
export interface PayoffFunction {
  /** Integer coefficients from the constant term up. */
  readonly numerator: readonly bigint[];
  /** The same; positive for discount factors in [0, 1). */
  readonly denominator: readonly bigint[];
}

/**
 * Returns each player's normalised discounted payoff as a function of the discount factor.
 *
 * @throws {@link ExclaveError} as {@link evaluate}
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { automatonProfile, payoffFunctions, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const automata = ["tit-for-tat", "suspicious-tit-for-tat"].map((id) => strategyNamed(id).automaton);
 * payoffFunctions(automatonProfile(game, automata)); // [{ numerator: [0n, 5n], denominator: [1n, 1n] }, { numerator: [5n], denominator: [1n, 1n] }]
 * ```
 */
export function payoffFunctions(profile: AutomatonProfile, noise: Noise = {}): PayoffFunction[] {
  const { chain } = jointChain(profile, noiseLevels(noise));
  return valueFunctions(chain).map((values) => inLowestTerms(values[0] as Quotient));
}
