import { type Rational, type RationalInput, rational } from "./rational.js";

/** A real algebraic number: the only root of its minimal polynomial strictly between two rationals, or a rational. */
export interface AlgebraicNumber {
  /** Irreducible over the rationals, from the constant term up: coprime integers, the leading one positive. */
  readonly minimalPolynomial: readonly bigint[];
  readonly lower: Rational;
  /** Equal to `lower` just when the number is rational, which is when the polynomial has degree 1. */
  readonly upper: Rational;
}

/**
 * Returns a rational as an algebraic number.
 *
 * @example
 * ```ts
 * import { algebraicRational } from "exclave";
 *
 * algebraicRational("2/3").minimalPolynomial; // [-2n, 3n]
 * ```
 */
export function algebraicRational(value: RationalInput): AlgebraicNumber {
  const exact = rational(value);
  return { minimalPolynomial: [-exact.s * exact.n, exact.d], lower: exact, upper: exact };
}
