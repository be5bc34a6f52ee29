import type { AlgebraicNumber } from "./algebraic-number.js";
import { bracketOf, halved } from "./internal/bracket.js";
import { type IntegerPolynomial, pseudoDivision, signAt } from "./internal/integer-polynomial.js";
import type { Polynomial } from "./polynomial.js";

/**
 * Returns the sign of the value of a polynomial at an algebraic number: -1, 0 or 1.
 *
 * @example
 * ```ts
 * import { algebraicNumber, polynomial, signAtAlgebraic } from "exclave";
 *
 * const golden = algebraicNumber(polynomial([-1, -1, 1]), 1, 2);
 * signAtAlgebraic(polynomial([-2, -1, 0, 1]), golden); // 1
 * signAtAlgebraic(polynomial([-1, -2, 0, 1]), golden); // 0
 * ```
 */
export function signAtAlgebraic(p: Polynomial, at: AlgebraicNumber): -1 | 0 | 1 {
  const { minimalPolynomial, lower } = at;
  if (minimalPolynomial.length === 2) return signAt(p.integers, lower.s * lower.n, lower.d);
  if (pseudoDivision(p.integers, minimalPolynomial).remainder.length === 0) return 0;
  for (let bracket = bracketOf(at); ; bracket = halved(minimalPolynomial, bracket)) {
    const sign = signBetween(p.integers, bracket.low, bracket.high, bracket.d);
    if (sign !== 0) return sign;
  }
}

/** The sign of p all over the interval from low/d to high/d, or 0 when Horner's rule in intervals does not show it. */
function signBetween(p: IntegerPolynomial, low: bigint, high: bigint, d: bigint): -1 | 0 | 1 {
  let [least, most] = [0n, 0n];
  let power = 1n;
  for (let i = p.length - 1; i >= 0; i--) {
    const ends = [least * low, least * high, most * low, most * high].sort((a, b) => (a < b ? -1 : 1));
    const constant = (p[i] as bigint) * power;
    least = (ends[0] as bigint) + constant;
    most = (ends[3] as bigint) + constant;
    power *= d;
  }
  return least > 0n ? 1 : most < 0n ? -1 : 0;
}
