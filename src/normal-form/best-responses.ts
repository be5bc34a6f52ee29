import { compare } from "../exact/order.js";
import type { MixedProfile, NormalFormGame } from "./game.js";
import { strategyPayoffs } from "./payoffs.js";

/**
 * Returns the positions of all pure best responses of a player to the others' mixed strategies in `profile` (its own is
 * ignored).
 *
 * @example
 * ```ts
 * import { bestResponses, mixedProfile, symmetric } from "exclave";
 *
 * const game = symmetric([[4, 1], [3, 3]]);
 * bestResponses(game, 0, mixedProfile(game, [[1, 0], ["2/3", "1/3"]])); // [0, 1]
 * ```
 */
export function bestResponses(game: NormalFormGame, player: number, profile: MixedProfile): number[] {
  const values = strategyPayoffs(game, player, profile);
  const best = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
  return values.flatMap((value, strategy) => (compare(value, best) === 0 ? [strategy] : []));
}
