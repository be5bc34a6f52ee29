import { ExclaveError } from "../exclave-error.js";
import type { StochasticGame } from "./game.js";
import { stagesOf } from "./internal/stage.js";
import { type TotalFunctions, valuePolynomials } from "./internal/value-polynomials.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** Totals are found as functions of the discount factor for so many states. */
export const MAXIMUM_DISCOUNT_STATES = 60;

/**
 * Returns the discounted totals of a stationary profile as exact functions of the discount factor.
 *
 * @throws {@link ExclaveError} `too-large` beyond 60 states
 * @example
 * ```ts
 * import { polynomialText } from "exclave";
 * import { fearSpiral, stationaryProfile, totalFunctions } from "exclave/stochastic";
 *
 * const game = fearSpiral();
 * const { numerators, denominator } = totalFunctions(game, stationaryProfile(game, [["C", "C"], ["D", "D"]]));
 * [numerators[0]?.[1], denominator].map((p) => p && polynomialText(p)); // ["3*x - 3", "x^2 - 2*x + 1"]
 * ```
 */
export function totalFunctions(game: StochasticGame, profile: StationaryProfile): TotalFunctions {
  if (game.states.length > MAXIMUM_DISCOUNT_STATES) {
    throw new ExclaveError(
      "too-large",
      `functions of the discount factor are found for ${MAXIMUM_DISCOUNT_STATES} states at most, found ${game.states.length}`,
      "states",
    );
  }
  return valuePolynomials(stagesOf(game, profile));
}
