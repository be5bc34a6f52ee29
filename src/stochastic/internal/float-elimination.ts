/** A square matrix in doubles, row by row, taken apart by elimination with partial pivoting. */
export interface Factored {
  readonly size: number;
  readonly rows: Float64Array;
  readonly order: Int32Array;
}

/** Factors the matrix in place; null when a pivot is 0 or no number. */
export function factored(rows: Float64Array, size: number): Factored | null {
  const order = Int32Array.from({ length: size }, (_, k) => k);
  for (let k = 0; k < size; k++) {
    let best = k;
    for (let r = k + 1; r < size; r++) {
      if (Math.abs(rows[r * size + k] as number) > Math.abs(rows[best * size + k] as number)) best = r;
    }
    const pivot = rows[best * size + k] as number;
    if (!(Math.abs(pivot) > 0) || !Number.isFinite(pivot)) return null;
    if (best !== k) swap(rows, order, size, k, best);
    for (let r = k + 1; r < size; r++) {
      const factor = (rows[r * size + k] as number) / pivot;
      rows[r * size + k] = factor;
      if (factor === 0) continue;
      const base = r * size;
      const top = k * size;
      for (let c = k + 1; c < size; c++) {
        rows[base + c] = (rows[base + c] as number) - factor * (rows[top + c] as number);
      }
    }
  }
  return { size, rows, order };
}

function swap(rows: Float64Array, order: Int32Array, size: number, a: number, b: number): void {
  const row = rows.slice(a * size, (a + 1) * size);
  rows.copyWithin(a * size, b * size, (b + 1) * size);
  rows.set(row, b * size);
  [order[a], order[b]] = [order[b] as number, order[a] as number];
}

/** The solution of matrix times x = right. */
export function solveFactored({ size, rows, order }: Factored, right: Float64Array): Float64Array {
  const x = new Float64Array(size);
  for (let r = 0; r < size; r++) {
    let sum = right[order[r] as number] as number;
    for (let c = 0; c < r; c++) sum -= (rows[r * size + c] as number) * (x[c] as number);
    x[r] = sum;
  }
  for (let r = size - 1; r >= 0; r--) {
    let sum = x[r] as number;
    for (let c = r + 1; c < size; c++) sum -= (rows[r * size + c] as number) * (x[c] as number);
    x[r] = sum / (rows[r * size + r] as number);
  }
  return x;
}

/** The inverse, row by row. */
export function invertFactored(matrix: Factored): Float64Array {
  const { size } = matrix;
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let c = 0; c < size; c++) {
    unit[c] = 1;
    const column = solveFactored(matrix, unit);
    unit[c] = 0;
    for (let r = 0; r < size; r++) inverse[r * size + c] = column[r] as number;
  }
  return inverse;
}
