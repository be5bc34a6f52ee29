import { sign } from "../exact/order.js";
import { type PostureDominance, postureDominance } from "../kaliningrad/postures/posture-dominance.js";
import { AGGRESSIVE, NATO_MOVES, POSTURE_NAMES, RUSSIAN_MOVES } from "../kaliningrad/postures/postures.js";
import type { Parameters } from "../model/parameters.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";
import { changesFrom } from "./internal/parameter-list.js";

/** What the best mixture gains over a posture in one cell. */
interface Gain {
  readonly posture: string;
  readonly cell: string;
  readonly value: number;
  readonly text: string;
  readonly good: boolean;
}

/** Where the scale is marked, as far as it reaches. */
const TICKS = [-1000, -500, -200, -100, -50, -20, -10, -5, 0, 5, 10, 20, 50, 100, 200, 500, 1000];

const CELLS = RUSSIAN_MOVES.flatMap((r) => NATO_MOVES.map((n) => `${r}, ${n}`));

/**
 * Returns what the best mixture of non-aggressive postures gains over each aggressive posture, cell by cell: the posture is
 * strictly dominated where all of its gains are above 0, and the least of them is its margin.
 *
 * @example
 * ```ts
 * import { postureMarginsFigure } from "exclave/figures";
 * import { kaliningradParameters } from "exclave/kaliningrad";
 *
 * const { description } = await postureMarginsFigure(kaliningradParameters());
 * description.includes("HY, hybrid instruments: least 37/5"); // true
 * ```
 */
export async function postureMarginsFigure(
  parameters: Parameters,
  options: FigureOptions = {},
): Promise<Figure> {
  const rows = AGGRESSIVE.map((posture) => postureDominance(parameters, posture));
  const gains = rows.flatMap(gainsOf);
  const farthest = Math.max(10, ...gains.map(({ value }) => Math.abs(value)));
  const least = Math.min(0, ...gains.map(({ value }) => value));
  const summary = rows.map(
    ({ posture, margin }) =>
      `${posture}, ${POSTURE_NAMES[posture]}: least ${brief(margin)}, ${sign(margin) > 0 ? "strictly dominated" : "not strictly dominated"}`,
  );
  const mixtures = rows.map(({ posture, by }) => {
    const parts = Object.entries(by).map(([b, p]) => (p.n === p.d ? b : `${brief(p)} ${b}`));
    return `${posture} by ${parts.join(" + ")}`;
  });
  return draw(
    {
      name: "posture-margins",
      title: "What non-aggression gains over each aggressive posture",
      description: `For each aggressive posture a row of six gains, one for each move of Russia (H hold, G coerce, I invade) and of NATO (A assist, S stand aside). ${summary.join("; ")}.`,
      caption: `Gain of the best mixture of non-aggressive postures in every cell (Russia H hold, G coerce, I invade; NATO A assist, S stand aside), on a scale that is stretched near 0. A posture is strictly dominated when all six are above 0: filled discs are, crosses are not. Mixtures: ${mixtures.join("; ")}. ${changesFrom(parameters)}`,
      height: 520,
      plot: (plot) => ({
        marginLeft: 52,
        marginRight: 64,
        marginTop: 24,
        marginBottom: 40,
        x: {
          type: "symlog",
          constant: 5,
          domain: [least * 1.3, farthest * 1.6],
          label: "gain (utility)",
          ticks: TICKS.filter((tick) => tick >= least * 1.3 && tick < farthest * 1.6),
          tickFormat: String,
          grid: true,
        },
        y: { domain: CELLS, label: null },
        fy: { domain: AGGRESSIVE, label: null, axis: null, padding: 0.16 },
        marks: [
          plot.frame({ stroke: "#999" }),
          plot.ruleX([0], { stroke: INK, strokeWidth: 1.5 }),
          plot.ruleY(gains, { fy: "posture", y: "cell", x1: 0, x2: "value", stroke: "#767676" }),
          plot.dot(
            gains.filter(({ good }) => good),
            { fy: "posture", y: "cell", x: "value", r: 4.5, fill: "#0072b2" },
          ),
          plot.dot(
            gains.filter(({ good }) => !good),
            {
              fy: "posture",
              y: "cell",
              x: "value",
              r: 5,
              symbol: "times",
              stroke: "#d55e00",
              strokeWidth: 3,
            },
          ),
          plot.text(gains, {
            fy: "posture",
            y: "cell",
            x: "value",
            text: "text",
            dx: 8,
            textAnchor: "start",
            fill: INK,
            stroke: "white",
            strokeWidth: 3,
          }),
          plot.text(rows, {
            fy: "posture",
            frameAnchor: "top-left",
            dy: -13,
            dx: -2,
            text: ({ posture, margin }: PostureDominance) =>
              `${posture} ${POSTURE_NAMES[posture]}: ${sign(margin) > 0 ? "dominated" : "NOT dominated"}, least ${brief(margin)}`,
            fontWeight: "bold",
            fill: INK,
          }),
        ],
      }),
    },
    options,
  );
}

function gainsOf({ posture, gains }: PostureDominance): Gain[] {
  return gains.map((gain, i) => ({
    posture,
    cell: CELLS[i] as string,
    value: coordinate(gain),
    text: brief(gain),
    good: sign(gain) > 0,
  }));
}
