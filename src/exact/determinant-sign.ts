import { determinant } from "./determinant.js";
import { LARGEST, quotientOfProducts } from "./exact-products.js";

/** Below this, doubles hold every integer. */
const EXACT = 2 ** 53;

/**
 * Returns the sign of the determinant of a square matrix of integers: -1, 0 or 1; that of an empty matrix is 1.
 *
 * The elimination of E. H. Bareiss 1968 (doi:10.1090/S0025-5718-1968-0226829-0) runs in doubles as long as they hold all minors
 * that it meets, and in bigint otherwise.
 */
export function determinantSign(matrix: readonly (readonly bigint[])[]): -1 | 0 | 1 {
  const rows = matrix.map((row) => row.map(Number));
  // Hadamard's bound on all minors; its own rounding is far below this margin.
  const bound = rows.reduce((product, row) => product * Math.max(1, Math.hypot(...row)), 1);
  const isSmall = 2.01 * bound * bound < EXACT;
  const fits = isSmall || rows.every((row) => row.every((entry) => Math.abs(entry) < LARGEST));
  const sign = fits ? signInDoubles(rows, isSmall) : null;
  if (sign !== null) return sign;
  const value = determinant(matrix);
  return value.n === 0n ? 0 : value.s < 0n ? -1 : 1;
}

/** The sign, or null when a minor is {@link LARGEST} or more. The rows are overwritten. */
function signInDoubles(rows: number[][], isSmall: boolean): -1 | 0 | 1 | null {
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
        const [a, b] = [row[j] as number, top[j] as number];
        const minor = isSmall
          ? (pivot * a - factor * b) / before
          : quotientOfProducts(pivot, a, factor, b, before);
        if (Math.abs(minor) >= LARGEST) return null;
        row[j] = minor;
      }
    }
    before = pivot;
  }
  return before < 0 ? (sign === 1 ? -1 : 1) : sign;
}
