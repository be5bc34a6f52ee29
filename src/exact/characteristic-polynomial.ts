import { ExclaveError } from "../exclave-error.js";
import { type Polynomial, polynomial } from "./polynomial.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "./rational.js";
import { sum } from "./vector.js";

/**
 * Returns the characteristic polynomial det(s - A) of a square matrix, exactly; 1 for a matrix without rows.
 *
 * By the recursion of U. Le Verrier (1840) and D. K. Faddeev.
 *
 * @throws {@link ExclaveError} `bad-argument` unless the matrix is square
 * @example
 * ```ts
 * import { characteristicPolynomial, polynomialText } from "exclave";
 *
 * polynomialText(characteristicPolynomial([[0, 1], [1, 1]]), "s"); // "s^2 - s - 1"
 * ```
 */
export function characteristicPolynomial(matrix: readonly (readonly RationalInput[])[]): Polynomial {
  const n = matrix.length;
  const A = matrix.map((row, i) => {
    if (row.length !== n) {
      throw new ExclaveError(
        "bad-argument",
        `expected a square matrix, found ${n} rows and one of ${row.length} entries`,
        `matrix[${i}]`,
      );
    }
    return row.map((entry, j) => rational(entry, `matrix[${i}][${j}]`));
  });
  // From the leading coefficient down; M is A times the matrix before with the last coefficient on its diagonal.
  const coefficients: Rational[] = [ONE];
  let M: Rational[][] = A.map((row) => row.map(() => ZERO));
  for (let k = 1; k <= n; k++) {
    const last = coefficients[k - 1] as Rational;
    const next = M.map((row, i) => row.map((entry, j) => (i === j ? rational(entry.add(last)) : entry)));
    M = A.map((row) =>
      next.map((_, j) =>
        sum(row.map((entry, l) => rational(entry.mul((next[l] as Rational[])[j] as Rational)))),
      ),
    );
    coefficients.push(rational(sum(M.map((row, i) => row[i] as Rational)).div(-k)));
  }
  return polynomial(coefficients.reverse());
}
