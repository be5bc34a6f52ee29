import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import type { DifferentialHorizonDocument } from "./differential-horizon-document.js";
import { LINE_WIDTH } from "./internal/game-lines.js";
import { shortNumber } from "./short-number.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/**
 * Returns the equilibrium of a linear-quadratic game with a finite horizon as a text for people, ending in a line feed: the gains of
 * each control at each time, and how far each number may be off.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { linearQuadraticGame } from "exclave/differential";
 * import { differentialHorizonDocument, differentialHorizonText } from "exclave/report";
 *
 * const player = { influence: [[1]], cost: { state: [[1]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player] });
 * const document = differentialHorizonDocument(game, { horizon: 1, steps: 2 });
 * differentialHorizonText(game, document).includes("Proved: every number is off by at most"); // true
 * ```
 */
export function differentialHorizonText(
  game: LinearQuadraticGame,
  document: DifferentialHorizonDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const title = game.title.trim() === "" ? [] : wrapText(visibleText(game.title.trim()), LINE_WIDTH);
  const width = document.moments[0]?.gains[0]?.length ?? 0;
  const columns = [...game.states.map(visibleText), ...(width > game.states.length ? ["1"] : [])];
  const controls = game.players.flatMap(({ name, controls: own }) => own.map((one) => `${name}: ${one}`));
  const tables = controls.map((control, k) => [
    style.heading(visibleText(control)),
    ...textTable(
      document.moments
        .filter(({ gains }) => gains.length > 0)
        .map(({ time, gains }) => [
          shortNumber(time),
          ...(gains[k] ?? []).map((value) => value.toPrecision(10)),
        ]),
      { header: ["time", ...columns] },
    ),
  ]);
  const blocks = [
    [...title.map(style.heading), ...wrapText(about(game, document), LINE_WIDTH)],
    ...tables,
    proved(document, style),
    wrapText(
      "Controls are u = -F z, with F in the tables. --json has the players' matrices and the proof.",
      LINE_WIDTH,
    ),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function about(
  { players }: LinearQuadraticGame,
  { time, discount, states, horizon, information }: DifferentialHorizonDocument,
): string {
  const names = players.map(({ name }) => visibleText(name)).join(", ");
  const count = states.length === 1 ? "1 state" : `${states.length} states`;
  const long = time === "continuous" ? `horizon ${shortNumber(horizon)}` : `${horizon} periods`;
  const rate = `discount ${time === "continuous" ? "rate" : "factor"} ${shortNumber(discount)}`;
  const rule = information === "feedback" ? "feedback equilibrium" : "open-loop equilibrium";
  return `${names}; ${count}, ${time} time, ${long}, ${rate}: ${rule}`;
}

function proved({ errorBound, reason, sufficient }: DifferentialHorizonDocument, style: TextStyle): string[] {
  const bound =
    errorBound === null
      ? wrapText(`No bound on the error is proved: ${visibleText(reason ?? "")}.`, LINE_WIDTH).map(
          style.warning,
        )
      : wrapText(`Proved: every number is off by at most ${errorBound.toExponential(1)}.`, LINE_WIDTH).map(
          style.good,
        );
  if (sufficient) return bound;
  const rest =
    "It meets the first-order conditions. That no player gains is not shown: a player's cost may be negative somewhere.";
  return [...bound, ...wrapText(rest, LINE_WIDTH).map(style.warning)];
}
