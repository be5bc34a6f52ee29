import type { NormalFormGame } from "../normal-form/game.js";
import { gameLines, LINE_WIDTH } from "./internal/game-lines.js";
import { shortNumber } from "./short-number.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";
import type { OptimalStrategiesDocument, ZeroSumDocument } from "./zero-sum-document.js";

/** A text lists so many strategies a player; the document has them all. */
const MOST_LISTED = 200;

/**
 * Returns the solution of a zero-sum game as a text for people, at most 80 columns wide, ending in a line feed: its value,
 * and the extreme optimal strategies of each player.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { zeroSum } from "exclave";
 * import { zeroSumDocument, zeroSumText } from "exclave/report";
 *
 * const pennies = zeroSum([[1, -1], [-1, 1]]);
 * zeroSumText(pennies, zeroSumDocument(pennies)).includes("Value: 0"); // true
 * ```
 */
export function zeroSumText(
  game: NormalFormGame,
  document: ZeroSumDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const blocks = [
    gameLines(game, style.heading),
    valueLines(game, document, style),
    ...document.optimal.map((own, player) => optimalLines(game, player, own, style)),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function valueLines(game: NormalFormGame, document: ZeroSumDocument, style: TextStyle): string[] {
  const { value, secondPayoff, rescaling, complete, reason } = document;
  const [first, second] = game.players.map((_, player) => visibleText(game.playerLabel(player)));
  const verdict = `Value: ${shortNumber(value)} for ${first}, ${shortNumber(secondPayoff)} for ${second}.`;
  return [
    ...wrapText(verdict, LINE_WIDTH).map(style.good),
    ...wrapText(unitsText(`${first}`, `${second}`, rescaling), LINE_WIDTH),
    ...(complete
      ? []
      : wrapText(
          `Incomplete: ${visibleText(reason ?? "no reason is given")}. The value is proved all the same.`,
          LINE_WIDTH,
        ).map(style.warning)),
  ];
}

/** In which sense the game is zero-sum; nothing to say where it is so in the plain one. */
function unitsText(first: string, second: string, { scale, shift }: ZeroSumDocument["rescaling"]): string {
  if (scale !== "1") {
    const before = shift === "0" ? "" : `${shortNumber(shift)} `;
    return `Zero-sum in other units: ${second} gets ${before}minus ${shortNumber(scale)} times what ${first} gets.`;
  }
  return shift === "0" ? "" : `Constant-sum: the two payoffs add up to ${shortNumber(shift)}.`;
}

function optimalLines(
  game: NormalFormGame,
  player: number,
  own: OptimalStrategiesDocument,
  style: TextStyle,
): string[] {
  const rows = own.extreme
    .slice(0, MOST_LISTED)
    .map((strategy, k) => [`${k + 1}`, playedText(game, player, strategy)]);
  const more = own.extreme.length - rows.length;
  return [
    ...wrapText(`Optimal for ${visibleText(game.playerLabel(player))}: ${setText(own)}`, LINE_WIDTH).map(
      style.heading,
    ),
    ...textTable(rows, { header: ["#", "strategy"], align: ["right", "left"], width: LINE_WIDTH }),
    ...(more > 0 ? [`and ${more.toLocaleString("en")} more; --json prints them all.`] : []),
  ];
}

function setText({ extreme, complete, dimension }: OptimalStrategiesDocument): string {
  const count = extreme.length.toLocaleString("en");
  if (!complete) return extreme.length === 1 ? "this one, and maybe others" : `these ${count}, maybe others`;
  if (extreme.length === 1) return "only this strategy";
  return `the mixtures of these ${count}, of dimension ${dimension}`;
}

function playedText(game: NormalFormGame, player: number, strategy: readonly string[]): string {
  const played = strategy.flatMap((probability, k) =>
    probability === "0" ? [] : [{ probability, name: visibleText(game.strategyLabel(player, k)) }],
  );
  if (played.length === 1) return (played[0] as { name: string }).name;
  return played.map(({ name, probability }) => `${name}: ${shortNumber(probability)}`).join(", ");
}
