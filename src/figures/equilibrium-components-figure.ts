import type { Rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { bimatrixEquilibria } from "../normal-form/nash/bimatrix-equilibria.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";

/** How likely a strategy is in an extreme equilibrium. */
interface Weight {
  /** Its place from the left. */
  readonly place: number;
  readonly column: string;
  readonly row: string;
  readonly player: number;
  readonly probability: number;
  readonly text: string;
}

/** The most that can be told apart in one picture. */
const MOST_EQUILIBRIA = 12;
/** How many pixels the heading of a component takes. */
const WIDE = 124;

/**
 * Returns the equilibria of a two-player game as a table: a column for each extreme equilibrium, under its connected component
 * with index and dimension, a row for each strategy, and discs whose area is the probability.
 *
 * @throws {@link ExclaveError} `bad-argument` unless there are two players, or when there are more than 12 extreme equilibria
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { equilibriumComponentsFigure } from "exclave/figures";
 *
 * const { caption } = await equilibriumComponentsFigure(symmetric([[4, 1], [3, 3]], { strategies: ["stag", "hare"] }));
 * caption.startsWith("3 extreme equilibria in 3 components"); // true
 * ```
 */
export async function equilibriumComponentsFigure(
  game: NormalFormGame,
  options: FigureOptions = {},
): Promise<Figure> {
  if (game.shape.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.shape.length}`, "game");
  }
  const { equilibria, components, complete } = bimatrixEquilibria(game);
  if (equilibria.length > MOST_EQUILIBRIA) {
    throw new ExclaveError(
      "bad-argument",
      `expected up to ${MOST_EQUILIBRIA} extreme equilibria to draw, found ${equilibria.length}`,
      "game",
    );
  }
  const order =
    components === null ? equilibria.map((_, i) => i) : components.flatMap((one) => one.equilibria);
  const label = (i: number): string => `${i + 1}`;
  const rowLabel = (player: number, strategy: number): string =>
    `${game.playerLabel(player)}: ${game.strategyLabel(player, strategy)}`;
  const rows = [0, 1].flatMap((player) =>
    Array.from({ length: game.shape[player] as number }, (_, s) => rowLabel(player, s)),
  );
  const weights = order
    .flatMap((i, place) =>
      (equilibria[i]?.strategies ?? []).flatMap((strategy, player) =>
        strategy.map(
          (p: Rational, s: number): Weight => ({
            place,
            column: label(i),
            row: rowLabel(player, s),
            player,
            probability: coordinate(p),
            text: brief(p),
          }),
        ),
      ),
    )
    .filter(({ probability }) => probability > 0);
  const named = (components ?? []).map(({ id, index, dimension, equilibria: own }) => ({
    columns: own.map(label),
    from: order.indexOf(own[0] as number),
    heading: [
      `component ${id + 1}`,
      `${index === null ? "" : `index ${index > 0 ? "+" : ""}${index}, `}${dimension === 0 ? "a point" : `dimension ${dimension}`}`,
    ],
    text: `component ${id + 1}: ${dimension === 0 ? "a point" : `dimension ${dimension}`}${index === null ? "" : `, index ${index > 0 ? "+" : ""}${index}`}`,
  }));
  const listed = order.map(
    (i) =>
      `equilibrium ${label(i)}: ${weights
        .filter(({ column }) => column === label(i))
        .map(({ row, text }) => `${row} ${text}`)
        .join(", ")}`,
  );
  const marginLeft = Math.min(200, 20 + 7 * Math.max(...rows.map((row) => row.length)));
  const width = (460 - marginLeft) / order.length;
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const howMany = `${equilibria.length} extreme ${equilibria.length === 1 ? "equilibrium" : "equilibria"} in ${components === null ? "an unknown number of components" : count(components.length, "component")}`;
  return draw(
    {
      name: "equilibrium-components",
      title: game.title === "" ? "The equilibria, component by component" : `Equilibria: ${game.title}`,
      description: `${howMany}. ${named.map(({ columns, text }) => `${text}, equilibria ${columns.join(", ")}`).join("; ")}. ${listed.join("; ")}.`,
      caption: `${howMany}${complete ? "" : " (the list may be incomplete)"}. The area of a disc is the probability of the strategy; ${named.map(({ columns, text }) => `${text} (${columns.join(", ")})`).join("; ")}.`,
      height: 96 + 34 * rows.length,
      plot: (plot) => ({
        marginLeft,
        marginTop: 66,
        marginBottom: 12,
        x: { domain: [-0.5, order.length - 0.5], axis: null },
        y: {
          domain: rows,
          label: null,
          tickSize: 0,
          tickFormat: (row: string) => (row.length > 27 ? `${row.slice(0, 26)}…` : row),
        },
        r: { type: "sqrt", domain: [0, 1], range: [0, Math.min(14, width / 3)] },
        marks: [
          plot.frame({ stroke: "#999" }),
          plot.ruleY(rows, { stroke: "#dddddd" }),
          plot.ruleX(
            named.slice(1).map(({ from }) => from - 0.5),
            { stroke: INK, strokeDasharray: "4 3" },
          ),
          plot.text(order.map(label), {
            x: (_: string, place: number) => place,
            frameAnchor: "top",
            dy: -12,
            text: (text: string) => text,
            fill: INK,
          }),
          plot.text(named, {
            x: ({ from, columns }) => from + (columns.length - 1) / 2,
            frameAnchor: "top",
            // Where a heading is wider than its columns, its number must do.
            text: ({ columns, heading }) =>
              width * columns.length < WIDE ? heading[0]?.replace("component ", "#") : heading[0],
            dy: -46,
            fontWeight: "bold",
            fill: INK,
          }),
          plot.text(
            named.filter(({ columns }) => width * columns.length >= WIDE),
            {
              x: ({ from, columns }) => from + (columns.length - 1) / 2,
              frameAnchor: "top",
              text: ({ heading }) => heading[1],
              dy: -30,
              fill: INK,
            },
          ),
          plot.dot(weights, {
            x: "place",
            y: "row",
            r: "probability",
            fill: ({ player }: Weight) => (player === 0 ? "#56b4e9" : "#e69f00"),
            stroke: INK,
          }),
          plot.text(width < 62 ? [] : weights, {
            x: "place",
            y: "row",
            text: "text",
            dx: 18,
            textAnchor: "start",
            fill: INK,
            stroke: "white",
            strokeWidth: 3,
            fontWeight: "bold",
          }),
        ],
      }),
    },
    options,
  );
}
