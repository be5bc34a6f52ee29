import { determinant } from "./determinant.js";

/** Below this, doubles hold every integer. */
const LARGEST = 2 ** 53;

/**
 * Returns the sign of the determinant of a square matrix of integers: -1, 0 or 1; that of an empty matrix is 1.
 *
 * The elimination of E. H. Bareiss 1968 (doi:10.1090/S0025-5718-1968-0226829-0) runs in doubles while Hadamard's bound shows
 * that no product of two of its minors exceeds what they hold, and in bigint otherwise.
 */
export function determinantSign(matrix: readonly (readonly bigint[])[]): -1 | 0 | 1 {
  const rows = matrix.map((row) => row.map(Number));
  const bound = rows.reduce((product, row) => product * Math.max(1, Math.hypot(...row)), 1);
  // Rounding in the bound is far below this margin.
  if (!(2.01 * bound * bound < LARGEST)) {
    const value = determinant(matrix);
    return value.n === 0n ? 0 : value.s < 0n ? -1 : 1;
  }
  let sign: 1 | -1 = 1;
  let before = 1;
  for (let k = 0; k < rows.length; k++) {
    const pivotAt = rows.findIndex((row, i) => i >= k && row[k] !== 0);
    if (pivotAt < 0) return 0;
    if (pivotAt > k) {
      [rows[k], rows[pivotAt]] = [rows[pivotAt] as number[], rows[k] as number[]];
      sign = sign === 1 ? -1 : 1;
    }
    const top = rows[k] as number[];
    const pivot = top[k] as number;
    for (let i = k + 1; i < rows.length; i++) {
      const row = rows[i] as number[];
      const factor = row[k] as number;
      for (let j = k + 1; j < row.length; j++) {
        row[j] = (pivot * (row[j] as number) - factor * (top[j] as number)) / before;
      }
    }
    before = pivot;
  }
  return before < 0 ? (sign === 1 ? -1 : 1) : sign;
}
