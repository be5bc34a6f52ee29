import { ExclaveError } from "../exclave-error.js";
import { echelon } from "./internal/echelon.js";
import { integerRows } from "./internal/matrix.js";
import { quotient, type Rational, type RationalInput } from "./rational.js";

/**
 * Returns the determinant of a square matrix; that of the empty matrix is 1.
 *
 * Integer-preserving elimination (Bareiss 1968) on the rows cleared of denominators.
 *
 * @throws {@link ExclaveError} `bad-argument` when the matrix is not square
 * @example
 * ```ts
 * import { determinant, rationalText } from "exclave";
 *
 * rationalText(determinant([[1, "1/2"], [3, 4]])); // "5/2"
 * ```
 */
export function determinant(matrix: readonly (readonly RationalInput[])[]): Rational {
  const { rows, scales, width } = integerRows(matrix);
  if (width !== rows.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected a square matrix, found ${rows.length} rows and ${width} columns`,
      "matrix",
    );
  }
  const { columns, pivot, parity } = echelon(rows, width);
  const numerator = columns.length < width ? 0n : parity * pivot;
  return quotient(
    numerator,
    scales.reduce((a, b) => a * b, 1n),
  );
}
