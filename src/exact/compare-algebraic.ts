import type { AlgebraicNumber } from "./algebraic-number.js";
import { type IntegerPolynomial, signAt } from "./internal/integer-polynomial.js";
import { compare } from "./order.js";
import type { Rational } from "./rational.js";
import { refineAlgebraic } from "./refine-algebraic.js";

/**
 * Returns -1, 0 or 1 as `a` is less than, equal to or greater than `b`: a comparator for `sort`.
 *
 * @example
 * ```ts
 * import { algebraicNumber, algebraicRational, compareAlgebraic, polynomial } from "exclave";
 *
 * const root = algebraicNumber(polynomial([-2, 0, 1]), 0, 2);
 * compareAlgebraic(root, algebraicRational("99/70")); // -1
 * ```
 */
export function compareAlgebraic(a: AlgebraicNumber, b: AlgebraicNumber): -1 | 0 | 1 {
  const alike = samePolynomial(a.minimalPolynomial, b.minimalPolynomial);
  if (alike && a.minimalPolynomial.length === 2) return 0;
  let [x, y] = [a, b];
  for (;;) {
    // The intervals are open, and rationals that meet are the same number, which has been dealt with.
    if (compare(x.upper, y.lower) <= 0) return -1;
    if (compare(y.upper, x.lower) <= 0) return 1;
    const lower = compare(x.lower, y.lower) > 0 ? x.lower : y.lower;
    const upper = compare(x.upper, y.upper) < 0 ? x.upper : y.upper;
    // A root in both intervals is both numbers.
    if (alike && changesSign(a.minimalPolynomial, lower, upper)) return 0;
    x = refineAlgebraic(x);
    y = refineAlgebraic(y);
  }
}

/** Returns whether the two algebraic numbers are the same. */
export function equalAlgebraic(a: AlgebraicNumber, b: AlgebraicNumber): boolean {
  return samePolynomial(a.minimalPolynomial, b.minimalPolynomial) && compareAlgebraic(a, b) === 0;
}

function samePolynomial(p: IntegerPolynomial, q: IntegerPolynomial): boolean {
  return p.length === q.length && p.every((c, i) => c === q[i]);
}

function changesSign(p: IntegerPolynomial, lower: Rational, upper: Rational): boolean {
  return signAt(p, lower.s * lower.n, lower.d) * signAt(p, upper.s * upper.n, upper.d) < 0;
}
