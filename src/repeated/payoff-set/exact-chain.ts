import { compare, compareVectors, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import { aboveFloor, hull, type Point } from "../internal/polygon.js";
import { continuations, threatsOf, withToday } from "./continuations.js";
import type { StageMove } from "./stage-moves.js";

/** So many steps are made without rounding, as long as the numbers have no more binary digits. */
const MOST_STEPS = 10;
const LONGEST = 4000;

/**
 * Polygons around a payoff set from the convex hull of the stage payoffs on, each made of the one before without rounding, of
 * which the last is the polygon given; null when it is not reached in a few steps.
 */
export function exactChain(
  moves: readonly StageMove[],
  discount: Rational,
  polygon: readonly Point[],
): (readonly Point[])[] | null {
  let around: readonly Point[] = hull(moves.map(({ payoffs }) => payoffs));
  const chain = [around];
  for (let step = 0; step < MOST_STEPS; step++) {
    if (same(around, polygon)) return chain;
    around = exactStep(moves, discount, around);
    chain.push(around);
    if (around.some((point) => point.some(({ d }) => d.toString(2).length > LONGEST))) return null;
  }
  return null;
}

/** What is made of a profile for ever, where the threats enforce that, or of a profile and what follows it in the polygon. */
function exactStep(
  moves: readonly StageMove[],
  discount: Rational,
  around: readonly Point[],
): readonly Point[] {
  if (around.length === 0) return [];
  const threats = threatsOf(around);
  const played = moves.flatMap((move) => {
    const { payoffs, replies } = move;
    const stays = ([0, 1] as const).every((i) => {
      const deviation = replies[i].mul(ONE.sub(discount)).add(threats[i].mul(discount));
      return compare(payoffs[i], deviation) >= 0;
    });
    const points = stays
      ? [payoffs]
      : continuations(move, around, threats, discount).map((point) => withToday(move, point, discount));
    return points.length === 0 ? [] : [{ points, replies }];
  });
  if (played.length === 0) return [];
  // Nobody gets less than its best reply to some profile that can be played.
  return ([0, 1] as const).reduce<readonly Point[]>(
    (kept, i) => aboveFloor(kept, i, rational(minimum(played.map(({ replies }) => replies[i])))),
    hull(played.flatMap(({ points }) => points)),
  );
}

function same(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every((point, k) => compareVectors(point, b[k] as Point) === 0);
}
