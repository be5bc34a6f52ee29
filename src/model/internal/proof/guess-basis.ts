import type { Meter } from "../../../exact/meter.js";

/** A sparse column: entries by row. */
export interface GuessColumn {
  readonly rows: readonly number[];
  readonly entries: readonly number[];
  /** What a unit of it gains. */
  readonly gain: number;
  /** What a unit of it costs; only among solutions that gain the most. */
  readonly cost: number;
}

/** Where floating-point pivots end. */
export interface GuessedBasis {
  /** The columns in the basis, ascending. */
  readonly columns: readonly number[];
  /** The rows whose slack is not in the basis, ascending; as many. */
  readonly tight: readonly number[];
  readonly gain: number;
}

/** Entries this small are taken for rounding errors. */
const NEGLIGIBLE = 1e-9;

/**
 * Guesses, in floating-point numbers, a basis at which the gain of nonnegative multiples of the columns is greatest, and the
 * cheapest such: the entries of each row add up to 0 at most, and the gain to 1 at most (the last row). The bounds are
 * perturbed, so that ties do not let the simplex method cycle. Sums, products and quotients only: every machine finds the same.
 */
export function guessBasis(
  columns: readonly GuessColumn[],
  rowCount: number,
  spread: number,
  meter: Meter,
): GuessedBasis | null {
  const height = rowCount + 1;
  const width = columns.length;
  const stride = width + 1;
  // Two objectives below the rows: the gain, and then the cost of as much gain.
  const table = new Float64Array((height + 2) * stride);
  columns.forEach(({ rows, entries, gain, cost }, j) => {
    rows.forEach((row, i) => {
      table[row * stride + j] = entries[i] as number;
    });
    table[rowCount * stride + j] = gain;
    table[height * stride + j] = -gain;
    table[(height + 1) * stride + j] = cost;
  });
  let state = 12345;
  for (let i = 0; i < height; i++) {
    // A linear congruential generator modulo 2^31 - 1 (the "minimal standard" of Park & Miller 1988).
    state = (state * 48271) % 2147483647;
    table[i * stride + width] = (i === rowCount ? 1 : 0) + spread * (0.5 + state / 2147483647);
  }
  const basis = Array.from({ length: height }, (_, i) => width + i);
  const nonbasis = columns.map((_, j) => j);
  const most = 20 * (height + width);
  for (const objective of [height, height + 1]) {
    for (let pivots = 0; ; pivots++) {
      if (pivots > most) return null;
      meter(table.length / 5);
      const fixed = objective === height ? -1 : nonbasis.indexOf(width + rowCount);
      const column = steepest(table, objective * stride, width, fixed);
      if (column < 0) break;
      const row = leavingRow(table, stride, height, column);
      if (row < 0) return null;
      pivot(table, stride, height + 2, row, column);
      [basis[row], nonbasis[column]] = [nonbasis[column] as number, basis[row] as number];
    }
    if ((table[height * stride + width] as number) < 0.5) return null;
  }
  return {
    columns: basis.filter((variable) => variable < width).sort((a, b) => a - b),
    tight: nonbasis.flatMap((one) => (one < width ? [] : [one - width])).sort((a, b) => a - b),
    gain: table[height * stride + width] as number,
  };
}

function steepest(table: Float64Array, start: number, width: number, fixed: number): number {
  let best = -1;
  let least = -NEGLIGIBLE;
  for (let j = 0; j < width; j++) {
    const entry = table[start + j] as number;
    if (entry >= least || j === fixed) continue;
    best = j;
    least = entry;
  }
  return best;
}

function leavingRow(table: Float64Array, stride: number, height: number, column: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < height; i++) {
    const entry = table[i * stride + column] as number;
    if (entry <= NEGLIGIBLE) continue;
    const ratio = (table[i * stride + stride - 1] as number) / entry;
    if (ratio >= least) continue;
    best = i;
    least = ratio;
  }
  return best;
}

function pivot(table: Float64Array, stride: number, height: number, row: number, column: number): void {
  const top = row * stride;
  const inverse = 1 / (table[top + column] as number);
  table[top + column] = 1;
  for (let c = 0; c < stride; c++) table[top + c] = (table[top + c] as number) * inverse;
  for (let r = 0; r < height; r++) {
    const start = r * stride;
    const factor = table[start + column] as number;
    if (r === row || factor === 0) continue;
    table[start + column] = 0;
    for (let c = 0; c < stride; c++) {
      table[start + c] = (table[start + c] as number) - factor * (table[top + c] as number);
    }
  }
}
