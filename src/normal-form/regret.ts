import { compare } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import { dot } from "../exact/vector.js";
import type { MixedProfile, MixedStrategy, NormalFormGame } from "./game.js";
import { strategyPayoffs } from "./payoffs.js";

/**
 * Returns the regret of each player at a mixed profile: how much its best deviation would gain. The profile is a Nash
 * equilibrium exactly when every regret is 0 (J. F. Nash 1951, Non-cooperative games, doi:10.2307/1969529).
 *
 * @example
 * ```ts
 * import { mixedProfile, rationalText, regret, symmetric } from "exclave";
 *
 * const game = symmetric([[4, 1], [3, 3]]);
 * regret(game, mixedProfile(game, [[1, 0], [0, 1]])).map(rationalText); // ["2", "1"]
 * ```
 */
export function regret(game: NormalFormGame, profile: MixedProfile): Rational[] {
  return game.players.map((_, player) => {
    const values = strategyPayoffs(game, player, profile);
    const best = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    return best.sub(dot(profile[player] as MixedStrategy, values));
  });
}
