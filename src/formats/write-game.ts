import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { GAME_FORMATS, type GameFormat } from "./game-format.js";
import { writeJsonGame } from "./write-json-game.js";
import { writeLrs } from "./write-lrs.js";
import { writeNfg } from "./write-nfg.js";

/**
 * Returns the game as the text of a file in the given format, ending in a line feed; {@link readGame} reads it back.
 *
 * @throws {@link ExclaveError} `bad-argument` for a format that does not exist, `unsupported` for a game that the format
 * cannot hold (`lrs` holds two players)
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { writeGame } from "exclave/formats";
 *
 * writeGame(symmetric([[1, 0], [0, 1]]), "lrs"); // "2 2\n\n1 0\n0 1\n\n1 0\n0 1\n"
 * ```
 */
export function writeGame(game: NormalFormGame, format: GameFormat): string {
  switch (format) {
    case "json":
      return writeJsonGame(game);
    case "nfg":
      return writeNfg(game);
    case "lrs":
      return writeLrs(game);
    default:
      throw new ExclaveError(
        "bad-argument",
        `expected one of the formats ${GAME_FORMATS.join(", ")}, found ${JSON.stringify(format)}`,
        "format",
      );
  }
}
