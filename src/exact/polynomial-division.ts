import { ExclaveError } from "../exclave-error.js";
import { pseudoDivision } from "./internal/integer-polynomial.js";
import { commonDivisor } from "./internal/subresultants.js";
import { type Polynomial, polynomialOver } from "./polynomial.js";

/** p = quotient · divisor + remainder, the remainder of lower degree than the divisor. */
export interface PolynomialDivision {
  readonly quotient: Polynomial;
  readonly remainder: Polynomial;
}

/**
 * Returns the quotient and the remainder of p by a divisor, over the rationals.
 *
 * @throws {@link ExclaveError} `bad-argument` when the divisor is the zero polynomial
 * @example
 * ```ts
 * import { dividePolynomials, polynomial, polynomialText } from "exclave";
 *
 * const { quotient, remainder } = dividePolynomials(polynomial([1, 0, 1]), polynomial([1, 2]));
 * polynomialText(quotient); // "1/2*x - 1/4"
 * polynomialText(remainder); // "5/4"
 * ```
 */
export function dividePolynomials(p: Polynomial, divisor: Polynomial): PolynomialDivision {
  if (divisor.integers.length === 0) {
    throw new ExclaveError("bad-argument", "expected a divisor other than the zero polynomial", "divisor");
  }
  const { quotient, remainder, factor } = pseudoDivision(p.integers, divisor.integers);
  return {
    quotient: polynomialOver(
      quotient.map((c) => c * divisor.denominator),
      factor * p.denominator,
    ),
    remainder: polynomialOver(remainder, factor * p.denominator),
  };
}

/**
 * Returns the greatest common divisor of two polynomials, with coprime integer coefficients and a positive leading one; that
 * of 0 and 0 is 0.
 *
 * @example
 * ```ts
 * import { polynomial, polynomialGcd, polynomialText } from "exclave";
 *
 * polynomialText(polynomialGcd(polynomial([-1, 0, 1]), polynomial(["1/2", 1, "1/2"]))); // "x + 1"
 * ```
 */
export function polynomialGcd(p: Polynomial, q: Polynomial): Polynomial {
  return polynomialOver(commonDivisor(p.integers, q.integers), 1n);
}
