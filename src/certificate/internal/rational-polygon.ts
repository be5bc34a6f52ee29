import { compare, compareVectors } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";

/** A point of the plane. */
export type PlanePoint = readonly [Rational, Rational];

/** The vertices of the convex hull of points, counter-clockwise. */
export function hullOf(points: readonly PlanePoint[]): PlanePoint[] {
  const sorted = [...points].sort(compareVectors);
  const distinct = sorted.filter(
    (point, i) => i === 0 || compareVectors(point, sorted[i - 1] as PlanePoint) !== 0,
  );
  if (distinct.length < 3) return distinct;
  const half = (list: readonly PlanePoint[]): PlanePoint[] => {
    const kept: PlanePoint[] = [];
    for (const point of list) {
      while (kept.length > 1 && side(kept.at(-2) as PlanePoint, kept.at(-1) as PlanePoint, point) <= 0)
        kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(distinct), ...half(distinct.toReversed())];
}

/** The part of a convex hull in which a coordinate is at least a floor. */
export function partAbove(hull: readonly PlanePoint[], coordinate: 0 | 1, floor: Rational): PlanePoint[] {
  if (hull.every((point) => compare(point[coordinate], floor) >= 0)) return [...hull];
  const points = hull.flatMap((a, i): PlanePoint[] => {
    const b = hull[(i + 1) % hull.length] as PlanePoint;
    const [from, to] = [compare(a[coordinate], floor), compare(b[coordinate], floor)];
    const kept: PlanePoint[] = from >= 0 ? [a] : [];
    if (from * to >= 0) return kept;
    const share = floor.sub(a[coordinate]).div(b[coordinate].sub(a[coordinate]));
    const at = (i: 0 | 1): Rational => rational(a[i].add(b[i].sub(a[i]).mul(share)));
    return [...kept, coordinate === 0 ? [floor, at(1)] : [at(0), floor]];
  });
  return hullOf(points);
}

/** Whether a point is in a convex hull. */
export function isInHull(hull: readonly PlanePoint[], point: PlanePoint): boolean {
  if (hull.length < 3) {
    const [a, b = a] = hull;
    if (a === undefined || b === undefined || side(a, b, point) !== 0) return false;
    return between(a[0], point[0], b[0]) && between(a[1], point[1], b[1]);
  }
  return hull.every((a, i) => side(a, hull[(i + 1) % hull.length] as PlanePoint, point) >= 0);
}

function between(a: Rational, value: Rational, b: Rational): boolean {
  const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
  return compare(low, value) <= 0 && compare(value, high) <= 0;
}

/** 1 when c is to the left of the way from a to b, -1 to the right, 0 on it. */
function side([ax, ay]: PlanePoint, [bx, by]: PlanePoint, [cx, cy]: PlanePoint): -1 | 0 | 1 {
  return compare(rational(bx.sub(ax).mul(cy.sub(ay))), rational(by.sub(ay).mul(cx.sub(ax))));
}
