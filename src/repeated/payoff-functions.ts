import { greatestCommonDivisor } from "../exact/integer.js";
import type { Polynomial } from "../exact/polynomial.js";
import { dividePolynomials, polynomialGcd } from "../exact/polynomial-division.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import { jointChain } from "./internal/chain.js";
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

function inLowestTerms({ numerator, denominator }: Quotient): PayoffFunction {
  if (numerator.integers.length === 0) return { numerator: [], denominator: [1n] };
  const shared = polynomialGcd(numerator, denominator);
  const [p, q] = [numerator, denominator].map((one) => dividePolynomials(one, shared).quotient) as [
    Polynomial,
    Polynomial,
  ];
  const above = p.integers.map((c) => c * q.denominator);
  const below = q.integers.map((c) => c * p.denominator);
  const common = [...above, ...below].reduce(greatestCommonDivisor, 0n);
  // The constant term of the denominator is its value at 0, where it is positive.
  const divisor = (below[0] as bigint) < 0n ? -common : common;
  return { numerator: above.map((c) => c / divisor), denominator: below.map((c) => c / divisor) };
}
