import { ExclaveError } from "../exclave-error.js";
import { fromFunction } from "./from-function.js";
import type { NormalFormGame, Player } from "./game.js";

/**
 * Returns the game in which each player keeps only the strategies at the given positions, in that order.
 *
 * @param strategies - the kept positions, one list a player
 * @throws {@link ExclaveError} `bad-argument` when a list is empty, repeats a position or names one that does not exist
 * @example
 * ```ts
 * import { restrict, symmetric } from "exclave";
 *
 * const game = symmetric([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
 * restrict(game, [[0, 2], [1]]).shape; // [2, 1]
 * ```
 */
export function restrict(game: NormalFormGame, strategies: readonly (readonly number[])[]): NormalFormGame {
  if (strategies.length !== game.players.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${game.players.length} lists of strategies, one a player, found ${strategies.length}`,
      "strategies",
    );
  }
  strategies.forEach((kept, player) => {
    const count = game.shape[player] as number;
    const valid = kept.every((s) => Number.isInteger(s) && s >= 0 && s < count);
    if (kept.length === 0 || !valid || new Set(kept).size !== kept.length) {
      throw new ExclaveError(
        "bad-argument",
        `expected one or more different strategies from 0 to ${count - 1}, found [${kept.join(", ")}]`,
        `strategies[${player}]`,
      );
    }
  });
  const players = game.players.map((player, i): Player => {
    const kept = strategies[i] as readonly number[];
    return { name: player.name, strategies: kept.map((s) => player.strategies[s] as string) };
  });
  return fromFunction(
    players,
    (profile) => {
      const whole = profile.map((s, i) => (strategies[i] as readonly number[])[s] as number);
      const index = game.profileIndex(whole);
      return game.players.map((_, player) => game.payoffAt(player, index));
    },
    game.title,
  );
}
