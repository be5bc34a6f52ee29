import { ONE, type Rational, type RationalInput, rational } from "../exact/rational.js";
import { discountFactor } from "../repeated/discount.js";
import type { StochasticGame } from "./game.js";
import { stagesOf } from "./internal/stage.js";
import { totalValues } from "./internal/total-values.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** What a stationary profile gives from each state on. */
export interface StationaryValues {
  readonly discount: Rational;
  /** `payoffs[player][state]`: (1 - discount) times the total, comparable with payoffs of one period. */
  readonly payoffs: readonly (readonly Rational[])[];
  /** `totals[player][state]`: the expected sum of discount^t times the payoff of period t. */
  readonly totals: readonly (readonly Rational[])[];
}

/**
 * Returns the exact expected discounted payoffs of a stationary profile from every state on, by a linear system.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { stationaryProfile, stationaryValues, stochasticGame } from "exclave/stochastic";
 *
 * const game = stochasticGame({
 *   players: ["Miner"],
 *   states: [
 *     { name: "full", actions: [["dig"]], payoffs: [[3]], transitions: [{ empty: 1 }] },
 *     { name: "empty", actions: [["wait"]], payoffs: [[0]], transitions: [{ full: 1 }] },
 *   ],
 * });
 * const { totals } = stationaryValues(game, stationaryProfile(game, [[0], [0]]), "1/2");
 * totals.map((own) => own.map(String)); // [["4", "2"]]
 * ```
 */
export function stationaryValues(
  game: StochasticGame,
  profile: StationaryProfile,
  discount: RationalInput,
): StationaryValues {
  const factor = discountFactor(discount);
  const totals = totalValues(stagesOf(game, profile), factor);
  const scale = rational(ONE.sub(factor));
  const payoffs = totals.map((own) => own.map((value) => rational(value.mul(scale))));
  return { discount: factor, payoffs, totals };
}
