import type { NormalFormGame } from "../normal-form/game.js";
import { checkZeroSum, type ZeroSumCheck } from "./check-zero-sum.js";
import { readGame, record, refuse } from "./internal/document-fields.js";
import { checkSameGame } from "./internal/same-game.js";

/**
 * Returns what is proved of a document on a zero-sum game, and throws where a statement of it is false: what
 * {@link checkZeroSum} does, for the game that the document brings.
 *
 * @param document - what `zeroSumDocument` returns, or the same parsed from JSON
 * @param game - the game it should speak of, when that is known
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { zeroSum } from "exclave";
 * import { zeroSumDocument } from "exclave/report";
 * import { checkZeroSumDocument } from "exclave/certificate";
 *
 * const document = zeroSumDocument(zeroSum([[2, 0, 1], [0, 2, 1]]));
 * checkZeroSumDocument(document).completeness; // ["verified", "verified"]
 * ```
 */
export function checkZeroSumDocument(document: unknown, game?: NormalFormGame): ZeroSumCheck {
  const top = record(document, "");
  if (top["kind"] !== "zero-sum") {
    refuse(`expected "zero-sum", found ${JSON.stringify(top["kind"])}`, "kind");
  }
  const stated = readGame(record(top["certificate"], "certificate")["game"], "certificate.game");
  if (stated.players.length !== 2) {
    refuse(`expected a game of two players, found ${stated.players.length}`, "certificate.game");
  }
  if (top["players"] !== 2) refuse("expected 2", "players");
  if (game !== undefined) checkSameGame(stated, game);
  return checkZeroSum(stated, top);
}
