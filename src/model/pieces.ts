import { compare } from "../exact/order.js";
import { quotient, type Rational, rational } from "../exact/rational.js";

/** An interval of a parameter on which a finding is the same; a single point when the ends are equal. */
export interface Piece<Value> {
  readonly from: Rational;
  readonly fromIncluded: boolean;
  readonly to: Rational;
  readonly toIncluded: boolean;
  readonly value: Value;
}

/**
 * Returns the pieces of the closed interval from `low` to `high` on which a finding is the same, given points between
 * which it does not change: the finding is evaluated at each of them and between every two neighbours, and neighbours
 * that agree are joined.
 *
 * @param breakpoints - every point of the interval at which the finding may change, in any order
 * @param same - whether two findings agree
 */
export function pieces<Value>(
  low: Rational,
  high: Rational,
  breakpoints: readonly Rational[],
  evaluate: (t: Rational) => Value,
  same: (a: Value, b: Value) => boolean,
): Piece<Value>[] {
  const inside = breakpoints.filter((t) => compare(t, low) > 0 && compare(t, high) < 0);
  const points = [low, ...inside, high]
    .sort(compare)
    .filter((t, i, all) => i === 0 || compare(t, all[i - 1] as Rational) > 0);
  const found: Piece<Value>[] = [];
  points.forEach((point, i) => {
    found.push({ from: point, fromIncluded: true, to: point, toIncluded: true, value: evaluate(point) });
    const next = points[i + 1];
    if (next === undefined) return;
    const middle = rational(point.add(next).mul(quotient(1n, 2n)));
    found.push({ from: point, fromIncluded: false, to: next, toIncluded: false, value: evaluate(middle) });
  });
  const joined: Piece<Value>[] = [];
  for (const piece of found) {
    const last = joined.at(-1);
    if (last !== undefined && same(last.value, piece.value)) {
      joined[joined.length - 1] = { ...last, to: piece.to, toIncluded: piece.toIncluded };
    } else joined.push(piece);
  }
  return joined;
}
