import { clearDenominators, primitive } from "../../exact/integer.js";
import { equal } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { dot } from "../../exact/vector.js";
import type { StatedOptimum } from "./correlated-statement.js";
import { refuse } from "./document-fields.js";

type Vector = readonly Rational[];

/**
 * Checks that no payoffs of equilibria lie beyond a polygon, whose sides are counter-clockwise: each is held by an optimum
 * in the direction of its outward normal. A segment has two sides, and an optimum at each end in the direction of a
 * coordinate; a point has four such optima.
 */
export function checkPolygonBounds(vertices: readonly Vector[], optima: readonly StatedOptimum[]): void {
  const held = new Map<string, StatedOptimum[]>();
  for (const one of optima) {
    if (one.goal === null) continue;
    const key = directionOf(one.weights);
    held.set(key, [...(held.get(key) ?? []), one]);
  }
  const isHeld = (direction: Vector, at: Vector): boolean =>
    (held.get(directionOf(direction)) ?? []).some(({ weights, bound, minimized }) =>
      equal(dot(weights, at), minimized ? rational(bound.neg()) : bound),
    );
  const expectHeld = (direction: Vector, at: Vector, path: string): void => {
    if (isHeld(direction, at)) return;
    refuse("no optimum proves that there are no payoffs beyond", path);
  };
  const path = (i: number): string => `payoffSet.vertices[${i}]`;
  if (vertices.length > 1) {
    vertices.forEach((a, i) => {
      expectHeld(outward(a, vertices[(i + 1) % vertices.length] as Vector), a, path(i));
    });
  }
  if (vertices.length > 2) return;
  const [first, last] = [vertices[0] as Vector, vertices.at(-1) as Vector];
  const apart = [0, 1].filter((k) => !equal(first[k] as Rational, last[k] as Rational));
  const coordinates = vertices.length === 1 ? [0, 1] : apart.slice(0, 1);
  for (const k of coordinates) {
    const unit = (value: number): Rational[] => [0, 1].map((other) => rational(other === k ? value : 0));
    // The vertices are in lexicographic order, greatest first, and so in the order of the first coordinate that differs.
    expectHeld(unit(1), first, path(0));
    expectHeld(unit(-1), last, path(vertices.length - 1));
  }
}

/** The normal of a side that points away from what lies to its left. */
function outward(a: Vector, b: Vector): Rational[] {
  const [ax, ay, bx, by] = [...a, ...b] as [Rational, Rational, Rational, Rational];
  return [rational(by.sub(ay)), rational(ax.sub(bx))];
}

/** The same text for vectors that are positive multiples of one another. */
function directionOf(vector: Vector): string {
  return primitive(clearDenominators(vector).integers).join(" ");
}
