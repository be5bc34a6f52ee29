import { ExclaveError } from "../../exclave-error.js";
import { clearDenominators } from "../integer.js";
import { type RationalInput, rational } from "../rational.js";

/** Each row of a matrix, read as rationals and multiplied up to integers; `scales[i]` is what row i was multiplied by. */
export function integerRows(
  matrix: readonly (readonly RationalInput[])[],
  name = "matrix",
): { rows: bigint[][]; scales: bigint[]; width: number } {
  const width = matrix[0]?.length ?? 0;
  const rows: bigint[][] = [];
  const scales: bigint[] = [];
  matrix.forEach((row, i) => {
    if (row.length !== width) {
      throw new ExclaveError(
        "bad-argument",
        `every row of a matrix must be as long as the first (${width}), found ${row.length}`,
        `${name}[${i}]`,
      );
    }
    // Only a numeral can be a bad one, whose place is then told.
    const cleared = clearDenominators(
      row.map((entry, j) =>
        typeof entry === "string" || typeof entry === "number"
          ? rational(entry, `${name}[${i}][${j}]`)
          : rational(entry),
      ),
    );
    rows.push([...cleared.integers]);
    scales.push(cleared.denominator);
  });
  return { rows, scales, width };
}
