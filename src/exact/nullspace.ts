import { type Echelon, echelon } from "./internal/echelon.js";
import { integerRows } from "./internal/matrix.js";
import { quotient, type Rational, type RationalInput } from "./rational.js";

/**
 * Returns a basis of the nullspace of a matrix: vectors as long as its rows, one for each column without a pivot, with
 * a 1 there and a 0 in the other such columns. An empty list when only 0 is mapped to 0.
 *
 * @example
 * ```ts
 * import { nullspace, rationalText } from "exclave";
 *
 * nullspace([[1, 2]]).map((vector) => vector.map(rationalText)); // [["-2", "1"]]
 * ```
 */
export function nullspace(matrix: readonly (readonly RationalInput[])[]): Rational[][] {
  const { rows, width } = integerRows(matrix);
  return nullspaceOf(echelon(rows, width), width);
}

/** The nullspace, read off a reduced echelon form of the first `width` columns. */
export function nullspaceOf(form: Echelon, width: number): Rational[][] {
  const basis: Rational[][] = [];
  for (let free = 0; free < width; free++) {
    if (form.columns.includes(free)) continue;
    const vector: Rational[] = Array.from({ length: width }, (_, j) => quotient(j === free ? 1n : 0n, 1n));
    form.columns.forEach((column, i) => {
      vector[column] = quotient(-((form.rows[i] as readonly bigint[])[free] as bigint), form.pivot);
    });
    basis.push(vector);
  }
  return basis;
}
