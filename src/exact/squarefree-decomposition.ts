import { ExclaveError } from "../exclave-error.js";
import { squarefree, squarefreeFactors } from "./internal/squarefree-factors.js";
import { type Polynomial, polynomialOver } from "./polynomial.js";
import { quotient, type Rational } from "./rational.js";

/** A factor of a polynomial, and how often it divides it. */
export interface PolynomialFactor {
  /** Coprime integer coefficients, the leading one positive, of degree 1 at least. */
  readonly factor: Polynomial;
  readonly multiplicity: number;
}

/** A polynomial as a constant times powers of factors. */
export interface PolynomialFactorization {
  /** The constant, not 0. */
  readonly unit: Rational;
  readonly factors: readonly PolynomialFactor[];
}

/**
 * Returns the polynomial of least degree with the same complex roots, with coprime integer coefficients and a positive
 * leading one; 0 for the zero polynomial.
 *
 * @example
 * ```ts
 * import { polynomial, polynomialText, squarefreePart } from "exclave";
 *
 * polynomialText(squarefreePart(polynomial([0, 0, -3, 3]))); // "x^2 - x"
 * ```
 */
export function squarefreePart(p: Polynomial): Polynomial {
  return polynomialOver(squarefree(p.integers), 1n);
}

/**
 * Returns a polynomial as a constant times powers of polynomials without repeated roots, by ascending multiplicity, no
 * two of which have a root in common (Yun 1976, doi:10.1145/800205.806320).
 *
 * @throws {@link ExclaveError} `bad-argument` for the zero polynomial
 * @example
 * ```ts
 * import { polynomial, polynomialText, squarefreeDecomposition } from "exclave";
 *
 * const { factors } = squarefreeDecomposition(polynomial([0, 0, -3, 3]));
 * factors.map(({ factor, multiplicity }) => [polynomialText(factor), multiplicity]); // [["x - 1", 1], ["x", 2]]
 * ```
 */
export function squarefreeDecomposition(p: Polynomial): PolynomialFactorization {
  const factors = squarefreeFactors(p.integers).map(({ polynomial, multiplicity }) => ({
    factor: polynomialOver(polynomial, 1n),
    multiplicity,
  }));
  return { unit: unitOf(p, factors), factors };
}

/** What is left of a polynomial beside its factors, from the leading coefficients. */
export function unitOf(p: Polynomial, factors: readonly PolynomialFactor[]): Rational {
  if (p.integers.length === 0) {
    throw new ExclaveError(
      "bad-argument",
      "expected a polynomial other than 0, since every polynomial divides 0",
      "p",
    );
  }
  const lead = factors.reduce(
    (total, { factor, multiplicity }) => total * (factor.integers.at(-1) as bigint) ** BigInt(multiplicity),
    1n,
  );
  return quotient(p.integers.at(-1) as bigint, p.denominator * lead);
}
