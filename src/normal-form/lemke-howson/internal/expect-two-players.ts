import { ExclaveError } from "../../../exclave-error.js";
import type { NormalFormGame } from "../../game.js";

/** Refuses a game that does not have two players. */
export function expectTwoPlayers(game: NormalFormGame): void {
  if (game.players.length === 2) return;
  throw new ExclaveError(
    "bad-argument",
    `expected a game of 2 players, found ${game.players.length}; equilibria() takes any number`,
    "players",
  );
}
