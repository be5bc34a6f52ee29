import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";

/**
 * Returns the two-player game as an input file of lrsnash, ending in a line feed: sizes, the row player's payoffs, the
 * column player's. The format holds no title and no names; {@link readLrs} reads the payoffs back.
 *
 * @throws {@link ExclaveError} `unsupported` for a game of any other number of players
 * @example
 * ```ts
 * import { bimatrix } from "exclave";
 * import { writeLrs } from "exclave/formats";
 *
 * writeLrs(bimatrix([[1, 0]], [[0, "1/2"]])); // "1 2\n\n1 0\n\n0 1/2\n"
 * ```
 */
export function writeLrs(game: NormalFormGame): string {
  if (game.players.length !== 2) {
    throw new ExclaveError(
      "unsupported",
      `the lrs format holds games of 2 players, and this one has ${game.players.length}; write it as json or nfg`,
    );
  }
  const [rows, columns] = game.shape as [number, number];
  const matrix = (player: number): string =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => rationalText(game.payoffAt(player, i * columns + j))).join(
        " ",
      ),
    ).join("\n");
  return `${rows} ${columns}\n\n${matrix(0)}\n\n${matrix(1)}\n`;
}
