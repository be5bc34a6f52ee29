import { compare, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import { list, number, refuse } from "./document-fields.js";
import { hullOf, isInHull, type PlanePoint, partAbove } from "./rational-polygon.js";
import { discounted, type RepeatedMove } from "./repeated-stage.js";

/** The greatest number of polygons that are followed. */
const MAXIMUM_POLYGONS = 5000;

/**
 * Returns the last of the polygons around all equilibrium payoffs, and refuses one of which it does not follow from the one
 * before that they are in it. The first follows from the convex hull of the stage payoffs.
 *
 * Take the convex hull of the equilibrium payoffs and of the payoffs of the profiles that the threats of the last polygon
 * enforce for ever. A vertex of it is such a payoff, or the equilibrium payoff of a profile and a continuation in the last
 * polygon; were the profile one of those, the vertex would be between its payoff and the continuation. Nobody gets less than
 * its best reply to some profile that can be played, as it would get no less by that reply again and again.
 */
export function lastPolygon(
  moves: readonly RepeatedMove[],
  discount: Rational,
  value: unknown,
): PlanePoint[] {
  const path = "certificate.payoffSet.polygons";
  const polygons = list(value, path);
  if (polygons.length > MAXIMUM_POLYGONS) refuse(`expected ${MAXIMUM_POLYGONS} polygons at most`, path);
  let around = hullOf(moves.map(({ payoffs }) => payoffs));
  polygons.forEach((polygon, t) => {
    const stated = hullOf(readPoints(polygon, `${path}[${t}]`));
    if (!generated(moves, discount, around).every((point) => isInHull(stated, point))) {
      refuse(
        "it does not follow from the one before that all equilibrium payoffs are in it",
        `${path}[${t}]`,
      );
    }
    around = stated;
  });
  return around;
}

/** Reads points with rational coordinates. */
export function readPoints(value: unknown, path: string): PlanePoint[] {
  return list(value, path).map((point, k): PlanePoint => {
    const [x, y] = list(point, `${path}[${k}]`, 2);
    return [number(x, `${path}[${k}][0]`), number(y, `${path}[${k}][1]`)];
  });
}

/** The vertices of a polygon around the equilibrium payoffs, all of which are in another one. */
function generated(
  moves: readonly RepeatedMove[],
  discount: Rational,
  around: readonly PlanePoint[],
): PlanePoint[] {
  if (around.length === 0) return [];
  const threats = [0, 1].map((i) => minimum(around.map((point) => point[i as 0 | 1])));
  const points: PlanePoint[] = [];
  const floors: [Rational[], Rational[]] = [[], []];
  for (const { payoffs, replies } of moves) {
    // What each player must have, in all, for it not to deviate.
    const least = ([0, 1] as const).map((i) => discounted(replies[i], threats[i] as Rational, discount));
    const forEver = ([0, 1] as const).every((i) => compare(payoffs[i], least[i] as Rational) >= 0);
    const made = forEver ? [payoffs] : fromTomorrow(payoffs, least, discount, around);
    if (made.length === 0) continue;
    points.push(...made);
    floors[0].push(replies[0]);
    floors[1].push(replies[1]);
  }
  if (points.length === 0) return [];
  return partAbove(partAbove(hullOf(points), 0, minimum(floors[0])), 1, minimum(floors[1]));
}

/** What a profile today gives with continuations in a polygon, where each player has at least so much. */
function fromTomorrow(
  payoffs: PlanePoint,
  least: readonly Rational[],
  discount: Rational,
  around: readonly PlanePoint[],
): PlanePoint[] {
  const all = hullOf(
    around.map(
      ([x, y]): PlanePoint => [discounted(payoffs[0], x, discount), discounted(payoffs[1], y, discount)],
    ),
  );
  return partAbove(partAbove(all, 0, least[0] as Rational), 1, least[1] as Rational);
}

/** How far points of one list are from the nearest of another, at most, in a coordinate. */
export function gapOf(inner: readonly PlanePoint[], outer: readonly PlanePoint[]): Rational {
  let most = rational(ONE.sub(ONE));
  for (const [x, y] of outer) {
    const nearest = minimum(
      inner.map(([a, b]) => {
        const [dx, dy] = [x.sub(a).abs(), y.sub(b).abs()];
        return compare(dx, dy) > 0 ? dx : dy;
      }),
    );
    if (compare(nearest, most) > 0) most = rational(nearest);
  }
  return most;
}
