import { linearPath } from "../../differential/linear-path.js";
import type { PlanePoint } from "../../differential/richardson-portrait.js";
import type { RichardsonRace } from "../../differential/richardson-race.js";
import { maximum } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import { coordinate } from "./coordinate.js";
import { type Place, pathWithin } from "./path-within.js";

/** How long a path is, in units of the fastest rate; and in how many steps it is followed. */
const DURATION = 8;
const STEPS = 60;

/** Returns where a point lies in a picture. */
export function placeOf([x, y]: readonly Rational[]): Place {
  return { x: coordinate(x as Rational), y: coordinate(y as Rational) };
}

/** Returns the paths of a race from the edges of a square, as far as they stay in it. */
export function racePaths(race: RichardsonRace, size: Rational): Place[][] {
  const fastest = maximum(race.matrix.flat().map((entry) => rational(entry.abs())));
  const until = rational(rational(DURATION).div(fastest));
  return startsAround(size).map((start) => pathFrom(race, start, until, coordinate(size)));
}

function startsAround(size: Rational): (readonly [Rational, Rational])[] {
  const zero = rational(0);
  return ["0", "1/3", "2/3", "1"].flatMap((share): (readonly [Rational, Rational])[] => {
    const along = rational(size.mul(rational(share)));
    return [
      [along, zero],
      [along, size],
      [zero, along],
      [size, along],
    ];
  });
}

/** The part of a path within the picture; nothing where it cannot be followed. */
function pathFrom(race: RichardsonRace, start: PlanePoint, until: Rational, edge: number): Place[] {
  try {
    const { states } = linearPath({ matrix: race.matrix, constant: race.grievance }, start, {
      until,
      steps: STEPS,
    });
    return pathWithin(states.map(placeOf), edge);
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "too-large") return [];
    throw error;
  }
}

/** Returns an arrow a good way along a path; none where it is short. */
export function arrowOn(
  path: readonly Place[],
  edge: number,
): { x1: number; y1: number; x2: number; y2: number }[] {
  const far = (from: Place, to: Place): number => Math.hypot(to.x - from.x, to.y - from.y);
  const [start] = path;
  const from = start && path.find((point) => far(start, point) > 0.15 * edge);
  const to = from && path.slice(path.indexOf(from)).find((point) => far(from, point) > 0.04 * edge);
  return from === undefined || to === undefined ? [] : [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }];
}
