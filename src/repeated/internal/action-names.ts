import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";

/** The names of a player's actions and of the others', in the order of the players. */
export function actionNames(game: NormalFormGame, player: number): { actions: string[]; others: string[][] } {
  if (!Number.isInteger(player) || player < 0 || player >= game.players.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected a player from 0 to ${game.players.length - 1}, found ${player}`,
      "player",
    );
  }
  const names = game.shape.map((count, i) =>
    Array.from({ length: count }, (_, action) => game.strategyLabel(i, action)),
  );
  return { actions: names[player] as string[], others: names.filter((_, i) => i !== player) };
}
