import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../game.js";

/** Refuses a player the game does not have. */
export function checkPlayer(game: NormalFormGame, player: number): void {
  checkPosition(player, game.shape.length, "player", "player");
}

/** Refuses a player or a strategy the game does not have. */
export function checkStrategy(game: NormalFormGame, player: number, strategy: number): void {
  checkPlayer(game, player);
  checkPosition(strategy, game.shape[player] as number, "strategy", "strategy");
}

/** The strategies in ascending order, each once; refuses one the player does not have. */
export function strategyList(
  game: NormalFormGame,
  player: number,
  strategies: readonly number[],
  path: string,
): number[] {
  strategies.forEach((strategy, i) => {
    checkPosition(strategy, game.shape[player] as number, "strategy", `${path}[${i}]`);
  });
  return [...new Set(strategies)].sort((a, b) => a - b);
}

/** Refuses a word that is none of the expected ones. */
export function checkWord(word: string, expected: readonly string[], path: string): void {
  if (!expected.includes(word)) {
    const list = expected.map((one) => `"${one}"`).join(" or ");
    throw new ExclaveError("bad-argument", `expected ${list}, found ${JSON.stringify(word)}`, path);
  }
}

/** Refuses a limit that is no positive whole number. */
export function checkLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new ExclaveError("bad-argument", `expected a positive whole number, found ${limit}`, "limit");
  }
}

function checkPosition(position: number, count: number, name: string, path: string): void {
  if (!Number.isInteger(position) || position < 0 || position >= count) {
    throw new ExclaveError(
      "bad-argument",
      `expected a ${name} from 0 to ${count - 1}, found ${position}`,
      path,
    );
  }
}
