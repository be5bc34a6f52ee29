import { compare, maximum } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { discountFactor } from "../repeated/discount.js";
import type { StochasticGame } from "./game.js";
import { exactActionTotals } from "./internal/exact-action-totals.js";
import type { StationaryProfile } from "./stationary-profile.js";

/**
 * Returns a proved bound on what each player can gain in discounted total, from any state on and by any strategy, by leaving
 * a stationary profile. The profile is an epsilon-equilibrium for the greatest of these.
 *
 * It needs only estimates of the profile's totals, which may come from rounded arithmetic: where no action gives more than
 * `up` above the estimate, and the profile itself gives at most `down` less, contraction bounds the gain by
 * (up + down) / (1 - discount). With the exact totals of an equilibrium the bound is 0.
 *
 * @param totals - `totals[player][state]`: any estimates; the better they are, the better the bound
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1) or the totals do not fit the game
 * @example
 * ```ts
 * import { fearSpiral, profileRegret, stationaryProfile } from "exclave/stochastic";
 *
 * const trap = stationaryProfile(fearSpiral(), [["C", "C"], ["D", "D"]]);
 * profileRegret(fearSpiral(), trap, [[20, -30], [20, -30]], "9/10").map(String); // ["0", "0"]
 * profileRegret(fearSpiral(), trap, [[20, "-300001/10000"], [20, -30]], "9/10").map(String); // ["0.0001", "0"]
 * ```
 */
export function profileRegret(
  game: StochasticGame,
  profile: StationaryProfile,
  totals: readonly (readonly RationalInput[])[],
  discount: RationalInput,
): Rational[] {
  const factor = discountFactor(discount);
  if (totals.length !== game.players.length || totals.some((own) => own.length !== game.states.length)) {
    throw new ExclaveError("bad-argument", "expected a total for each player and state", "totals");
  }
  const values = totals.map((own, i) => own.map((value, s) => rational(value, `totals[${i}][${s}]`)));
  const given = exactActionTotals(game, profile, values, factor);
  return values.map((own, i) => {
    let up: Rational = ZERO;
    let down: Rational = ZERO;
    own.forEach((value, s) => {
      const row = given[s]?.[i] as Rational[];
      const best = rational(maximum(row).sub(value));
      if (compare(best, up) > 0) up = best;
      const mix = (profile[s] as StationaryProfile[number])[i] as readonly Rational[];
      const mean = row.reduce((sum, total, a) => rational(sum.add(total.mul(mix[a] as Rational))), ZERO);
      const fall = rational(value.sub(mean));
      if (compare(fall, down) > 0) down = fall;
    });
    return rational(up.add(down).div(ONE.sub(factor)));
  });
}
