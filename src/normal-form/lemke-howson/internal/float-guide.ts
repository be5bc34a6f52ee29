import type { Supports } from "./certified-supports.js";
import type { PositivePayoffs } from "./positive-payoffs.js";

/** Entries this small are taken for rounding errors. */
const NEGLIGIBLE = 1e-9;
/** Keeps the scaled payoffs away from 0. */
const FLOOR = 0.125;

/** A tableau of floating-point numbers, row by row with the right side last; variables are named by labels. */
interface FloatTableau {
  readonly entries: Float64Array;
  readonly width: number;
  readonly basis: number[];
  readonly nonbasis: number[];
}

/**
 * The supports at the end of a Lemke-Howson path of floating-point pivots, or null when it does not end within
 * `mostPivots`. Only a guide: what it returns may be wrong. Sums, products and quotients only, so that every machine finds
 * the same.
 *
 * @param perturbation - how much the right sides are spread, so that ties do not let the path cycle
 */
export function guidedSupports(
  { a, b }: PositivePayoffs,
  label: number,
  mostPivots: number,
  perturbation: number,
): Supports | null {
  const m = a.length;
  const n = (a[0] as readonly bigint[]).length;
  const rows = Array.from({ length: m }, (_, i) => i);
  const columns = Array.from({ length: n }, (_, j) => m + j);
  const [scaledA, scaledB] = [columns.map((_, j) => scaled(a.map((row) => row[j] as bigint))), b.map(scaled)];
  const first = tableau(
    n,
    m,
    (j, i) => (scaledB[i] as Float64Array)[j] as number,
    rows,
    columns,
    perturbation,
  );
  const second = tableau(
    m,
    n,
    (i, j) => (scaledA[j] as Float64Array)[i] as number,
    columns,
    rows,
    perturbation,
  );
  let current = label < m ? first : second;
  let entering = label;
  for (let pivots = 0; pivots < mostPivots; pivots++) {
    const leaving = enter(current, entering);
    if (leaving === null) return null;
    if (leaving === label) {
      return {
        rows: first.basis.filter((one) => one < m).sort((p, q) => p - q),
        columns: second.basis.flatMap((one) => (one < m ? [] : [one - m])).sort((p, q) => p - q),
      };
    }
    entering = leaving;
    current = current === first ? second : first;
  }
  return null;
}

/** A player's payoffs against one strategy of the other, from {@link FLOOR} to 1 more. */
function scaled(payoffs: readonly bigint[]): Float64Array {
  let most = 1n;
  for (const value of payoffs) if (value > most) most = value;
  return Float64Array.from(payoffs, (value) => FLOOR + Number((value << 52n) / most) / 2 ** 52);
}

function tableau(
  height: number,
  width: number,
  entry: (row: number, column: number) => number,
  own: readonly number[],
  other: readonly number[],
  perturbation: number,
): FloatTableau {
  const entries = new Float64Array(height * (width + 1));
  let state = 12345;
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) entries[r * (width + 1) + c] = entry(r, c);
    // A linear congruential generator modulo 2^31 - 1 (the "minimal standard" of Park & Miller 1988).
    state = (state * 48271) % 2147483647;
    entries[r * (width + 1) + width] = 1 + (perturbation * state) / 2147483647;
  }
  return { entries, width, basis: [...other], nonbasis: [...own] };
}

function enter({ entries, width, basis, nonbasis }: FloatTableau, label: number): number | null {
  const column = nonbasis.indexOf(label);
  if (column < 0) return null;
  const stride = width + 1;
  let row = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let r = 0; r < basis.length; r++) {
    const entry = entries[r * stride + column] as number;
    if (entry <= NEGLIGIBLE) continue;
    const ratio = (entries[r * stride + width] as number) / entry;
    if (ratio < least) {
      least = ratio;
      row = r;
    }
  }
  if (row < 0) return null;
  pivot(entries, stride, basis.length, row, column);
  const leaving = basis[row] as number;
  basis[row] = label;
  nonbasis[column] = leaving;
  return leaving;
}

function pivot(entries: Float64Array, stride: number, height: number, row: number, column: number): void {
  const top = row * stride;
  const scale = 1 / (entries[top + column] as number);
  entries[top + column] = 1;
  for (let c = 0; c < stride; c++) entries[top + c] = (entries[top + c] as number) * scale;
  for (let r = 0; r < height; r++) {
    const start = r * stride;
    const factor = entries[start + column] as number;
    if (r === row || factor === 0) continue;
    entries[start + column] = 0;
    for (let c = 0; c < stride; c++) {
      entries[start + c] = (entries[start + c] as number) - factor * (entries[top + c] as number);
    }
  }
}
