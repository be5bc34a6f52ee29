import type { NormalFormGame } from "../normal-form/game.js";
import { gameLines } from "./internal/game-lines.js";
import { boundsLines } from "./internal/payoff-bounds-lines.js";
import { criticalLines, profileLines } from "./internal/repeated-profile-lines.js";
import { setLines } from "./internal/repeated-set-lines.js";
import { wrapped } from "./internal/repeated-words.js";
import { synthesisLines } from "./internal/synthesis-lines.js";
import type { PayoffBoundsDocument } from "./payoff-bounds-part.js";
import type { PayoffSetDocument } from "./payoff-set-part.js";
import type { RepeatedDocument } from "./repeated-document.js";
import { shortNumber } from "./short-number.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";

/**
 * Returns a repeated game as a text for people, at most 80 columns wide, ending in a line feed: what the players can be held
 * to, the payoffs of all subgame-perfect equilibria with what is played for them, and whether a profile is an equilibrium.
 *
 * @param game - the stage game the document is about
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { repeatedDocument, repeatedText } from "exclave/report";
 *
 * const game = symmetric([[9, 1], [10, 3]]);
 * repeatedText(game, repeatedDocument(game, "1/5")).includes("a segment"); // true
 * ```
 */
export function repeatedText(
  game: NormalFormGame,
  document: RepeatedDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const { payoffSet, profile, critical, synthesis } = document;
  const blocks = [
    gameLines(game, style.heading),
    minmaxLines(game, document),
    ...(payoffSet === null
      ? [wrapped("What all equilibria give is found for games of up to four players only.", style.warning)]
      : [
          game.players.length === 2
            ? setLines(game, payoffSet as PayoffSetDocument, style)
            : boundsLines(game, payoffSet as PayoffBoundsDocument, style),
        ]),
    ...(profile === null ? [] : [profileLines(game, profile, style)]),
    ...(critical === null ? [] : [criticalLines(critical)]),
    ...(synthesis === null ? [] : [synthesisLines(game, synthesis, style)]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function minmaxLines(game: NormalFormGame, { discount, minmax }: RepeatedDocument): string[] {
  const rows = game.players.map((_, player) => {
    const [low, high] = minmax.mixedBounds[player] as readonly [string, string];
    const mixed = minmax.mixed[player] ?? null;
    return [
      visibleText(game.playerLabel(player)),
      shortNumber(minmax.pure[player] as string),
      mixed === null ? `${shortNumber(low)} to ${shortNumber(high)}` : shortNumber(mixed),
    ];
  });
  return [
    ...wrapped(`Repeated with discount factor ${shortNumber(discount)}; payoffs are normalised.`),
    "",
    ...textTable(rows, { header: ["can be held to", "by pure actions", "by mixing"] }),
  ];
}
