import { compareVectors } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";

/**
 * The vertices of the convex hull of different points of the plane, counter-clockwise from the lexicographically greatest
 * (A. M. Andrew 1979, Another efficient algorithm for convex hulls in two dimensions, doi:10.1016/0020-0190(79)90072-3).
 */
export function planarHull(points: readonly (readonly Rational[])[]): (readonly Rational[])[] {
  const sorted = [...points].sort((a, b) => compareVectors(b, a));
  if (sorted.length < 3) return sorted;
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** One side of the hull from the first point to the last, without that. */
function chain(points: readonly (readonly Rational[])[]): (readonly Rational[])[] {
  const side: (readonly Rational[])[] = [];
  for (const point of points) {
    while (side.length > 1 && !turnsLeft(side.at(-2) as Rational[], side.at(-1) as Rational[], point))
      side.pop();
    side.push(point);
  }
  return side.slice(0, -1);
}

function turnsLeft(a: readonly Rational[], b: readonly Rational[], c: readonly Rational[]): boolean {
  const [ax, ay, bx, by, cx, cy] = [...a, ...b, ...c] as [
    Rational,
    Rational,
    Rational,
    Rational,
    Rational,
    Rational,
  ];
  const left = bx.sub(ax).mul(cy.sub(ay));
  return left.compare(by.sub(ay).mul(cx.sub(ax))) > 0;
}
