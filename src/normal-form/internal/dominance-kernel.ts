import type { Meter } from "../../exact/meter.js";
import type { Gaps } from "./dominance-table.js";

/** Rows and cells of a matrix that its solution probably rests on. */
export interface Kernel {
  readonly rows: readonly number[];
  readonly cells: readonly number[];
}

/** Rounding errors of the floating-point tableau, at entries between 1 and 2. */
const NOISE = 1e-11;

/**
 * Returns the rows and cells that carry the solution of the matrix game of the gaps, found by the simplex method in
 * floating point: a guess from which an exact solution starts, and on which nothing else rests. Sums, products and
 * quotients only, so that every machine guesses the same.
 */
export function guessedKernel(gaps: Gaps, meter?: Meter): Kernel {
  const count = gaps.length;
  const width = (gaps[0] as readonly bigint[]).length;
  meter?.(60 * count * width);
  const tableau = floatTableau(gaps);
  // Slack variables are numbered from `width`.
  const basis = Array.from({ length: count }, (_, i) => width + i);
  const nonbasis = Array.from({ length: width }, (_, j) => j);
  for (let pivots = 0; pivots < 20 * (count + width); pivots++) {
    meter?.((count + 1) * (width + 1));
    const column = entering(tableau[count] as Float64Array, width);
    const row = column < 0 ? -1 : leaving(tableau, count, width, column);
    if (row < 0) break;
    pivot(tableau, row, column);
    [basis[row], nonbasis[column]] = [nonbasis[column] as number, basis[row] as number];
  }
  const rows = nonbasis.filter((variable) => variable >= width).map((variable) => variable - width);
  const cells = basis.filter((variable) => variable < width);
  return { rows: rows.length > 0 ? rows : [0], cells: cells.length > 0 ? cells : [0] };
}

/** Maximise the sum of y subject to `matrix y <= 1`, the matrix being the gaps moved and scaled to lie from 1 to 2. */
function floatTableau(gaps: Gaps): Float64Array[] {
  let least = (gaps[0] as readonly bigint[])[0] as bigint;
  let most = least;
  for (const row of gaps) {
    for (const gap of row) {
      if (gap < least) least = gap;
      if (gap > most) most = gap;
    }
  }
  const range = most === least ? 1n : most - least;
  const rows = gaps.map((row) =>
    Float64Array.from([...row.map((gap) => 1 + Number(((gap - least) << 52n) / range) / 2 ** 52), 1]),
  );
  const width = (gaps[0] as readonly bigint[]).length;
  return [...rows, Float64Array.from({ length: width + 1 }, (_, j) => (j < width ? -1 : 0))];
}

function entering(objective: Float64Array, width: number): number {
  let best = -1;
  let least = -NOISE;
  for (let j = 0; j < width; j++) {
    const cost = objective[j] as number;
    if (cost < least) {
      best = j;
      least = cost;
    }
  }
  return best;
}

function leaving(tableau: readonly Float64Array[], count: number, width: number, column: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const row = tableau[i] as Float64Array;
    const entry = row[column] as number;
    if (entry <= NOISE) continue;
    const ratio = (row[width] as number) / entry;
    if (ratio < least) {
      best = i;
      least = ratio;
    }
  }
  return best;
}

function pivot(tableau: readonly Float64Array[], row: number, column: number): void {
  const pivotRow = tableau[row] as Float64Array;
  const inverse = 1 / (pivotRow[column] as number);
  for (let j = 0; j < pivotRow.length; j++) pivotRow[j] = (pivotRow[j] as number) * inverse;
  pivotRow[column] = inverse;
  tableau.forEach((other, i) => {
    const factor = other[column] as number;
    if (i === row || factor === 0) return;
    for (let j = 0; j < other.length; j++) other[j] = (other[j] as number) - factor * (pivotRow[j] as number);
    other[column] = -factor * inverse;
  });
}
