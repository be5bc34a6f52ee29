import type { NumberField } from "../../exact/number-field.js";
import type { Polynomial } from "../../exact/polynomial.js";

/** A point of the plane, or a direction, with coordinates in a number field. */
export type FieldPoint = readonly [Polynomial, Polynomial];

/** The vertices of the convex hull, counter-clockwise from the lexicographically smallest; points on an edge are none. */
export function fieldHull(field: NumberField, points: readonly FieldPoint[]): FieldPoint[] {
  const order = (a: FieldPoint, b: FieldPoint): number =>
    field.compare(a[0], b[0]) || field.compare(a[1], b[1]);
  const sorted = [...points].sort(order);
  const different = sorted.filter((point, i) => i === 0 || order(point, sorted[i - 1] as FieldPoint) !== 0);
  if (different.length < 3) return different;
  const chain = (list: readonly FieldPoint[]): FieldPoint[] => {
    const side: FieldPoint[] = [];
    for (const point of list) {
      while (
        side.length > 1 &&
        turn(field, side.at(-2) as FieldPoint, side.at(-1) as FieldPoint, point) <= 0
      ) {
        side.pop();
      }
      side.push(point);
    }
    return side.slice(0, -1);
  };
  return [...chain(different), ...chain(different.toReversed())];
}

/** 1 where the way from a over b to c turns left, -1 where it turns right, 0 where it does not. */
function turn(field: NumberField, a: FieldPoint, b: FieldPoint, c: FieldPoint): -1 | 0 | 1 {
  return field.sign(cross(field, difference(field, b, a), difference(field, c, a)));
}

/** The determinant of two directions. */
export function cross(field: NumberField, a: FieldPoint, b: FieldPoint): Polynomial {
  return field.subtract(field.multiply(a[0], b[1]), field.multiply(a[1], b[0]));
}

/** The inner product. */
export function inner(field: NumberField, a: FieldPoint, b: FieldPoint): Polynomial {
  return field.add(field.multiply(a[0], b[0]), field.multiply(a[1], b[1]));
}

function difference(field: NumberField, a: FieldPoint, b: FieldPoint): FieldPoint {
  return [field.subtract(a[0], b[0]), field.subtract(a[1], b[1])];
}

/** The weights of the vertices of a polygon, at most three of them not 0, that make a point; null outside the polygon. */
export function barycentric(
  field: NumberField,
  vertices: readonly FieldPoint[],
  point: FieldPoint,
): Polynomial[] | null {
  const zero = field.element(0);
  const weigh = (parts: readonly (readonly [number, Polynomial])[]): Polynomial[] => {
    const weights = vertices.map(() => zero);
    for (const [k, weight] of parts) weights[k] = weight;
    return weights;
  };
  const same = vertices.findIndex((vertex) =>
    difference(field, vertex, point).every((c) => field.sign(c) === 0),
  );
  if (same >= 0) return weigh([[same, field.element(1)]]);
  for (const [k, a] of vertices.entries()) {
    const next = (k + 1) % vertices.length;
    const share = shareAlong(field, a, vertices[next] as FieldPoint, point);
    if (share !== null)
      return weigh([
        [k, field.subtract(field.element(1), share)],
        [next, share],
      ]);
  }
  for (let k = 1; k + 1 < vertices.length; k++) {
    const [a, b, c] = [vertices[0], vertices[k], vertices[k + 1]] as [FieldPoint, FieldPoint, FieldPoint];
    const [toB, toC, toPoint] = [
      difference(field, b, a),
      difference(field, c, a),
      difference(field, point, a),
    ];
    const whole = cross(field, toB, toC);
    const second = field.divide(cross(field, toPoint, toC), whole);
    const third = field.divide(cross(field, toB, toPoint), whole);
    const first = field.subtract(field.subtract(field.element(1), second), third);
    if ([first, second, third].every((weight) => field.sign(weight) >= 0)) {
      return weigh([
        [0, first],
        [k, second],
        [k + 1, third],
      ]);
    }
  }
  return null;
}

/** How far along a segment a point is, from 0 to 1; null when it is not on it. */
function shareAlong(field: NumberField, a: FieldPoint, b: FieldPoint, point: FieldPoint): Polynomial | null {
  const along = difference(field, b, a);
  const at = difference(field, point, a);
  const long = along.findIndex((c) => field.sign(c) !== 0);
  if (long < 0 || field.sign(cross(field, along, at)) !== 0) return null;
  const share = field.divide(at[long] as Polynomial, along[long] as Polynomial);
  return field.sign(share) >= 0 && field.compare(share, field.element(1)) <= 0 ? share : null;
}
