import type { AlgebraicJson } from "../exact/algebraic-json.js";
import type { StochasticGame } from "../stochastic/game.js";
import { LINE_WIDTH } from "./internal/game-lines.js";
import { shortNumber } from "./short-number.js";
import type { MarkovEquilibriumDocument, StochasticDocument } from "./stochastic-document.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/** A text shows so many equilibria; the document has them all. */
const MOST_LISTED = 50;

/**
 * Returns the equilibria of a stochastic game as a text for people, ending in a line feed: what each player does in each
 * state, what it gives, and at which discount factors.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { stochasticDocument, stochasticText } from "exclave/report";
 * import { fearSpiral } from "exclave/stochastic";
 *
 * const game = fearSpiral();
 * stochasticText(game, stochasticDocument(game, "9/10")).includes("discount factors: [2/3, 1)"); // true
 * ```
 */
export function stochasticText(
  game: StochasticGame,
  document: StochasticDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const { equilibria, complete, reason, discount, states } = document;
  const players = game.players.map(visibleText).join(", ");
  const title = game.title.trim() === "" ? [] : wrapText(visibleText(game.title.trim()), LINE_WIDTH);
  const count = equilibria.length === 1 ? "1 equilibrium" : `${equilibria.length} equilibria`;
  const verdict = `${count} in pure stationary strategies at the discount factor ${shortNumber(discount)}.`;
  const blocks = [
    [
      ...title.map(style.heading),
      ...wrapText(`${players}; ${states === 1 ? "1 state" : `${states} states`}`, LINE_WIDTH),
    ],
    complete
      ? wrapText(verdict, LINE_WIDTH).map(style.good)
      : wrapText(`Incomplete: ${reason}. Found: ${verdict}`, LINE_WIDTH).map(style.warning),
    ...equilibria
      .slice(0, MOST_LISTED)
      .map((equilibrium, k) => equilibriumLines(game, equilibrium, k + 1, style)),
  ];
  if (equilibria.length > MOST_LISTED) blocks.push(["--json prints them all."]);
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function equilibriumLines(
  game: StochasticGame,
  { actions, totals, discounts }: MarkovEquilibriumDocument,
  number: number,
  style: TextStyle,
): string[] {
  const rows = game.states.map((state, s) => [
    visibleText(state.name),
    ...state.actions.map((own, i) => visibleText(own[actions[s]?.[i] ?? 0] ?? "")),
    ...totals.map((own) => shortNumber(own[s] ?? "")),
  ]);
  const names = game.players.map(visibleText);
  const header = ["state", ...names, ...names.map((name) => `total ${name}`)];
  const range =
    discounts === null
      ? "discount factors: not looked for, as there are too many states"
      : `discount factors: ${discounts
          .map(({ lower, lowerClosed, upper, upperClosed }) =>
            shown(lower) === shown(upper)
              ? `{${shown(lower)}}`
              : `${lowerClosed ? "[" : "("}${shown(lower)}, ${shown(upper)}${upperClosed ? "]" : ")"}`,
          )
          .join(", ")}`;
  return [
    style.heading(`Equilibrium ${number}`),
    ...textTable(rows, { header, width: LINE_WIDTH }),
    ...wrapText(range, LINE_WIDTH),
  ];
}

function shown(end: string | AlgebraicJson): string {
  return typeof end === "string" ? shortNumber(end) : `${end.approx}`;
}
