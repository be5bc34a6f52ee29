/** The reduced row echelon form of an integer matrix, kept in integers. */
export interface Echelon {
  /** The rows; row i has `pivot` in column `columns[i]` and zeros there in every other row. */
  readonly rows: readonly (readonly bigint[])[];
  /** The pivot columns, ascending: as many as the rank. */
  readonly columns: readonly number[];
  /** The common pivot: up to sign, the determinant of the pivot rows and columns. */
  readonly pivot: bigint;
  /** -1 when an odd number of rows were exchanged, else 1. */
  readonly parity: 1n | -1n;
}

/**
 * Integer-preserving Gauss-Jordan elimination: every division is exact (E. H. Bareiss 1968, Sylvester's identity and
 * multistep integer-preserving Gaussian elimination, Mathematics of Computation 22, 565-578).
 *
 * @param width - how many leading columns may hold a pivot
 */
export function echelon(matrix: readonly (readonly bigint[])[], width: number): Echelon {
  const rows = matrix.map((row) => [...row]);
  const columns: number[] = [];
  let pivot = 1n;
  let parity: 1n | -1n = 1n;
  for (let column = 0; column < width && columns.length < rows.length; column++) {
    const top = columns.length;
    const found = smallestNonzero(rows, top, column);
    if (found === null) continue;
    if (found !== top) {
      [rows[top], rows[found]] = [rows[found] as bigint[], rows[top] as bigint[]];
      parity = parity === 1n ? -1n : 1n;
    }
    pivot = eliminate(rows, top, column, pivot);
    columns.push(column);
  }
  return { rows, columns, pivot, parity };
}

/** A small pivot keeps the other entries small. */
function smallestNonzero(rows: readonly bigint[][], from: number, column: number): number | null {
  let best: number | null = null;
  let bestSize = 0n;
  for (let i = from; i < rows.length; i++) {
    const entry = (rows[i] as bigint[])[column] as bigint;
    const size = entry < 0n ? -entry : entry;
    if (size !== 0n && (best === null || size < bestSize)) {
      best = i;
      bestSize = size;
    }
  }
  return best;
}

function eliminate(rows: bigint[][], top: number, column: number, previous: bigint): bigint {
  const pivotRow = rows[top] as bigint[];
  const pivot = pivotRow[column] as bigint;
  for (let i = 0; i < rows.length; i++) {
    if (i === top) continue;
    const row = rows[i] as bigint[];
    const factor = row[column] as bigint;
    for (let j = 0; j < row.length; j++) {
      row[j] = (pivot * (row[j] as bigint) - factor * (pivotRow[j] as bigint)) / previous;
    }
  }
  return pivot;
}
