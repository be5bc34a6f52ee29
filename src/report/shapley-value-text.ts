import type { StochasticGame } from "../stochastic/game.js";
import { LINE_WIDTH } from "./internal/game-lines.js";
import { mixText } from "./internal/mix-text.js";
import type { ShapleyValueDocument } from "./shapley-value-document.js";
import { shortNumber } from "./short-number.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/**
 * Returns the value of a zero-sum stochastic game as a text for people, ending in a line feed: by state, with the strategies
 * that secure it.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { shapleyValueDocument, shapleyValueText } from "exclave/report";
 * import { stochasticGame } from "exclave/stochastic";
 *
 * const game = stochasticGame({
 *   players: ["Payee", "Payer"],
 *   states: [{ name: "on", actions: [["take"], ["give"]], payoffs: [[[1, -1]]], transitions: [[{ on: 1 }]] }],
 * });
 * shapleyValueText(game, shapleyValueDocument(game, "3/4")).includes("4"); // true
 * ```
 */
export function shapleyValueText(
  game: StochasticGame,
  document: ShapleyValueDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const { exact, lower, upper, strategies, discount } = document;
  const names = game.players.map(visibleText);
  const title = game.title.trim() === "" ? [] : wrapText(visibleText(game.title.trim()), LINE_WIDTH);
  const rows = game.states.map((state, s) => [
    visibleText(state.name),
    ...(exact ? [shortNumber(lower[s] ?? "")] : [shortNumber(lower[s] ?? ""), shortNumber(upper[s] ?? "")]),
    ...state.actions.map((own, i) => mixText(own, strategies[s]?.[i] ?? [])),
  ]);
  const verdict = exact
    ? `What ${names[0]} can secure in discounted total at the discount factor ${shortNumber(discount)}, exactly, with optimal strategies.`
    : `Bounds on what ${names[0]} can secure in discounted total at the discount factor ${shortNumber(discount)}, with strategies that secure them.`;
  const header = ["state", ...(exact ? ["value"] : ["at least", "at most"]), ...names];
  const blocks = [
    ...(title.length === 0 ? [] : [title.map(style.heading)]),
    wrapText(verdict, LINE_WIDTH).map(exact ? style.good : style.warning),
    textTable(rows, { header, width: LINE_WIDTH }),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
