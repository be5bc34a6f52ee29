import type { Meter } from "../../exact/meter.js";
import { compare, compareVectors, equal, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { ProfileMove } from "../internal/profile-moves.js";
import { hullWeights } from "./hull-points.js";

/** Points all of whose convex hull is of equilibrium payoffs, and how each is made. */
export interface InnerPoints {
  /** In lexicographic order. */
  readonly points: Points;
  /** For each point the number of the profile that is played first, and the probability with which each point follows. */
  readonly made: readonly { readonly move: number; readonly weights: readonly Rational[] }[];
  /** For each player a point that is worst for it: what follows when it alone deviates. */
  readonly threats: readonly number[];
}

type Points = readonly (readonly Rational[])[];

/** How the points are made of one another; null when they are not. */
export function explainedPoints(
  moves: readonly ProfileMove[],
  discount: Rational,
  known: Points,
  meter: Meter,
): InnerPoints | null {
  const points = [...known].sort(compareVectors);
  const threats = floorsOf(points);
  const made: { move: number; weights: readonly Rational[] }[] = [];
  for (const point of points) {
    const found = moves.findIndex(({ payoffs, replies }, move) => {
      if (!point.every((value, i) => compare(value, deviation(replies, threats, i, discount)) >= 0))
        return false;
      const follows = continuation(point, payoffs, discount);
      const weights = follows === null ? null : hullWeights(points, follows, meter);
      if (weights === null) return false;
      made.push({ move, weights });
      return true;
    });
    if (found < 0) return null;
  }
  return {
    points,
    made,
    threats: threats.map((least, i) => points.findIndex((point) => equal(point[i] as Rational, least))),
  };
}

/** What must follow the payoffs of today; null when nothing can. */
function continuation(
  point: readonly Rational[],
  payoffs: readonly Rational[],
  discount: Rational,
): readonly Rational[] | null {
  const rest = point.map((value, i) => value.sub((payoffs[i] as Rational).mul(ONE.sub(discount))));
  if (discount.n === 0n) return rest.every(({ n }) => n === 0n) ? point : null;
  return rest.map((value) => rational(value.div(discount)));
}

/** What a player gets by its best deviation when the worst follows. */
export function deviation(
  replies: readonly Rational[],
  threats: readonly Rational[],
  player: number,
  discount: Rational,
): Rational {
  const today = (replies[player] as Rational).mul(ONE.sub(discount));
  return rational(today.add((threats[player] as Rational).mul(discount)));
}

/** The least payoff of each player in points. */
export function floorsOf(points: Points): Rational[] {
  return (points[0] ?? []).map((_, i) => rational(minimum(points.map((point) => point[i] as Rational))));
}
