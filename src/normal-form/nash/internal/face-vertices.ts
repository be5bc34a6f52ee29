import { primitive } from "../../../exact/integer.js";
import type { BestResponsePolytope } from "./best-response-polytope.js";
import type { Budget } from "./budget.js";
import { cut, type Ray, ray } from "./cone.js";
import type { ExactFace } from "./exact-face.js";
import type { FaceCorner } from "./face-corner.js";

/**
 * Returns the vertices of a face as rays with all their labels, or null when the budget ended; on a ray, the values at the
 * player's own labels are a mixed strategy up to scale.
 *
 * The double description method runs in the coordinates of the face alone, from one of its vertices.
 */
export function faceVertices(face: ExactFace, budget: Budget): readonly Ray[] | null {
  const { dimension } = face;
  if (dimension === 0) return [cornerVertex(face)];
  const { corner } = face;
  const { rows } = corner;
  // The inequalities: one for each column, the one that keeps the scale from being negative, one for each row.
  const count = dimension + 1 + rows.length;
  const start = Array.from({ length: dimension + 1 }, (_, i) => i);
  let rays: readonly Ray[] = start.map((i) => {
    const values = start.map((k) => (k === i ? 1n : 0n));
    const slacks = rows.map(({ entries, right }) => (i === dimension ? right : -(entries[i] as bigint)));
    return ray([...values, ...slacks], start, count);
  });
  for (let k = dimension + 1; k < count; k++) {
    const next = cut(rays, dimension + 1, k, budget);
    if (next === null) return null;
    rays = next;
  }
  return rays.map(({ values }) =>
    vertexOf(face.polytope, corner, values.slice(0, dimension), values.slice(dimension + 1)),
  );
}

/** The vertex that the tableau of the face is at. */
export function cornerVertex(face: ExactFace): Ray {
  return vertexRay(face.polytope, face.values);
}

/** The vertex with these values of the tableau's columns, in units of the denominator, and rows. */
function vertexOf(
  polytope: BestResponsePolytope,
  corner: FaceCorner,
  columns: readonly bigint[],
  rows: readonly bigint[],
): Ray {
  const values: bigint[] = new Array(polytope.labels).fill(0n);
  corner.columns.forEach((label, k) => {
    values[label] = corner.denominator * (columns[k] as bigint);
  });
  corner.rows.forEach(({ label }, k) => {
    values[label] = rows[k] as bigint;
  });
  return vertexRay(polytope, values);
}

/** The vertex at which the polytope's coordinates and slacks are in proportion to these values, which are changed. */
function vertexRay({ own, weights }: BestResponsePolytope, values: bigint[]): Ray {
  own.forEach((label, i) => {
    if (weights[i] !== 1n) values[label] = (values[label] as bigint) * (weights[i] as bigint);
  });
  return ray(primitive(values), values.keys(), values.length);
}
