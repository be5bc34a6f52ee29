import { compare, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import { aboveFloor, type Point } from "../internal/polygon.js";
import type { StageMove } from "./stage-moves.js";

/** The least payoff of each player in a set. */
export function threatsOf(polygon: readonly Point[]): Point {
  return [rational(minimum(polygon.map(([x]) => x))), rational(minimum(polygon.map(([, y]) => y)))];
}

/** The vertices of the set of continuations in a polygon after which nobody deviates from a profile. */
export function continuations(
  move: StageMove,
  polygon: readonly Point[],
  threats: Point,
  discount: Rational,
): Point[] {
  const floors = continuationFloors(move, threats, discount);
  if (floors === null) return [];
  return ([0, 1] as const).reduce<Point[]>(
    (kept, i) => {
      const floor = floors[i];
      return kept.every((point) => compare(point[i], floor) >= 0) ? kept : aboveFloor(kept, i, floor);
    },
    [...polygon],
  );
}

/** What each player must be left with from the next round on; null when nothing in the future keeps it from deviating. */
export function continuationFloors(
  { payoffs, replies }: StageMove,
  threats: Point,
  discount: Rational,
): Point | null {
  const gains = ([0, 1] as const).map((i) => replies[i].sub(payoffs[i]));
  if (discount.n === 0n) return gains.every(({ n }) => n === 0n) ? threats : null;
  const weight = ONE.sub(discount).div(discount);
  return [0, 1].map((i) =>
    rational((threats[i] as Rational).add((gains[i] as Rational).mul(weight))),
  ) as unknown as Point;
}

/** The payoffs of a profile today and a continuation from tomorrow on. */
export function withToday({ payoffs }: StageMove, [x, y]: Point, discount: Rational): Point {
  const today = ONE.sub(discount);
  return [
    rational(payoffs[0].mul(today).add(x.mul(discount))),
    rational(payoffs[1].mul(today).add(y.mul(discount))),
  ];
}
