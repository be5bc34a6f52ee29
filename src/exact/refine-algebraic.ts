import type { AlgebraicNumber } from "./algebraic-number.js";
import { bracketOf, halved, intervalOf, narrowed } from "./internal/bracket.js";
import { type RationalInput, rational } from "./rational.js";

/**
 * Returns the same algebraic number in an interval no wider than `width`, or in half its interval when no width is given.
 *
 * @example
 * ```ts
 * import { algebraicNumber, polynomial, rationalText, refineAlgebraic } from "exclave";
 *
 * const { lower, upper } = refineAlgebraic(algebraicNumber(polynomial([-2, 0, 1]), 0, 2), "1/4");
 * [lower, upper].map(rationalText); // ["5/4", "3/2"]
 * ```
 */
export function refineAlgebraic(a: AlgebraicNumber, width?: RationalInput): AlgebraicNumber {
  const { minimalPolynomial } = a;
  if (minimalPolynomial.length === 2) return a;
  const bracket = bracketOf(a);
  const close =
    width === undefined
      ? halved(minimalPolynomial, bracket)
      : narrowed(minimalPolynomial, bracket, rational(width, "width"));
  return { minimalPolynomial, ...intervalOf(close) };
}
