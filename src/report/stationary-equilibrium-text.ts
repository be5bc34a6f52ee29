import type { StochasticGame } from "../stochastic/game.js";
import { LINE_WIDTH } from "./internal/game-lines.js";
import { mixText } from "./internal/mix-text.js";
import { shortNumber } from "./short-number.js";
import type { StationaryEquilibriumDocument } from "./stationary-equilibrium-document.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/**
 * Returns one stationary equilibrium as a text for people, ending in a line feed: what is proved of it, and what each player
 * does in each state.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { stationaryEquilibriumDocument, stationaryEquilibriumText } from "exclave/report";
 * import { fearSpiral } from "exclave/stochastic";
 *
 * const game = fearSpiral();
 * stationaryEquilibriumText(game, stationaryEquilibriumDocument(game, "9/10")).includes("exact"); // true
 * ```
 */
export function stationaryEquilibriumText(
  game: StochasticGame,
  document: StationaryEquilibriumDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const { strategies, totals, proof, states } = document;
  const title = game.title.trim() === "" ? [] : wrapText(visibleText(game.title.trim()), LINE_WIDTH);
  const names = game.players.map(visibleText);
  const rows = game.states.map((state, s) => [
    visibleText(state.name),
    ...state.actions.map((own, i) => mixText(own, strategies[s]?.[i] ?? [])),
    ...totals.map((own) => shortNumber(own[s] ?? "")),
  ]);
  const verdict = wrapText(proofText(document), LINE_WIDTH);
  const blocks = [
    [
      ...title.map(style.heading),
      ...wrapText(`${names.join(", ")}; ${states === 1 ? "1 state" : `${states} states`}`, LINE_WIDTH),
    ],
    verdict.map(proof === "approximate" ? style.warning : style.good),
    textTable(rows, {
      header: ["state", ...names, ...names.map((name) => `total ${name}`)],
      width: LINE_WIDTH,
    }),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function proofText({ proof, discount, radius, regret, reason }: StationaryEquilibriumDocument): string {
  const at = `at the discount factor ${shortNumber(discount)}`;
  const most = regret.map(shortNumber).join(", ");
  switch (proof) {
    case "exact":
      return `One equilibrium in stationary strategies ${at}, exact; others may exist.`;
    case "enclosed":
      return `One equilibrium in stationary strategies ${at}: exactly one with these supports is within ${shortNumber(radius)} of the probabilities shown; others may exist.`;
    default:
      return `Approximate: nobody gains more than ${most} in discounted total by leaving this profile ${at}; ${reason}.`;
  }
}
