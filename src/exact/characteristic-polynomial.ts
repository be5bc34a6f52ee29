import { ExclaveError } from "../exclave-error.js";
import { clearDenominators } from "./integer.js";
import { type Polynomial, polynomial } from "./polynomial.js";
import { quotient, type RationalInput, rational } from "./rational.js";

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
  // In integers: the polynomial of d A has the coefficients of that of A, times powers of d.
  const { integers: entries, denominator } = clearDenominators(A.flat());
  const integers = A.map((_, i) => entries.slice(i * n, (i + 1) * n));
  // From the leading coefficient down; M is A times the matrix before with the last coefficient on its diagonal.
  const coefficients: bigint[] = [1n];
  let M = integers.map((row) => row.map(() => 0n));
  for (let k = 1; k <= n; k++) {
    const last = coefficients[k - 1] as bigint;
    const columns = integers.map((_, j) => M.map((row, i) => (row[j] as bigint) + (i === j ? last : 0n)));
    M = integers.map((row) => columns.map((column) => inner(row, column)));
    const trace = M.reduce((sum, row, i) => sum + (row[i] as bigint), 0n);
    // The division leaves no rest.
    coefficients.push(-trace / BigInt(k));
  }
  return polynomial(coefficients.map((value, k) => quotient(value, denominator ** BigInt(k))).reverse());
}

function inner(a: readonly bigint[], b: readonly bigint[]): bigint {
  let total = 0n;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as bigint;
    if (x !== 0n) total += x * (b[i] as bigint);
  }
  return total;
}
