import { clearDenominators, primitive } from "../../../exact/integer.js";
import type { Meter } from "../../../exact/meter.js";
import { equal } from "../../../exact/order.js";
import { type Rational, rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import { dot } from "../../../exact/vector.js";
import type { NormalFormGame } from "../../game.js";
import type { CorrelatedOptimum } from "../correlated-objective.js";
import type { ObedienceRow } from "./obedience-rows.js";
import { optimumIn } from "./optimum-program.js";
import { planarHull } from "./planar-hull.js";
import { readObjective } from "./read-objective.js";
import type { SupportingFace } from "./supporting-face.js";

/** The polygon of the payoffs of two players, without a list of the equilibria's vertices. */
export interface PayoffPolygon {
  /** Counter-clockwise, from the lexicographically greatest on. */
  readonly vertices: readonly (readonly Rational[])[];
  /** A best equilibrium in each direction that was asked: in those of the normals of all sides none is beyond them. */
  readonly supports: readonly CorrelatedOptimum[];
}

/**
 * The payoffs that the correlated equilibria of a two-player game give: from the best points of each player, beyond each
 * side the equilibrium that is furthest, until there is none (the support function of the polygon at its normals).
 *
 * @param extremes - each player's best and worst equilibria
 */
export function payoffPolygon(
  game: NormalFormGame,
  rows: readonly ObedienceRow[],
  undominated: SupportingFace,
  extremes: readonly CorrelatedOptimum[],
  meter: Meter,
): PayoffPolygon {
  const points = new Map(extremes.map(({ payoffs }) => [payoffs.map(rationalText).join(" "), payoffs]));
  const asked = new Map<string, CorrelatedOptimum>();
  for (;;) {
    const vertices = planarHull([...points.values()]);
    const normal = normalsOf(vertices).find((one) => !asked.has(one.join(" ")));
    if (normal === undefined) return { vertices, supports: [...asked.values()] };
    const objective = { maximize: normal.map(String) };
    const optimum = optimumIn(game, rows, undominated, objective, readObjective(game, objective), meter);
    asked.set(normal.join(" "), optimum);
    const weights = normal.map((entry) => rational(entry));
    const isBeyond = !vertices.some((one) => equal(dot(weights, one), optimum.value));
    if (isBeyond) points.set(optimum.payoffs.map(rationalText).join(" "), optimum.payoffs);
  }
}

/** The outward normals of the sides, as smallest integers. */
function normalsOf(vertices: readonly (readonly Rational[])[]): bigint[][] {
  if (vertices.length < 2) return [];
  return vertices.map((a, i) => {
    const b = vertices[(i + 1) % vertices.length] as readonly Rational[];
    const [dx, dy] = a.map((value, k) => rational((b[k] as Rational).sub(value))) as [Rational, Rational];
    return primitive(clearDenominators([dy, rational(dx.neg())]).integers);
  });
}
