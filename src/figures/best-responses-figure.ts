import { sign } from "../exact/order.js";
import { type Rational, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { classify2x2 } from "../normal-form/classify-2x2.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { bimatrixEquilibria } from "../normal-form/nash/bimatrix-equilibria.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";

type Point = readonly [number, number];

/**
 * Returns the best-response diagram of a two-player game with two strategies each: how likely each player's first strategy is
 * as a best response to how likely the other's is. The equilibria are where the two curves meet; where they meet along a
 * stretch, its extreme points are marked.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game is not 2x2
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { bestResponsesFigure } from "exclave/figures";
 *
 * const { description } = await bestResponsesFigure(symmetric([[4, 1], [3, 3]], { strategies: ["stag", "hare"] }));
 * description.includes("(2/3, 2/3)"); // true
 * ```
 */
export async function bestResponsesFigure(
  game: NormalFormGame,
  options: FigureOptions = {},
): Promise<Figure> {
  if (game.shape.length !== 2 || game.shape.some((count) => count !== 2)) {
    throw new ExclaveError(
      "bad-argument",
      `expected two players with two strategies each, found ${game.shape.join(" x ")}`,
      "game",
    );
  }
  const found = bimatrixEquilibria(game).equilibria.map(
    ({ strategies }) => [strategies[0]?.[0], strategies[1]?.[0]] as [Rational, Rational],
  );
  const points = found.map(([p, q]) => ({
    x: coordinate(q),
    y: coordinate(p),
    text: `(${brief(p)}, ${brief(q)})`,
  }));
  // Of the second player the own probability runs across.
  const [first, second] = [
    curve(game, 0).map(([other, own]): Point => [other, own]),
    curve(game, 1).map(([other, own]): Point => [own, other]),
  ];
  const [a, b] = [game.playerLabel(0), game.playerLabel(1)];
  const [s, t] = [game.strategyLabel(0, 0), game.strategyLabel(1, 0)];
  const kind = classify2x2(game).class.replaceAll("-", " ");
  const list = points.map(({ text }) => text).join(", ");
  return draw(
    {
      name: "best-responses",
      title: `Best responses: ${a} and ${b}`,
      description: `A square: across, the probability that ${b} plays ${t}; upwards, the probability that ${a} plays ${s}. The two best-response curves meet at the extreme equilibria ${list}, each with the probability of ${a} first. The game is of the class ${kind}.`,
      caption: `Best responses of ${a} (solid) and ${b} (dashed), by the probability of their first strategies ${s} and ${t}. Discs: the extreme equilibria ${list}. Class: ${kind}. Payoffs of ${a}: ${payoffs(game, 0)}; of ${b}: ${payoffs(game, 1)}.`,
      height: 400,
      width: 420,
      plot: (plot) => ({
        marginLeft: 52,
        marginBottom: 44,
        marginTop: 34,
        marginRight: 26,
        x: { domain: [0, 1], label: `probability that ${shortened(b)} plays ${shortened(t)}` },
        y: { domain: [0, 1], label: `probability that ${shortened(a)} plays ${shortened(s)}` },
        marks: [
          plot.frame({ stroke: "#999" }),
          plot.line(first, { stroke: "#0072b2", strokeWidth: 5, strokeLinejoin: "miter" }),
          plot.line(second, {
            stroke: "#d55e00",
            strokeWidth: 3,
            strokeDasharray: "8 5",
            strokeLinejoin: "miter",
          }),
          ...[first, second].map((line, i) =>
            plot.text([middleOf(line)], {
              text: () => shortened(game.playerLabel(i)),
              dx: i === 0 ? 8 : 0,
              dy: i === 0 ? 0 : -10,
              textAnchor: i === 0 ? "start" : "middle",
              fontWeight: "bold",
              fill: INK,
              stroke: "white",
              strokeWidth: 4,
            }),
          ),
          plot.dot(points, { x: "x", y: "y", r: 7, fill: "white", stroke: INK, strokeWidth: 2.5 }),
          // Each label stands on the side of its point that lies inside.
          ...points.map((point) =>
            plot.text([point], {
              x: "x",
              y: "y",
              text: "text",
              dx: point.x > 0.8 ? -14 : 14,
              dy: point.y > 0.8 ? 18 : -16,
              textAnchor: point.x > 0.8 ? "end" : "start",
              fill: INK,
              stroke: "white",
              strokeWidth: 4,
            }),
          ),
        ],
      }),
    },
    options,
  );
}

/** The best-response curve of a player, as pairs of the other's probability and the own one. */
function curve(game: NormalFormGame, player: 0 | 1): Point[] {
  const gain = (other: number): Rational => {
    const at = (own: number): Rational => game.payoff(player, player === 0 ? [own, other] : [other, own]);
    return rational(at(0).sub(at(1)));
  };
  // What the first strategy gains over the second one when the other surely plays its second, its first strategy.
  const [never, surely] = [gain(1), gain(0)];
  const best = (value: Rational): number[] => (sign(value) > 0 ? [1] : sign(value) < 0 ? [0] : [0, 1]);
  if (sign(never) === 0 && sign(surely) === 0)
    return [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
  if (sign(never) * sign(surely) < 0) {
    const turn = coordinate(rational(never.div(never.sub(surely))));
    const [before, after] = [best(never)[0] as number, best(surely)[0] as number];
    return [
      [0, before],
      [turn, before],
      [turn, after],
      [1, after],
    ];
  }
  const throughout = sign(never) === 0 ? best(surely)[0] : best(never)[0];
  const own = throughout as number;
  return [
    ...(sign(never) === 0 ? [[0, 1 - own] as const] : []),
    [0, own],
    [1, own],
    ...(sign(surely) === 0 ? [[1, 1 - own] as const] : []),
  ];
}

/** A place on the longest stretch of a curve, off its middle. */
function middleOf(line: readonly Point[]): Point {
  const stretches = line.slice(1).map((to, i) => [line[i] as Point, to] as const);
  const length = ([from, to]: readonly [Point, Point]): number =>
    Math.hypot(to[0] - from[0], to[1] - from[1]);
  const longest = Math.max(...stretches.map(length));
  const [from, to] = stretches.find((one) => length(one) === longest) as readonly [Point, Point];
  return [from[0] + 0.35 * (to[0] - from[0]), from[1] + 0.35 * (to[1] - from[1])];
}

function payoffs(game: NormalFormGame, player: number): string {
  return [0, 1].map((i) => [0, 1].map((j) => brief(game.payoff(player, [i, j]))).join(", ")).join("; ");
}

function shortened(text: string): string {
  return text.length <= 18 ? text : `${text.slice(0, 17)}…`;
}
