import { clearDenominators } from "../../../exact/integer.js";
import { compareVectors } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";

/** A point of the plane as integers over a positive denominator. */
interface Corner {
  readonly point: readonly Rational[];
  readonly x: bigint;
  readonly y: bigint;
  readonly scale: bigint;
}

/**
 * The vertices of the convex hull of different points of the plane, counter-clockwise from the lexicographically greatest
 * (A. M. Andrew 1979, Another efficient algorithm for convex hulls in two dimensions, doi:10.1016/0020-0190(79)90072-3).
 */
export function planarHull(points: readonly (readonly Rational[])[]): (readonly Rational[])[] {
  const sorted = [...points].sort((a, b) => compareVectors(b, a));
  if (sorted.length < 3) return sorted;
  const corners = sorted.map((point): Corner => {
    const { integers, denominator } = clearDenominators(point);
    return { point, x: integers[0] as bigint, y: integers[1] as bigint, scale: denominator };
  });
  return [...chain(corners), ...chain(corners.reverse())].map(({ point }) => point);
}

/** One side of the hull from the first point to the last, without that. */
function chain(corners: readonly Corner[]): Corner[] {
  const side: Corner[] = [];
  for (const corner of corners) {
    while (side.length > 1 && !turnsLeft(side.at(-2) as Corner, side.at(-1) as Corner, corner)) side.pop();
    side.push(corner);
  }
  return side.slice(0, -1);
}

/** Whether the determinant of the three points in homogeneous coordinates is positive. */
function turnsLeft(a: Corner, b: Corner, c: Corner): boolean {
  const minor = (p: Corner, q: Corner): bigint => p.x * q.y - p.y * q.x;
  return a.scale * minor(b, c) + b.scale * minor(c, a) + c.scale * minor(a, b) > 0n;
}
