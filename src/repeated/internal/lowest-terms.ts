import { greatestCommonDivisor } from "../../exact/greatest-common-divisor.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { dividePolynomials, polynomialGcd } from "../../exact/polynomial-division.js";
import type { Quotient } from "./value-functions.js";

/** The quotient in lowest terms, in integers. */
export function inLowestTerms({ numerator, denominator }: Quotient): {
  readonly numerator: readonly bigint[];
  readonly denominator: readonly bigint[];
} {
  if (numerator.integers.length === 0) return { numerator: [], denominator: [1n] };
  const shared = polynomialGcd(numerator, denominator);
  const [p, q] = [numerator, denominator].map((one) => dividePolynomials(one, shared).quotient) as [
    Polynomial,
    Polynomial,
  ];
  const above = p.integers.map((c) => c * q.denominator);
  const below = q.integers.map((c) => c * p.denominator);
  const common = [...above, ...below].reduce(greatestCommonDivisor, 0n);
  // The constant term of the denominator is its value at 0, where it is positive.
  const divisor = (below[0] as bigint) < 0n ? -common : common;
  return { numerator: above.map((c) => c / divisor), denominator: below.map((c) => c / divisor) };
}
