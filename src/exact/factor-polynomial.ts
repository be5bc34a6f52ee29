import { ExclaveError } from "../exclave-error.js";
import { irreducibleFactors } from "./internal/irreducible-factors.js";
import { squarefreeFactors } from "./internal/squarefree-factors.js";
import { type Meter, stepMeter } from "./meter.js";
import { type Polynomial, polynomialOver } from "./polynomial.js";
import { type PolynomialFactor, type PolynomialFactorization, unitOf } from "./squarefree-decomposition.js";

const MAXIMUM_DEGREE = 1000;

/**
 * Returns a polynomial as a constant times powers of polynomials that are irreducible over the rationals, by ascending
 * degree and then by their coefficients from the leading one down.
 *
 * Squarefree decomposition (Yun 1976), then factors modulo a prime, lifted and put together again (H. Zassenhaus 1969,
 * doi:10.1016/0022-314X(69)90047-X). The last step may take time exponential in the degree, which the meter bounds.
 *
 * @param meter - is told the steps before they are done; what it throws ends the work
 * @throws {@link ExclaveError} `bad-argument` for the zero polynomial, and `too-large` beyond degree 1,000, or when the
 * meter that is used unless told otherwise ends the work after about half a minute
 * @example
 * ```ts
 * import { factorPolynomial, polynomial, polynomialText } from "exclave";
 *
 * const { factors } = factorPolynomial(polynomial([-4, 0, 0, 0, 1]));
 * factors.map(({ factor }) => polynomialText(factor)); // ["x^2 - 2", "x^2 + 2"]
 * ```
 */
export function factorPolynomial(
  p: Polynomial,
  meter: Meter = stepMeter("the factorisation"),
): PolynomialFactorization {
  const degree = p.integers.length - 1;
  if (degree > MAXIMUM_DEGREE) {
    throw new ExclaveError(
      "too-large",
      `a polynomial of degree ${MAXIMUM_DEGREE.toLocaleString("en")} at most can be factored, found ${degree.toLocaleString("en")}`,
      "p",
    );
  }
  const factors = squarefreeFactors(p.integers).flatMap(({ polynomial, multiplicity }) =>
    irreducibleFactors(polynomial, meter).map((factor) => ({
      factor: polynomialOver(factor, 1n),
      multiplicity,
    })),
  );
  return { unit: unitOf(p, factors), factors: factors.sort(inOrder) };
}

function inOrder(
  { factor: { integers: a } }: PolynomialFactor,
  { factor: { integers: b } }: PolynomialFactor,
): number {
  if (a.length !== b.length) return a.length - b.length;
  const i = a.findLastIndex((c, k) => c !== b[k]);
  return (a[i] ?? 0n) < (b[i] ?? 0n) ? -1 : 1;
}
