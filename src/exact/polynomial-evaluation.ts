import { combination, product, valueAt } from "./internal/integer-polynomial.js";
import { type Polynomial, polynomialOver } from "./polynomial.js";
import { quotient, type Rational, type RationalInput, rational } from "./rational.js";

/**
 * Returns the exact value of a polynomial at a rational, by Horner's rule in integers.
 *
 * @example
 * ```ts
 * import { evaluatePolynomial, polynomial, rationalText } from "exclave";
 *
 * rationalText(evaluatePolynomial(polynomial([1, "-1/2", 1]), "3/2")); // "5/2"
 * ```
 */
export function evaluatePolynomial(p: Polynomial, at: RationalInput): Rational {
  const { s, n, d } = rational(at, "at");
  const degree = Math.max(0, p.integers.length - 1);
  return quotient(valueAt(p.integers, s * n, d), p.denominator * d ** BigInt(degree));
}

/**
 * Returns the composition p(q(x)).
 *
 * @example
 * ```ts
 * import { composePolynomials, polynomial, polynomialText } from "exclave";
 *
 * polynomialText(composePolynomials(polynomial([0, 0, 1]), polynomial([1, 1]))); // "x^2 + 2*x + 1"
 * ```
 */
export function composePolynomials(p: Polynomial, q: Polynomial): Polynomial {
  let value: readonly bigint[] = [];
  let power = 1n;
  for (let i = p.integers.length - 1; i >= 0; i--) {
    value = combination(1n, product(value, q.integers), power, [p.integers[i] as bigint]);
    power *= q.denominator;
  }
  return polynomialOver(value, p.denominator * q.denominator ** BigInt(Math.max(0, p.integers.length - 1)));
}
