import { combination, derivativeOf, product } from "./internal/integer-polynomial.js";
import { type Polynomial, polynomialOver } from "./polynomial.js";
import { type RationalInput, rational } from "./rational.js";

/**
 * Returns the sum of two polynomials.
 *
 * @example
 * ```ts
 * import { addPolynomials, polynomial, polynomialText } from "exclave";
 *
 * polynomialText(addPolynomials(polynomial([1, 2]), polynomial(["1/2", -2]))); // "3/2"
 * ```
 */
export function addPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  return polynomialOver(
    combination(q.denominator, p.integers, p.denominator, q.integers),
    p.denominator * q.denominator,
  );
}

/** Returns the difference p - q of two polynomials. */
export function subtractPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  return polynomialOver(
    combination(q.denominator, p.integers, -p.denominator, q.integers),
    p.denominator * q.denominator,
  );
}

/**
 * Returns the product of two polynomials.
 *
 * @example
 * ```ts
 * import { multiplyPolynomials, polynomial, polynomialText } from "exclave";
 *
 * polynomialText(multiplyPolynomials(polynomial([1, 1]), polynomial([-1, 1]))); // "x^2 - 1"
 * ```
 */
export function multiplyPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  return polynomialOver(product(p.integers, q.integers), p.denominator * q.denominator);
}

/** Returns the polynomial times a number. */
export function scalePolynomial(p: Polynomial, factor: RationalInput): Polynomial {
  const { s, n, d } = rational(factor, "factor");
  return polynomialOver(
    p.integers.map((c) => c * s * n),
    p.denominator * d,
  );
}

/**
 * Returns the derivative of a polynomial.
 *
 * @example
 * ```ts
 * import { polynomial, polynomialDerivative, polynomialText } from "exclave";
 *
 * polynomialText(polynomialDerivative(polynomial([5, "1/2", 3]))); // "6*x + 1/2"
 * ```
 */
export function polynomialDerivative(p: Polynomial): Polynomial {
  return polynomialOver(derivativeOf(p.integers), p.denominator);
}
