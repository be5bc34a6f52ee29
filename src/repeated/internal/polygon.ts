import { compare, compareVectors } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";

/** A point of the plane. */
export type Point = readonly [Rational, Rational];

/**
 * The vertices of the convex hull of points of the plane, counter-clockwise from the lexicographically smallest; points on
 * an edge are none (A. M. Andrew 1979, Another efficient algorithm for convex hulls in two dimensions,
 * doi:10.1016/0020-0190(79)90072-3).
 */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(compareVectors);
  const different = sorted.filter(
    (point, i) => i === 0 || compareVectors(point, sorted[i - 1] as Point) !== 0,
  );
  if (different.length < 3) return different;
  return [...chain(different), ...chain(different.toReversed())];
}

/** The part of a convex polygon, segment or point in which one coordinate is at least `floor`. */
export function aboveFloor(vertices: readonly Point[], coordinate: 0 | 1, floor: Rational): Point[] {
  const kept = vertices.flatMap((point, i) => {
    const next = vertices[(i + 1) % vertices.length] as Point;
    const here = compare(point[coordinate], floor);
    const there = compare(next[coordinate], floor);
    const crosses = here * there < 0;
    return [...(here >= 0 ? [point] : []), ...(crosses ? [crossing(point, next, coordinate, floor)] : [])];
  });
  return hull(kept);
}

function crossing(a: Point, b: Point, coordinate: 0 | 1, floor: Rational): Point {
  const share = floor.sub(a[coordinate]).div(b[coordinate].sub(a[coordinate]));
  const other = coordinate === 0 ? 1 : 0;
  const value = rational(a[other].add(b[other].sub(a[other]).mul(share)));
  return coordinate === 0 ? [floor, value] : [value, floor];
}

/** One side of the hull from the first point to the last, without that. */
function chain(points: readonly Point[]): Point[] {
  const side: Point[] = [];
  for (const point of points) {
    while (side.length > 1 && !turnsLeft(side.at(-2) as Point, side.at(-1) as Point, point)) side.pop();
    side.push(point);
  }
  return side.slice(0, -1);
}

function turnsLeft([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean {
  const left = bx.sub(ax).mul(cy.sub(ay));
  return left.compare(by.sub(ay).mul(cx.sub(ax))) > 0;
}
