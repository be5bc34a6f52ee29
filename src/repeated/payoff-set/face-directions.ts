import type { NumberField } from "../../exact/number-field.js";
import type { FieldPoint } from "./field-polygon.js";

/**
 * Directions in which a convex set is bounded by its faces, outwards: at the lower bounds of both players first, then one an
 * edge; a segment has both sides, and segments and points the upper bounds too.
 */
export function faceDirections(field: NumberField, vertices: readonly FieldPoint[]): FieldPoint[] {
  const [zero, one, minus] = [0, 1, -1].map((value) => field.element(value)) as [
    FieldPoint[0],
    FieldPoint[0],
    FieldPoint[0],
  ];
  const lower: FieldPoint[] = [
    [minus, zero],
    [zero, minus],
  ];
  const upper: FieldPoint[] = [
    [one, zero],
    [zero, one],
  ];
  const edges =
    vertices.length === 1
      ? []
      : vertices.map(([x, y], k): FieldPoint => {
          const [a, b] = vertices[(k + 1) % vertices.length] as FieldPoint;
          return [field.subtract(b, y), field.subtract(x, a)];
        });
  return vertices.length > 2 ? [...lower, ...edges] : [...lower, ...edges, ...upper];
}
