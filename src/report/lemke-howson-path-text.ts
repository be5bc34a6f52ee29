import type { NormalFormGame } from "../normal-form/game.js";
import type { PolytopeVariable } from "../normal-form/lemke-howson/lemke-howson.js";
import { LINE_WIDTH, mixtureText } from "./internal/game-lines.js";
import type { LemkeHowsonStepDocument } from "./lemke-howson-document.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/**
 * Returns a Lemke-Howson path as a text for people, at most 80 columns wide, ending in a line feed: for each pivot who
 * moves, which label is dropped and which is picked up, and the pair of strategies it leads to.
 *
 * @param label - the label that is missing along the path
 * @param path - as `oneEquilibriumDocument` returns it in `spent`
 * @example
 * ```ts
 * import { zeroSum } from "exclave";
 * import { lemkeHowsonPathText, oneEquilibriumDocument } from "exclave/report";
 *
 * const game = zeroSum([[1, -1], [-1, 1]]);
 * const { spent } = oneEquilibriumDocument(game, { path: true });
 * lemkeHowsonPathText(game, 0, spent.path ?? []).startsWith("The path of label 0"); // true
 * ```
 */
export function lemkeHowsonPathText(
  game: NormalFormGame,
  label: number,
  path: readonly LemkeHowsonStepDocument[],
  style: TextStyle = PLAIN_STYLE,
): string {
  const rows = path.flatMap((step, k) =>
    step.strategies.map((strategy, player) => [
      player === 0 ? `${k + 1}` : "",
      player === 0 ? variableText(game, step.enters) : "",
      player === 0 ? variableText(game, step.leaves) : "",
      visibleText(game.playerLabel(player)),
      strategy === null ? "none yet" : mixtureText(game, player, strategy),
    ]),
  );
  const table = textTable(rows, {
    header: ["pivot", "drops", "meets", "player", "strategy"],
    align: ["right", "left", "left", "left", "left"],
    width: LINE_WIDTH,
  });
  const rowCount = game.shape[0] as number;
  const own = label < rowCount ? 0 : 1;
  const name = visibleText(game.strategyLabel(own, own === 0 ? label : label - rowCount));
  const legend =
    "A label is a strategy, of either player. A pair of strategies carries it when the strategy is not played or is a " +
    "best response; a pair that carries every label is an equilibrium. Each pivot drops the label that was met twice.";
  const heading = `The path of label ${label} (${name} of ${visibleText(game.playerLabel(own))})`;
  return `${[...wrapText(heading, LINE_WIDTH).map(style.heading), ...table, ...wrapText(legend, LINE_WIDTH)].join("\n")}\n`;
}

function variableText(game: NormalFormGame, { label, player, strategy, kind }: PolytopeVariable): string {
  const name = visibleText(game.strategyLabel(player, strategy));
  return `${label} (${name} ${kind === "probability" ? "played" : "best reply"})`;
}
