import { clearDenominators } from "../../../exact/integer.js";
import type { LinearConstraint, OptimalProgram } from "../../../exact/linear-program.js";
import type { Meter } from "../../../exact/meter.js";
import { sign } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { solveLinearProgram } from "../../../exact/solve-linear-program.js";
import { sum } from "../../../exact/vector.js";

/** Whether a point of a finite set is an extreme point of its convex hull, with the proof. */
export type PointProof =
  /** `direction · point` is greater than `direction · other` for every other point. */
  | { readonly extreme: true; readonly direction: readonly Rational[] }
  /** The point is this mixture of the other points, by position; weights of 0 are left out. */
  | { readonly extreme: false; readonly mixture: readonly (readonly [number, Rational])[] };

/**
 * For each of the different points whether it is extreme. A direction is sought in which the point is beyond a few others;
 * the one that is still furthest beyond it joins these, until there is none or the few mix to the point.
 */
export function extremePoints(points: readonly (readonly Rational[])[], meter: Meter): PointProof[] {
  const cleared = points.map((point) => clearDenominators(point));
  let few: number[] = [];
  return points.map((_, position) => {
    few = few.filter((other) => other !== position);
    for (;;) {
      const proof = proofAmong(points, position, few, meter);
      if (!proof.extreme) {
        few = proof.mixture.map(([other]) => other);
        return proof;
      }
      meter(points.length * (proof.direction.length + 2) * 20);
      const other = furthest(cleared, position, clearDenominators(proof.direction).integers);
      if (other === null) {
        few = few.slice(-2 * proof.direction.length);
        return proof;
      }
      few.push(other);
    }
  });
}

/** The point that is furthest in the direction, if it is at least as far as the one at `position`. */
function furthest(
  points: readonly { readonly integers: readonly bigint[]; readonly denominator: bigint }[],
  position: number,
  direction: readonly bigint[],
): number | null {
  const values = points.map(({ integers }) =>
    integers.reduce((total, x, k) => total + x * (direction[k] as bigint), 0n),
  );
  const isBeyond = (a: number, b: number): boolean => {
    const [left, right] = [points[a], points[b]].map((point) => point?.denominator) as [bigint, bigint];
    return (values[a] as bigint) * right >= (values[b] as bigint) * left;
  };
  let best: number | null = null;
  points.forEach((_, other) => {
    if (other !== position && isBeyond(other, best ?? position)) best = other;
  });
  return best;
}

/** The direction, with entries between -1 and 1, in which the point is furthest beyond the others; the dual mixes them. */
function proofAmong(
  points: readonly (readonly Rational[])[],
  position: number,
  others: readonly number[],
  meter: Meter,
): PointProof {
  const point = points[position] as readonly Rational[];
  const bounds = point.flatMap((_, i): LinearConstraint[] =>
    [1, -1].map((side) => ({
      coefficients: [...point.map((_, k) => (k === i ? side : 0)), 0],
      relation: "<=",
      bound: 1,
    })),
  );
  const beyond = others.map((other): LinearConstraint => {
    const [x, y] = [points[other] as readonly Rational[], point];
    return {
      coefficients: [...x.map((value, k) => rational(value.sub(y[k] as Rational))), 1],
      relation: "<=",
      bound: 0,
    };
  });
  // The gap is bounded for a point that is alone.
  const gap: LinearConstraint = { coefficients: [...point.map(() => 0), 1], relation: "<=", bound: 1 };
  const { value, primal, dual } = solveLinearProgram(
    {
      maximize: gap.coefficients,
      constraints: [...beyond, ...bounds, gap],
      free: point.map((_, k) => k),
    },
    meter,
  ) as OptimalProgram;
  if (sign(value) > 0) return { extreme: true, direction: primal.slice(0, point.length) };
  const weights = dual.slice(0, others.length);
  const total = sum(weights);
  return {
    extreme: false,
    mixture: others.flatMap((other, k) => {
      const weight = weights[k] as Rational;
      return weight.n === 0n ? [] : [[other, rational(weight.div(total))] as const];
    }),
  };
}
