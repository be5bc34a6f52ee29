import type { Meter } from "../../exact/meter.js";
import { compare, compareVectors, maximum } from "../../exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { ProfileMove } from "../internal/profile-moves.js";
import { deviation, explainedPoints, floorsOf, type InnerPoints } from "./explained-points.js";
import { dot } from "./half-spaces.js";
import { extremePoints, farthestPoint, hullWeights } from "./hull-points.js";

type Points = readonly (readonly Rational[])[];

/** How much nearer to their middle points are tried, as powers of two. */
const SHARES = [16n, 6n, 3n];
/** How often points are added to those known. */
const ROUNDS = 5;
/** Numbers with more binary digits end the growth. */
const LONGEST = 400;

/**
 * Points that are equilibrium payoffs as they are all made of actions and continuations between them: from points near the
 * border of a set around all of them, moved inwards, or from the equilibria of the stage game. Null when none are found.
 */
export function innerPoints(
  moves: readonly ProfileMove[],
  discount: Rational,
  directions: Points,
  border: Points,
  meter: Meter,
): InnerPoints | null {
  const equilibria = moves
    .filter(({ payoffs, replies }) => compareVectors(payoffs, replies) === 0)
    .map(({ payoffs }) => payoffs);
  let known: Points = extremePoints(equilibria, meter);
  /** What is made of the points, when they are among it; so all of it is of equilibrium payoffs. */
  const around = (points: Points): Points | null => {
    const made = generated(moves, discount, directions, points, meter);
    const reached = made.length === 0 ? [] : extremePoints([...made, ...known], meter);
    return reached.length > 0 && points.every((point) => hullWeights(reached, point, meter) !== null)
      ? reached
      : null;
  };
  let points = extremePoints(border, meter);
  let found: Points | null = null;
  for (let round = 0; round < 2 && points.length > 0; round++) {
    found = around(points);
    if (found !== null) break;
    const next = extremePoints(generated(moves, discount, directions, points, meter), meter);
    if (next.some((point) => point.some(isLong))) break;
    points = next;
  }
  for (const share of SHARES) {
    if (found !== null || points.length === 0) break;
    found = around(extremePoints(nearer(points, share), meter));
  }
  known = found ?? known;
  for (let round = 0; round < ROUNDS && known.length > 0; round++) {
    const reach = directions.map((direction) => maximum(known.map((point) => dot(direction, point))));
    const made = generated(moves, discount, directions, known, meter).filter((point) =>
      directions.some((direction, l) => compare(dot(direction, point), reach[l] as Rational) > 0),
    );
    if (made.length === 0 || made.some((point) => point.some(isLong))) break;
    known = extremePoints([...known, ...made], meter);
  }
  return known.length === 0 ? null : explainedPoints(moves, discount, known, meter);
}

/** Farthest payoffs, in each direction, of actions today and continuations between the points. */
function generated(
  moves: readonly ProfileMove[],
  discount: Rational,
  directions: Points,
  points: Points,
  meter: Meter,
): Points {
  const today = rational(ONE.sub(discount));
  const threats = floorsOf(points);
  const found: (readonly Rational[])[] = [];
  const open = moves.filter(({ payoffs, replies }) => {
    const stays = payoffs.every(
      (payoff, i) => compare(payoff, deviation(replies, threats, i, discount)) >= 0,
    );
    if (stays) found.push(payoffs);
    return !stays && discount.n !== 0n;
  });
  const spaces = open.flatMap((move) => {
    const floors = move.payoffs.map((payoff, i) =>
      rational(deviation(move.replies, threats, i, discount).sub(payoff.mul(today)).div(discount)),
    );
    const feasible = farthestPoint(points, floors, directions[0] as readonly Rational[], meter);
    return feasible === null ? [] : [{ move, floors }];
  });
  for (const direction of directions) {
    const reach = maximum(points.map((point) => dot(direction, point))).mul(discount);
    // No farther than with the farthest point after it: so most need not be looked at.
    const order = spaces
      .map((space) => ({
        ...space,
        most: rational(dot(direction, space.move.payoffs).mul(today).add(reach)),
      }))
      .sort((a, b) => compare(b.most, a.most));
    let best: { value: Rational; point: readonly Rational[] } | null = null;
    for (const { move, floors, most } of order) {
      if (best !== null && compare(most, best.value) <= 0) break;
      const farthest = farthestPoint(points, floors, direction, meter);
      if (farthest === null) continue;
      const point = withToday(move, mixed(points, farthest.weights), discount);
      const value = dot(direction, point);
      if (best === null || compare(value, best.value) > 0) best = { value, point };
    }
    if (best !== null) found.push(best.point);
  }
  return found;
}

function withToday(
  { payoffs }: ProfileMove,
  follows: readonly Rational[],
  discount: Rational,
): readonly Rational[] {
  return payoffs.map((payoff, i) =>
    rational(payoff.mul(ONE.sub(discount)).add((follows[i] as Rational).mul(discount))),
  );
}

function mixed(points: Points, weights: readonly Rational[]): Rational[] {
  return (points[0] ?? []).map((_, i) =>
    points.reduce<Rational>(
      (sum, point, k) => rational(sum.add((weights[k] as Rational).mul(point[i] as Rational))),
      ZERO,
    ),
  );
}

/** The points moved towards their middle, on a grid. */
function nearer(points: Points, share: bigint): Points {
  const count = quotient(1n, BigInt(Math.max(1, points.length)));
  const middle = mixed(
    points,
    points.map(() => count),
  );
  const grid = 1n << 40n;
  const part = quotient(1n, 1n << share);
  return points.map((point) =>
    point.map((value, i) => {
      const moved = value.add((middle[i] as Rational).sub(value).mul(part));
      return quotient((moved.s * moved.n * grid) / moved.d, grid);
    }),
  );
}

function isLong({ n, d }: Rational): boolean {
  return n.toString(2).length + d.toString(2).length > LONGEST;
}
