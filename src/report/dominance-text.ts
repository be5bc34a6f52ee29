import type { NormalFormGame } from "../normal-form/game.js";
import type { DominanceDocument } from "./dominance-document.js";
import { gameLines, LINE_WIDTH, mixtureText, strategyNames } from "./internal/game-lines.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";

type Row = DominanceDocument["strategies"][number];
type Dominant = DominanceDocument["dominant"][number];

/**
 * Returns what dominates what in a game as a text for people, at most 80 columns wide, ending in a line feed: a line for
 * every strategy of every player, and the rounds and survivors of the iterated elimination of strictly dominated
 * strategies.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { dominanceDocument, dominanceText } from "exclave/report";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["cooperate", "defect"] });
 * dominanceText(game, dominanceDocument(game)).includes("strictly dominated by defect, margin 1"); // true
 * ```
 */
export function dominanceText(
  game: NormalFormGame,
  document: DominanceDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const blocks = [
    gameLines(game, style.heading),
    strategyLines(game, document),
    eliminationLines(game, document, style),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function strategyLines(game: NormalFormGame, { strategies, dominant }: DominanceDocument): string[] {
  const strengths = new Map(dominant.map((one) => [`${one.player},${one.strategy}`, one.strength]));
  const rows = strategies.map((row) => [
    row.strategy === 0 ? visibleText(game.playerLabel(row.player)) : "",
    visibleText(game.strategyLabel(row.player, row.strategy)),
    verdict(game, row, strengths.get(`${row.player},${row.strategy}`)),
  ]);
  return textTable(rows, { header: ["player", "strategy", "dominance"], width: LINE_WIDTH });
}

function verdict(game: NormalFormGame, row: Row, strength: Dominant["strength"] | undefined): string {
  const by = row.by === null ? "" : ` by ${mixtureText(game, row.player, row.by)}`;
  if (row.strict) return `strictly dominated${by}, margin ${row.margin}`;
  if (row.weak) return `weakly dominated${by}`;
  if (game.shape[row.player] === 1) return "the only strategy";
  if (strength === undefined) return "not dominated";
  const how = { strict: "strictly dominant", weak: "weakly dominant", "very-weak": "very weakly dominant" };
  return how[strength];
}

function eliminationLines(game: NormalFormGame, { iterated }: DominanceDocument, style: TextStyle): string[] {
  const { rounds, survivors } = iterated.strict;
  const heading = style.heading("Iterated elimination of strictly dominated strategies");
  if (rounds.length === 0) return [heading, "Nothing is eliminated: every strategy survives."];
  const removed = rounds.map((round, number) => {
    const names = game.players.flatMap((_, player) => {
      const own = round.filter((one) => one.player === player).map((one) => one.strategy);
      const label = visibleText(game.playerLabel(player));
      return own.length === 0 ? [] : [`${label}: ${strategyNames(game, player, own)}`];
    });
    return [`round ${number + 1} removes`, names.join("; ")];
  });
  const left = survivors.map((own, player) => {
    const label = visibleText(game.playerLabel(player));
    return [player === 0 ? "survivors" : "", `${label}: ${strategyNames(game, player, own)}`];
  });
  return [heading, ...textTable([...removed, ...left], { width: LINE_WIDTH })];
}
