import type { Meter } from "../../exact/meter.js";
import { equal } from "../../exact/order.js";
import { ONE, type Rational } from "../../exact/rational.js";
import { solveLinearProgram } from "../../exact/solve-linear-program.js";

/** A point of a convex hull that reaches farthest in a direction, with its weights on the points of the hull. */
export interface FarthestPoint {
  readonly value: Rational;
  readonly weights: readonly Rational[];
}

/** The farthest point of a convex hull in which each coordinate is at least its floor; null when there is none. */
export function farthestPoint(
  points: readonly (readonly Rational[])[],
  floors: readonly Rational[],
  direction: readonly Rational[],
  meter: Meter,
): FarthestPoint | null {
  const result = solveLinearProgram(
    {
      maximize: points.map((point) => along(direction, point)),
      constraints: [
        { coefficients: points.map(() => ONE), relation: "=", bound: ONE },
        ...floors.map((floor, i) => ({
          coefficients: points.map((point) => point[i] as Rational),
          relation: ">=" as const,
          bound: floor,
        })),
      ],
    },
    meter,
  );
  return result.status === "optimal" ? { value: result.value, weights: result.primal } : null;
}

/** Weights of points, at least 0 with sum 1, that give a point; null when it is not in their convex hull. */
export function hullWeights(
  points: readonly (readonly Rational[])[],
  point: readonly Rational[],
  meter: Meter,
): readonly Rational[] | null {
  if (points.length === 0) return null;
  const same = points.findIndex((one) => one.every((value, i) => equal(value, point[i] as Rational)));
  if (same >= 0) return points.map((_, k) => (k === same ? ONE : ONE.sub(ONE)));
  const result = solveLinearProgram(
    {
      maximize: points.map(() => 0),
      constraints: [
        { coefficients: points.map(() => ONE), relation: "=", bound: ONE },
        ...point.map((value, i) => ({
          coefficients: points.map((one) => one[i] as Rational),
          relation: "=" as const,
          bound: value,
        })),
      ],
    },
    meter,
  );
  return result.status === "optimal" ? result.primal : null;
}

/** The points that are not in the convex hull of the others; of points that are the same, one. */
export function extremePoints(
  points: readonly (readonly Rational[])[],
  meter: Meter,
): (readonly Rational[])[] {
  const different = [...new Map(points.map((point) => [point.map(String).join(), point])).values()];
  let kept = different;
  for (const point of different) {
    const others = kept.filter((one) => one !== point);
    if (hullWeights(others, point, meter) !== null) kept = others;
  }
  return kept;
}

function along(direction: readonly Rational[], point: readonly Rational[]): Rational {
  return direction.reduce((sum, value, i) => sum.add(value.mul(point[i] as Rational)), ONE.sub(ONE));
}
