import { sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";

/**
 * The law of an arms race, for each side `rate = reaction * rival's arms - fatigue * own arms + grievance` (L. F. Richardson
 * 1960, Arms and Insecurity).
 */
export interface ArmsRace {
  readonly names?: readonly [string, string];
  /** How fast each answers the other's arms. @defaultValue 1 and 1 */
  readonly reaction?: readonly [RationalInput, RationalInput];
  /** How fast the burden of its own arms brings each down; above 0. @defaultValue 2 and 2 */
  readonly fatigue?: readonly [RationalInput, RationalInput];
  /** What drives each without the other's arms. @defaultValue 2 and 2 */
  readonly grievance?: readonly [RationalInput, RationalInput];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Returns the phase portrait of an arms race: the lines on which one side's arms stand still, their meeting point, and paths
 * from several levels of arms. The meeting point and its stability are exact; the paths are drawn with short steps.
 *
 * @throws {@link ExclaveError} `bad-argument` when a fatigue is not above 0, or the two lines are parallel
 * @example
 * ```ts
 * import { armsRaceFigure } from "exclave/figures";
 *
 * const { caption } = await armsRaceFigure();
 * caption.includes("meet at (2, 2), which is stable"); // true
 * ```
 */
export async function armsRaceFigure(race: ArmsRace = {}, options: FigureOptions = {}): Promise<Figure> {
  const [a, b] = race.names ?? ["Russia", "NATO"];
  const read = (pair: readonly [RationalInput, RationalInput], name: string): [Rational, Rational] =>
    pair.map((value, i) => rational(value, `${name}[${i}]`)) as [Rational, Rational];
  const reaction = read(race.reaction ?? [1, 1], "reaction");
  const fatigue = read(race.fatigue ?? [2, 2], "fatigue");
  const grievance = read(race.grievance ?? [2, 2], "grievance");
  if (fatigue.some((value) => sign(value) <= 0)) {
    throw new ExclaveError(
      "bad-argument",
      `expected fatigue above 0, found ${fatigue.map(brief).join(" and ")}`,
      "fatigue",
    );
  }
  const determinant = rational(fatigue[0].mul(fatigue[1]).sub(reaction[0].mul(reaction[1])));
  if (sign(determinant) === 0) {
    throw new ExclaveError(
      "bad-argument",
      "expected lines that meet; here both sides' reactions and fatigues make them parallel",
      "reaction",
    );
  }
  const rest = [
    rational(fatigue[1].mul(grievance[0]).add(reaction[0].mul(grievance[1])).div(determinant)),
    rational(fatigue[0].mul(grievance[1]).add(reaction[1].mul(grievance[0])).div(determinant)),
  ] as const;
  // The trace is negative, so the sign of the determinant decides.
  const stable = sign(determinant) > 0;
  const [k1, k2] = reaction.map(coordinate) as [number, number];
  const [f1, f2] = fatigue.map(coordinate) as [number, number];
  const [g1, g2] = grievance.map(coordinate) as [number, number];
  const centre = { x: coordinate(rest[0]), y: coordinate(rest[1]) };
  const size = Math.max(1e-9, 2 * Math.abs(centre.x), 2 * Math.abs(centre.y), g1 / f1, g2 / f2);
  const flow = ({ x, y }: Place): Place => ({ x: k1 * y - f1 * x + g1, y: k2 * x - f2 * y + g2 });
  const inside = ({ x, y }: Place): boolean => x >= 0 && y >= 0 && x <= size && y <= size;
  const starts = [0, 1 / 3, 2 / 3, 1].flatMap((s) => [
    { x: s * size, y: 0 },
    { x: s * size, y: size },
    { x: 0, y: s * size },
    { x: size, y: s * size },
  ]);
  const step = 0.02 / Math.max(f1, f2, Math.abs(k1), Math.abs(k2));
  const paths = starts.map((start, z) => follow(start, flow, inside, step).map((point) => ({ ...point, z })));
  const arrows = paths.flatMap((path) => arrowOn(path, size));
  const first = f1 === 0 ? [] : line((y) => ({ x: (k1 * y + g1) / f1, y }), size);
  const second = line((x) => ({ x, y: (k2 * x + g2) / f2 }), size);
  const nature = stable
    ? "stable: from everywhere arms move to it"
    : "unstable: arms move away from it but along one line";
  const kept = inside(centre);
  return draw(
    {
      name: "arms-race",
      title: `The arms race of ${a} and ${b}`,
      description: `Arms of ${a} across, of ${b} upwards. The two lines on which one side's arms stand still meet at (${brief(rest[0])}, ${brief(rest[1])}), which is ${nature}. ${kept ? "A disc marks it." : "It lies outside the picture."} Thin paths with arrows show how arms move.`,
      caption: `Phase portrait of Richardson's arms race. On the solid line the arms of ${a} stand still, on the dashed one those of ${b}; they meet at (${brief(rest[0])}, ${brief(rest[1])}), which is ${nature}. Reaction ${reaction.map(brief).join(" and ")}, fatigue ${fatigue.map(brief).join(" and ")}, grievance ${grievance.map(brief).join(" and ")}. Stylised coefficients.`,
      height: 420,
      width: 440,
      plot: (plot) => ({
        marginLeft: 48,
        marginBottom: 42,
        marginTop: 26,
        x: { domain: [0, size], label: `arms of ${a}` },
        y: { domain: [0, size], label: `arms of ${b}` },
        marks: [
          plot.frame({ stroke: "#999" }),
          plot.line(paths.flatMap(thinned), { x: "x", y: "y", z: "z", stroke: "#767676", strokeWidth: 1.2 }),
          plot.arrow(arrows, {
            x1: "x1",
            y1: "y1",
            x2: "x2",
            y2: "y2",
            stroke: "#4d4d4d",
            strokeWidth: 1.6,
            headLength: 9,
            inset: 0,
          }),
          plot.line(first, { x: "x", y: "y", stroke: "#0072b2", strokeWidth: 3 }),
          plot.line(second, { x: "x", y: "y", stroke: "#d55e00", strokeWidth: 3, strokeDasharray: "8 4" }),
          plot.text(first.slice(-1), {
            x: "x",
            y: "y",
            text: () => `${a} stands still`,
            dy: 14,
            dx: -8,
            textAnchor: "end",
            fill: INK,
            stroke: "white",
            strokeWidth: 4,
          }),
          plot.text(second.slice(-1), {
            x: "x",
            y: "y",
            text: () => `${b} stands still`,
            dy: -10,
            dx: -8,
            textAnchor: "end",
            fill: INK,
            stroke: "white",
            strokeWidth: 4,
          }),
          ...(kept
            ? [
                plot.dot([centre], {
                  x: "x",
                  y: "y",
                  r: 6,
                  fill: stable ? INK : "white",
                  stroke: INK,
                  strokeWidth: 2.5,
                }),
                plot.text([centre], {
                  x: "x",
                  y: "y",
                  text: () => `(${brief(rest[0])}, ${brief(rest[1])})`,
                  dx: 12,
                  dy: 18,
                  textAnchor: "start",
                  fill: INK,
                  stroke: "white",
                  strokeWidth: 4,
                }),
              ]
            : []),
        ],
      }),
    },
    options,
  );
}

/** A path, by the midpoint rule, until it leaves the picture. */
function follow(
  start: Place,
  flow: (place: Place) => Place,
  inside: (place: Place) => boolean,
  step: number,
): Place[] {
  const path = [start];
  for (let i = 0; i < 600; i++) {
    const here = path.at(-1) as Place;
    const slope = flow(here);
    const half = flow({ x: here.x + (slope.x * step) / 2, y: here.y + (slope.y * step) / 2 });
    const next = { x: here.x + half.x * step, y: here.y + half.y * step };
    if (!inside(next)) break;
    path.push(next);
  }
  return path;
}

/** Every fifth place of a path, and its end: as much as the eye needs. */
function thinned<Spot>(path: readonly Spot[]): Spot[] {
  return path.filter((_, i) => i % 5 === 0 || i === path.length - 1);
}

/** An arrow a good way along a path; none where it is short. */
function arrowOn(path: readonly Place[], size: number): { x1: number; y1: number; x2: number; y2: number }[] {
  const far = (from: Place, to: Place): number => Math.hypot(to.x - from.x, to.y - from.y);
  const start = path[0] as Place;
  const tail = path.findIndex((place) => far(start, place) > 0.18 * size);
  const from = path[tail];
  const to =
    from === undefined ? undefined : path.slice(tail).find((place) => far(from, place) > 0.045 * size);
  return from === undefined || to === undefined ? [] : [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }];
}

/** The part of a line within the picture. */
function line(at: (t: number) => Place, size: number): Place[] {
  return Array.from({ length: 201 }, (_, i) => at((i / 200) * size)).filter(
    ({ x, y }) => x >= 0 && y >= 0 && x <= size && y <= size,
  );
}
