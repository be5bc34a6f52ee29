import { type PlanePoint, richardsonPortrait } from "../differential/richardson-portrait.js";
import {
  type PlaneEquilibrium,
  type RichardsonRace,
  richardsonEquilibrium,
} from "../differential/richardson-race.js";
import { maximum } from "../exact/order.js";
import { ONE, type Rational, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { Figure, FigureOptions } from "./figure.js";
import { brief } from "./internal/brief.js";
import { coordinate } from "./internal/coordinate.js";
import { draw } from "./internal/draw.js";
import { INK } from "./internal/palette.js";
import type { Place } from "./internal/path-within.js";
import { arrowOn, placeOf, racePaths } from "./internal/race-paths.js";

const NATURE: Readonly<Record<PlaneEquilibrium, string>> = {
  "stable node": "stable: from everywhere arms move to it",
  "stable focus": "stable: from everywhere arms wind towards it",
  "unstable node": "unstable: arms move away from it",
  "unstable focus": "unstable: arms wind away from it",
  centre: "neither stable nor unstable: arms circle around it",
  saddle: "unstable: arms move away from it but along one line",
  degenerate: "not isolated",
};

/**
 * Returns the phase portrait of an arms race of two nations: the nullclines, on which one side's arms stand still, their meeting
 * point, and paths from the edges. The lines, the point and its stability are exact; the paths have a proved error below what can
 * be seen.
 *
 * (L. F. Richardson 1960, Arms and Insecurity.)
 *
 * @param names - of the two nations
 * @throws {@link ExclaveError} `bad-argument` unless there are two nations, each with a fatigue other than 0
 * @example
 * ```ts
 * import { richardsonRace } from "exclave/differential";
 * import { armsRaceFigure } from "exclave/figures";
 *
 * const race = richardsonRace({ fatigue: [1, 1], reaction: [[0, "1/2"], ["1/2", 0]], grievance: [1, 1] });
 * const { caption } = await armsRaceFigure(race);
 * caption.includes("meet at (2, 2), which is stable"); // true
 * ```
 */
export async function armsRaceFigure(
  race: RichardsonRace,
  names: readonly [string, string] = ["Russia", "NATO"],
  options: FigureOptions = {},
): Promise<Figure> {
  const [a, b] = names;
  if (race.matrix.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two nations, found ${race.matrix.length}`, "race");
  }
  if (race.matrix.some((row, i) => (row[i] as Rational).n === 0n)) {
    throw new ExclaveError("bad-argument", "expected fatigues other than 0", "race");
  }
  const { equilibrium, kind } = richardsonEquilibrium(race);
  const rest = equilibrium as PlanePoint | null;
  const size = windowOf(race, rest);
  const edge = coordinate(size);
  const [first, second] = richardsonPortrait(race, {
    window: [0, size],
    grid: 2,
    starts: [],
    until: 1,
    steps: 1,
  }).nullclines.map((line) => (line ?? []).map(placeOf)) as [Place[], Place[]];
  const paths = racePaths(race, size);
  const known = rest === null ? null : `(${brief(rest[0])}, ${brief(rest[1])})`;
  const meeting =
    known === null
      ? "they are parallel and meet at no one point"
      : `they meet at ${known}, which is ${NATURE[kind ?? "degenerate"]}`;
  const centre = rest === null ? null : placeOf(rest);
  const kept = centre !== null && inside(centre, edge);
  const stable = kind === "stable node" || kind === "stable focus";
  return draw(
    {
      name: "arms-race",
      title: `The arms race of ${a} and ${b}`,
      description: `Arms of ${a} across, of ${b} upwards. Two lines, on which one side's arms stand still: ${meeting}. ${kept ? `A ${stable ? "full" : "hollow"} disc marks the point.` : "No such point lies in the picture."} Thin paths with arrows show how arms move.`,
      caption: `Phase portrait of Richardson's arms race. On the solid line the arms of ${a} stand still, on the dashed one those of ${b}; ${meeting}. Fatigue ${pair(race, (row, i) => rational((row[i] as Rational).neg()))}, reaction ${pair(race, (row, i) => row[1 - i] as Rational)}, grievance ${pair(race, (_, i) => race.grievance[i] as Rational)}. Stylised coefficients.`,
      height: 420,
      width: 440,
      plot: (plot) => ({
        marginLeft: 48,
        marginBottom: 42,
        marginTop: 26,
        x: { domain: [0, edge], label: `arms of ${a}`.slice(0, 40), ticks: 5 },
        y: { domain: [0, edge], label: `arms of ${b}`.slice(0, 40), ticks: 5 },
        marks: [
          plot.frame({ stroke: "#999" }),
          plot.line(
            paths.flatMap((path, z) => path.map((point) => ({ ...point, z }))),
            { x: "x", y: "y", z: "z", stroke: "#767676", strokeWidth: 1.2 },
          ),
          plot.arrow(
            paths.flatMap((path) => arrowOn(path, edge)),
            { x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: "#4d4d4d", strokeWidth: 1.6, headLength: 9 },
          ),
          plot.line(first, { x: "x", y: "y", stroke: "#0072b2", strokeWidth: 3 }),
          plot.line(second, { x: "x", y: "y", stroke: "#d55e00", strokeWidth: 3, strokeDasharray: "8 4" }),
          ...[first, second].map((line, i) =>
            plot.text(line.slice(-1), {
              x: "x",
              y: "y",
              text: () => `${names[i]} stands still`.slice(0, 40),
              // Left of a line that leaves at the top, above one that leaves at the side.
              dy: (line.at(-1)?.x ?? 0) < edge ? 14 : -10,
              dx: -8,
              textAnchor: "end",
              fill: INK,
              stroke: "white",
              strokeWidth: 4,
            }),
          ),
          ...(centre === null || !kept
            ? []
            : [
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
                  text: () => known ?? "",
                  dx: 12,
                  dy: 18,
                  textAnchor: "start",
                  fill: INK,
                  stroke: "white",
                  strokeWidth: 4,
                }),
              ]),
        ],
      }),
    },
    options,
  );
}

/** The length of a side of the picture: so that the meeting point is in the middle, or where the lines cross the axes in it. */
function windowOf({ matrix, grievance }: RichardsonRace, rest: PlanePoint | null): Rational {
  const far = (rest ?? [ONE, ONE]).map((value) => rational(value.abs().mul(2)));
  const crossings = matrix.map((row, i) =>
    rational((grievance[i] as Rational).div(row[i] as Rational).abs()),
  );
  const size = maximum([...far, ...crossings]);
  return size.n === 0n ? ONE : size;
}

function inside({ x, y }: Place, edge: number): boolean {
  return x >= 0 && y >= 0 && x <= edge && y <= edge;
}

function pair(race: RichardsonRace, of: (row: readonly Rational[], nation: number) => Rational): string {
  return race.matrix.map((row, i) => brief(of(row, i))).join(" and ");
}
