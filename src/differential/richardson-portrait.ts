import { compare, sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import { type LinearPath, linearPath } from "./linear-path.js";
import { type RichardsonRace, richardsonEquilibrium } from "./richardson-race.js";

const MOST_ARROWS = 101;

/** The arms of two nations. */
export type PlanePoint = readonly [Rational, Rational];

/** What a phase portrait of a race of two nations shows. All but the paths is exact. */
export interface RichardsonPortrait {
  /** For each nation the part of the window where its arms do not change, or null where it does not meet the window. */
  readonly nullclines: readonly (readonly [PlanePoint, PlanePoint] | null)[];
  /** At each point of a grid how the arms of both change. */
  readonly field: readonly { readonly at: PlanePoint; readonly change: PlanePoint }[];
  /** From each start on, with the bound on its error. */
  readonly paths: readonly LinearPath[];
  readonly equilibrium: PlanePoint | null;
}

/**
 * Returns the phase portrait of a Richardson race of two nations: nullclines, arrows and paths.
 *
 * @throws {@link ExclaveError} `bad-argument` unless there are two nations, the window has a width and the grid 2 to 101 points
 * a side; as {@link linearPath} for the paths
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { richardsonPortrait, richardsonRace } from "exclave/differential";
 *
 * const race = richardsonRace({ fatigue: [1, 1], reaction: [[0, "1/2"], ["1/2", 0]], grievance: [1, 1] });
 * const { nullclines } = richardsonPortrait(race, { window: [0, 4], grid: 5, starts: [], until: 1, steps: 1 });
 * nullclines[0]?.map((point) => point.map(rationalText)); // [["1", "0"], ["3", "4"]]
 * ```
 */
export function richardsonPortrait(
  race: RichardsonRace,
  options: {
    /** The least and the greatest arms shown, the same for both nations. */
    readonly window: readonly [RationalInput, RationalInput];
    /** How many points of the grid are on a side. */
    readonly grid: number;
    readonly starts: readonly (readonly [RationalInput, RationalInput])[];
    /** How long the paths are, and in how many steps. */
    readonly until: RationalInput;
    readonly steps: number;
  },
): RichardsonPortrait {
  const { grid, starts, until, steps } = options;
  const [low, high] = options.window.map((end, i) => rational(end, `window[${i}]`)) as [Rational, Rational];
  if (race.matrix.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two nations, found ${race.matrix.length}`, "race");
  }
  if (compare(low, high) >= 0) {
    throw new ExclaveError("bad-argument", "expected a greatest number of arms above the least", "window");
  }
  if (!Number.isSafeInteger(grid) || grid < 2 || grid > MOST_ARROWS) {
    throw new ExclaveError(
      "bad-argument",
      `expected from 2 to ${MOST_ARROWS} points a side, found ${grid}`,
      "grid",
    );
  }
  const width = high.sub(low).div(grid - 1);
  const marks = Array.from({ length: grid }, (_, k) => rational(low.add(width.mul(k))));
  const changeAt = ([x, y]: PlanePoint): PlanePoint =>
    race.matrix.map(([a, b], i) =>
      sum([
        rational((a as Rational).mul(x)),
        rational((b as Rational).mul(y)),
        race.grievance[i] as Rational,
      ]),
    ) as unknown as PlanePoint;
  return {
    nullclines: race.matrix.map((row, i) =>
      clipped(row as PlanePoint, race.grievance[i] as Rational, low, high),
    ),
    field: marks.flatMap((x) => marks.map((y) => ({ at: [x, y] as const, change: changeAt([x, y]) }))),
    paths: starts.map((start) =>
      linearPath({ matrix: race.matrix, constant: race.grievance }, start, { until, steps }),
    ),
    equilibrium: richardsonEquilibrium(race).equilibrium as PlanePoint | null,
  };
}

/** The part of the line a x + b y + c = 0 in a square, from its first point to its last. */
function clipped(
  [a, b]: PlanePoint,
  c: Rational,
  low: Rational,
  high: Rational,
): readonly [PlanePoint, PlanePoint] | null {
  const found: PlanePoint[] = [];
  const keep = (x: Rational, y: Rational): void => {
    const inside = [x, y].every((value) => compare(low, value) <= 0 && compare(value, high) <= 0);
    if (inside) found.push([x, y]);
  };
  for (const edge of [low, high]) {
    if (sign(b) !== 0) keep(edge, rational(a.mul(edge).add(c).neg().div(b)));
    if (sign(a) !== 0) keep(rational(b.mul(edge).add(c).neg().div(a)), edge);
  }
  found.sort((p, q) => compare(p[0], q[0]) || compare(p[1], q[1]));
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}
