import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { MixedProfile } from "../game.js";

/**
 * Returns the distribution over the pure profiles, row-major, when the players mix independently as in `profile`: a
 * correlated equilibrium exactly when the profile is a Nash equilibrium.
 *
 * @example
 * ```ts
 * import { mixedProfile, productDistribution, rationalText, symmetric } from "exclave";
 *
 * const game = symmetric([[4, 1], [3, 3]]);
 * const profile = mixedProfile(game, [["2/3", "1/3"], ["1/2", "1/2"]]);
 * productDistribution(profile).map(rationalText); // ["1/3", "1/3", "1/6", "1/6"]
 * ```
 */
export function productDistribution(profile: MixedProfile): Rational[] {
  return profile.reduce<Rational[]>(
    (distribution, strategy) =>
      distribution.flatMap((weight) => strategy.map((probability) => rational(weight.mul(probability)))),
    [ONE],
  );
}
