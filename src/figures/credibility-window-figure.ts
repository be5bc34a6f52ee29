import { commitmentMap } from "../kaliningrad/postures/commitment-map.js";
import { invasionMap } from "../kaliningrad/postures/invasion-map.js";
import type { Parameters } from "../model/parameters.js";
import type { Piece } from "../model/pieces.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";
import { changesFrom } from "./internal/parameter-list.js";

/** A bar: what is found on an interval of credibilities. */
interface Bar {
  readonly order: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly texture: string;
  /** What fits into the bar. */
  readonly short: string;
  readonly interval: string;
}

const TOGETHER = "all move at once";
const FIRST = "Baltic states first";
const MOVES = { H: "holds", G: "coerces", I: "invades" } as const;
const INVASION = {
  every: ["invasion in every equilibrium", "falling"],
  some: ["invasion in some equilibrium", "crossed"],
  none: ["no invasion", "dots"],
  undecided: ["not decided", "upright"],
} as const;

/**
 * Returns what Russia does at every credibility of NATO's help, for both orders of moves, with the exact credibilities at
 * which it changes.
 *
 * @example
 * ```ts
 * import { credibilityWindowFigure } from "exclave/figures";
 * import { kaliningradParameters } from "exclave/kaliningrad";
 *
 * const { description } = await credibilityWindowFigure(kaliningradParameters());
 * description.includes("1747/2340"); // true
 * ```
 */
export async function credibilityWindowFigure(
  parameters: Parameters,
  options: FigureOptions = {},
): Promise<Figure> {
  const together = invasionMap(parameters)
    .filter(hasLength)
    .map((piece) => {
      const [label, texture] = INVASION[piece.value];
      return bar(TOGETHER, piece, label, texture, label);
    });
  const first = commitmentMap(parameters)
    .filter(hasLength)
    .map((piece) => {
      const outcomes = piece.value.outcomes.map(({ posture, reply }) => `${posture}, Russia ${MOVES[reply]}`);
      const replies = new Set(piece.value.outcomes.map(({ reply }) => reply));
      const texture =
        replies.size > 1 ? "crossed" : replies.has("I") ? "falling" : replies.has("G") ? "level" : "dots";
      const short = piece.value.outcomes.map(({ posture, reply }) => `${posture}: ${reply}`).join(" ");
      return bar(FIRST, piece, outcomes.join(" or "), texture, short);
    });
  const bars = [...together, ...first];
  const ends = bars.filter(({ to }) => to < 1);
  const alpha = parameters.get("alpha");
  const told = (rows: readonly Bar[]): string =>
    rows.map(({ label, interval }) => `${interval}: ${label}`).join("; ");
  return draw(
    {
      name: "credibility-window",
      title: "Where NATO's help is credible enough, by the order of moves",
      description: `Two bars over the credibility alpha from 0 to 1. When all move at once: ${told(together)}. When the Baltic states commit first: ${told(first)}. Triangles mark alpha = ${brief(alpha)}.`,
      caption: `Play over the credibility alpha of NATO's help, from 0 to 1. All move at once: ${told(together)}. Baltic states commit first (posture: Russia's reply, H holds, G coerces, I invades): ${told(first)}. The triangles are at alpha = ${brief(alpha)}. ${changesFrom(parameters)}`,
      height: 290,
      plot: (plot) => ({
        marginLeft: 14,
        marginRight: 14,
        marginTop: 34,
        marginBottom: 58,
        x: { domain: [0, 1], label: "credibility, alpha" },
        y: { domain: [TOGETHER, FIRST], axis: null, paddingInner: 0.8, paddingOuter: 0.4 },
        marks: [
          plot.barX(bars, {
            y: "order",
            x1: "from",
            x2: "to",
            fill: ({ texture }: Bar) => `url(#credibility-window-${texture})`,
            stroke: INK,
          }),
          plot.text([TOGETHER, FIRST], {
            y: (order: string) => order,
            x: () => 0,
            dy: -48,
            text: (order: string) => order,
            textAnchor: "start",
            fontWeight: "bold",
            fill: INK,
          }),
          plot.text(ends, {
            x: "to",
            y: "order",
            text: ({ interval }: Bar) => interval.split(" to ")[1] as string,
            dy: 28,
            fill: INK,
            stroke: "white",
            strokeWidth: 3,
          }),
          plot.text(
            bars.filter(({ from, to }) => to - from > 0.03),
            {
              x: ({ from, to }: Bar) => (from + to) / 2,
              y: "order",
              text: "short",
              fontWeight: "bold",
              fill: INK,
              stroke: "white",
              strokeWidth: 4,
            },
          ),
          plot.text([TOGETHER, FIRST], {
            y: (order: string) => order,
            x: () => coordinate(alpha),
            dy: -17,
            text: () => "▼",
            fontSize: 14,
            fill: INK,
          }),
          plot.text([TOGETHER, FIRST], {
            y: (order: string) => order,
            x: () => coordinate(alpha),
            dy: -31,
            text: () => `alpha = ${brief(alpha)}`,
            textAnchor: coordinate(alpha) > 0.75 ? "end" : coordinate(alpha) < 0.25 ? "start" : "middle",
            fill: INK,
            stroke: "white",
            strokeWidth: 3,
          }),
        ],
      }),
    },
    options,
  );
}

function hasLength({ from, to }: Piece<unknown>): boolean {
  return coordinate(from) < coordinate(to);
}

function bar(order: string, piece: Piece<unknown>, label: string, texture: string, short: string): Bar {
  return {
    order,
    from: coordinate(piece.from),
    to: coordinate(piece.to),
    label,
    texture,
    short,
    interval: `${brief(piece.from)} to ${brief(piece.to)}`,
  };
}
