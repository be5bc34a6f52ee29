import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import { clearDenominators } from "./integer.js";
import type { IntegerPolynomial } from "./internal/integer-polynomial.js";
import { contentOf, trimmed } from "./internal/integer-polynomial.js";
import { quotients } from "./quotients.js";
import { type Rational, type RationalInput, rational } from "./rational.js";

/**
 * A polynomial in one variable with rational coefficients: integers over one denominator, in lowest terms, so that equal
 * polynomials have equal parts.
 */
export interface Polynomial {
  /** The coefficients times the denominator, from the constant term up. The last is not 0; the zero polynomial has none. */
  readonly integers: readonly bigint[];
  /** Positive; 1 for the zero polynomial. */
  readonly denominator: bigint;
}

/**
 * Returns the polynomial with the given coefficients, from the constant term up.
 *
 * @throws {@link ExclaveError} `bad-number` when a coefficient is no rational
 * @example
 * ```ts
 * import { polynomial } from "exclave";
 *
 * polynomial([-1, "1/2", 0, "1/3"]); // { integers: [-6n, 3n, 0n, 2n], denominator: 6n }
 * polynomial([0, 0]); // { integers: [], denominator: 1n }
 * ```
 */
export function polynomial(coefficients: readonly RationalInput[]): Polynomial {
  const { integers, denominator } = clearDenominators(
    coefficients.map((value, i) => rational(value, `coefficients[${i}]`)),
  );
  return polynomialOver(integers, denominator);
}

/**
 * Returns the coefficients of a polynomial from the constant term up, none for the zero polynomial.
 *
 * @example
 * ```ts
 * import { polynomial, polynomialCoefficients, rationalText } from "exclave";
 *
 * polynomialCoefficients(polynomial([1, "1/2", 0])).map(rationalText); // ["1", "1/2"]
 * ```
 */
export function polynomialCoefficients({ integers, denominator }: Polynomial): Rational[] {
  return quotients(integers, denominator);
}

/** The polynomial `integers / denominator`, brought to lowest terms; the denominator is not 0. */
export function polynomialOver(integers: IntegerPolynomial, denominator: bigint): Polynomial {
  const kept = trimmed(integers);
  if (kept.length === 0) return Object.freeze({ integers: [], denominator: 1n });
  const common = denominator === 1n ? 1n : greatestCommonDivisor(contentOf(kept), denominator);
  const divisor = denominator < 0n ? -common : common;
  return Object.freeze({
    integers: divisor === 1n ? kept : kept.map((c) => c / divisor),
    denominator: denominator / divisor,
  });
}
