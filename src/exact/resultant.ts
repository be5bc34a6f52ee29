import { resultantOf } from "./internal/subresultants.js";
import type { Polynomial } from "./polynomial.js";
import { quotient, type Rational } from "./rational.js";

/**
 * Returns the resultant of two polynomials: lead(p)^degree(q) times the product of the values of q at the complex roots of
 * p, so 0 just when they have a root in common (or one of them is 0). That of two constants other than 0 is 1.
 *
 * Subresultant remainder sequence (Collins 1967, doi:10.1145/321371.321381).
 *
 * @example
 * ```ts
 * import { polynomial, rationalText, resultant } from "exclave";
 *
 * rationalText(resultant(polynomial([-2, 0, 1]), polynomial([-3, 0, 1]))); // "1"
 * rationalText(resultant(polynomial([-1, 0, 1]), polynomial([-1, 1]))); // "0"
 * ```
 */
export function resultant(p: Polynomial, q: Polynomial): Rational {
  const value = resultantOf(p.integers, q.integers);
  if (value === 0n) return quotient(0n, 1n);
  return quotient(
    value,
    p.denominator ** BigInt(q.integers.length - 1) * q.denominator ** BigInt(p.integers.length - 1),
  );
}
