import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import type { DifferentialDocument, FeedbackEquilibriumDocument } from "./differential-document.js";
import { differentialPathsText } from "./differential-paths-text.js";
import type { ExactFeedbackDocument } from "./exact-feedback-part.js";
import { LINE_WIDTH } from "./internal/game-lines.js";
import { numberText } from "./internal/number-text.js";
import type { LinearQuadraticSolutionDocument } from "./linear-quadratic-part.js";
import { shortNumber } from "./short-number.js";
import { PLAIN_STYLE, type TextStyle } from "./text-style.js";
import { textTable } from "./text-table.js";
import { visibleText } from "./visible-text.js";
import { wrapText } from "./wrap-text.js";

/**
 * Returns the solutions of a linear-quadratic game as a text for people, ending in a line feed: the gains of each, how the
 * state moves, and how far each number may be off.
 *
 * @param game - the game the document is about
 * @example
 * ```ts
 * import { linearQuadraticGame } from "exclave/differential";
 * import { differentialDocument, differentialText } from "exclave/report";
 *
 * const player = { influence: [[1]], cost: { state: [[1]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player, player] });
 * differentialText(game, differentialDocument(game)).includes("Cooperation"); // true
 * ```
 */
export function differentialText(
  game: LinearQuadraticGame,
  document: DifferentialDocument,
  style: TextStyle = PLAIN_STYLE,
): string {
  const { feedback, openLoop, cooperative, stackelberg } = document;
  const solution = (title: string, one: LinearQuadraticSolutionDocument, names = document.states): string[] =>
    solutionLines(title, one, controlsOf(game, one), names, style);
  const title = game.title.trim() === "" ? [] : wrapText(visibleText(game.title.trim()), LINE_WIDTH);
  const blocks: string[][] = [
    [...title.map(style.heading), ...wrapText(about(game, document), LINE_WIDTH)],
    feedbackLines(document, style),
    ...(feedback.exact ?? []).map((one, i) => exactLines(one, i, game, style)),
    ...(feedback.exact === null
      ? feedback.equilibria.map((one, i) => [
          ...solution(`Feedback equilibrium ${i + 1}`, one),
          ...wrapText(deviationLine(one), LINE_WIDTH),
        ])
      : []),
    ...openLoop.equilibria.map((one) => [
      ...solution("Open-loop equilibrium", one),
      ...(openLoop.continuum
        ? wrapText(
            `One of a continuum: states and costates are stable in ${openLoop.stableDimension} dimensions, the state has ${game.states.length}.`,
            LINE_WIDTH,
          ).map(style.warning)
        : []),
      ...(openLoop.sufficient
        ? []
        : wrapText(
            "It meets the first-order conditions. That no player gains is not shown: a player's cost is not proved to be convex.",
            LINE_WIDTH,
          ).map(style.warning)),
    ]),
    ...(cooperative === null ? [] : [solution("Cooperation (least sum of costs)", cooperative)]),
    ...(stackelberg ?? []).flatMap((one) =>
      one === null
        ? []
        : [
            solution(
              `${visibleText(game.players[one.leader]?.name ?? "")} leads (open-loop Stackelberg)`,
              one,
              one.states,
            ),
          ],
    ),
    ...(document.paths === undefined ? [] : differentialPathsText(game, document.paths, style)),
    wrapText(
      "Controls are u = -F z. Every gain is proved to be as near to the true one as its error says, and so are eigenvalues. --json has the matrices and the proof.",
      LINE_WIDTH,
    ),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function about({ players, states }: LinearQuadraticGame, { time, discount }: DifferentialDocument): string {
  const names = players.map(({ name }) => visibleText(name)).join(", ");
  const rate =
    time === "continuous"
      ? `discount rate ${shortNumber(discount)}`
      : `discount factor ${shortNumber(discount)}`;
  const count = states.length === 1 ? "1 state" : `${states.length} states`;
  return `${names}; ${count}, ${time} time, infinite horizon, ${rate}`;
}

function feedbackLines({ feedback }: DifferentialDocument, style: TextStyle): string[] {
  const found = feedback.exact?.length ?? feedback.equilibria.length;
  const count = found === 1 ? "1 stationary feedback equilibrium" : `${found} stationary feedback equilibria`;
  if (feedback.complete) return wrapText(`Complete: ${count}, exactly.`, LINE_WIDTH).map(style.good);
  return wrapText(
    `${count} found. Not shown to be all: ${visibleText(feedback.reason ?? "")}.`,
    LINE_WIDTH,
  ).map(style.warning);
}

function exactLines(
  { weights, closedLoop }: ExactFeedbackDocument,
  i: number,
  { players, states }: LinearQuadraticGame,
  style: TextStyle,
): string[] {
  const rows = players.map(({ name }, k) => [visibleText(name), numberText(weights[k] ?? "")]);
  const state = visibleText(states[0] ?? "");
  const rate = numberText(closedLoop);
  return [
    style.heading(`Feedback equilibrium ${i + 1}`),
    ...textTable(rows, { header: ["player", `pays, times ${state} squared`] }),
    `${state}' ${rate.startsWith("≈") ? "" : "= "}${rate} ${state}`,
  ];
}

function solutionLines(
  title: string,
  { gains, error, eigenvalues, stable }: LinearQuadraticSolutionDocument,
  controls: readonly string[],
  states: readonly string[],
  style: TextStyle,
): string[] {
  const width = gains[0]?.length ?? 0;
  const columns = [...states.map(visibleText), ...(width > states.length ? ["1"] : [])];
  const rows = gains.map((row, k) => [
    visibleText(controls[k] ?? ""),
    ...row.map((value) => value.toPrecision(10)),
  ]);
  const spectrum = eigenvalues.map(({ real, imaginary }) =>
    imaginary === 0
      ? real.toPrecision(7)
      : `${real.toPrecision(7)} ${imaginary > 0 ? "+" : "-"} ${Math.abs(imaginary).toPrecision(7)}i`,
  );
  return [
    style.heading(title),
    ...textTable(rows, { header: ["F", ...columns] }),
    `error of every gain: at most ${error.toExponential(1)}`,
    ...wrapText(
      `eigenvalues of the closed loop, to within ${(eigenvalues[0]?.radius ?? 0).toExponential(1)}: ${spectrum.join(", ")}${stable ? "; the discounted state tends to 0, which is proved" : ""}`,
      LINE_WIDTH,
    ),
  ];
}

function controlsOf(
  { players }: LinearQuadraticGame,
  { gains }: LinearQuadraticSolutionDocument,
): readonly string[] {
  const controls = players.flatMap(({ name, controls: own }) => own.map((control) => `${name}: ${control}`));
  return gains.length === controls.length ? controls : gains.map((_, k) => `u${k + 1}`);
}

function deviationLine({ deviations }: FeedbackEquilibriumDocument): string {
  const known = deviations.filter((one) => one !== null);
  if (known.length < deviations.length) return "A player's best reply could not be solved for on its own.";
  const most = Math.max(...known);
  return `Each player's best reply, solved for on its own, costs the same to within ${most.toExponential(1)}.`;
}
