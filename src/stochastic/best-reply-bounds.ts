import { compare, maximum } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { discountFactor } from "../repeated/discount.js";
import type { StochasticGame } from "./game.js";
import { exactActionTotals } from "./internal/exact-action-totals.js";
import type { StationaryProfile } from "./stationary-profile.js";

/**
 * Returns proved upper bounds on the discounted total that each player can get from each state by any strategy, when the
 * others keep to a stationary profile: `bounds[player][state]`.
 *
 * Any estimates of the totals do: where no action gives more than `up` above them, contraction bounds the best reply by the
 * estimate plus up / (1 - discount). With the exact totals of the best reply the bounds are these.
 *
 * @param totals - `totals[player][state]`
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { bestReplyBounds, fearSpiral, stationaryProfile } from "exclave/stochastic";
 *
 * const trap = stationaryProfile(fearSpiral(), [["C", "C"], ["D", "D"]]);
 * bestReplyBounds(fearSpiral(), trap, [[20, -30], [20, -30]], "9/10").map((own) => own.map(String)); // [["20", "-30"], ["20", "-30"]]
 * ```
 */
export function bestReplyBounds(
  game: StochasticGame,
  profile: StationaryProfile,
  totals: readonly (readonly RationalInput[])[],
  discount: RationalInput,
): Rational[][] {
  const factor = discountFactor(discount);
  const values = totals.map((own, i) => own.map((value, s) => rational(value, `totals[${i}][${s}]`)));
  const given = exactActionTotals(game, profile, values, factor);
  return values.map((own, i) => {
    let up: Rational = ZERO;
    own.forEach((value, s) => {
      const best = rational(maximum(given[s]?.[i] as Rational[]).sub(value));
      if (compare(best, up) > 0) up = best;
    });
    const above = rational(up.div(ONE.sub(factor)));
    return own.map((value) => rational(value.add(above)));
  });
}
