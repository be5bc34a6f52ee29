import type { AlgebraicNumber } from "./algebraic-number.js";
import { compare } from "./order.js";
import { type Rational, rational } from "./rational.js";
import { refineAlgebraic } from "./refine-algebraic.js";

/** Returns a rational strictly between two real algebraic numbers, the first of which is less: a decimal of few digits. */
export function rationalBetween(low: AlgebraicNumber, high: AlgebraicNumber): Rational {
  let [x, y] = [low, high];
  while (compare(x.upper, y.lower) >= 0) {
    // An irrational number does not reach the ends of its interval.
    const isOpen = x.minimalPolynomial.length > 2 && y.minimalPolynomial.length > 2;
    if (isOpen && compare(x.upper, y.lower) === 0) return x.upper;
    x = refineAlgebraic(x);
    y = refineAlgebraic(y);
  }
  const [from, to] = [x.upper, y.lower];
  const middle = rational(from.add(to).div(2));
  for (let scale = 1; scale <= 1e6; scale *= 10) {
    const rounded = rational(middle.mul(scale).round().div(scale));
    if (compare(rounded, from) > 0 && compare(rounded, to) < 0) return rounded;
  }
  return middle;
}
