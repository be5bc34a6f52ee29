import type { Meter } from "../meter.js";
import type { StandardForm } from "./standard-form.js";

/** Entries this small are taken for rounding errors. */
const NEGLIGIBLE = 1e-9;
/** Pivots for each row and column. */
const MOST_PIVOTS = 20;
/** Integers of so many hexadecimal digits are doubles still. */
const MOST_HEXADECIMALS = 200;

/** Where floating-point pivots end: a guess that is worth proving. */
export interface GuidedBasis {
  /** The structural variables in the basis, ascending. */
  readonly variables: readonly number[];
  /** The rows whose slack is not in the basis, ascending; as many. */
  readonly tight: readonly number[];
  /** The variable, structural or slack, along which the objective seems to grow without bound; null for an optimum. */
  readonly grows: number | null;
}

/**
 * The basis at which the simplex method ends in floating-point numbers, or null when it does not; the bounds must not be
 * negative. Sums, products and quotients only, so that every machine finds the same.
 *
 * @param spread - how much the bounds are perturbed, so that ties do not let it cycle
 */
export function guidedBasis(
  { rows, bounds, objective }: StandardForm,
  spread: number,
  meter?: Meter,
): GuidedBasis | null {
  const height = rows.length;
  const width = objective.length;
  const stride = width + 1;
  const entries = new Float64Array((height + 1) * stride);
  // Each row is divided by its greatest entry, and then each column.
  const scaled = rows.map((row, i) => scaledNumbers([...row, bounds[i] as bigint], width));
  const scale = new Float64Array(width);
  for (const row of scaled) {
    for (let j = 0; j < width; j++) scale[j] = Math.max(at(scale, j), Math.abs(at(row, j)));
  }
  for (let j = 0; j < width; j++) scale[j] ||= 1;
  let state = 12345;
  scaled.forEach((row, i) => {
    for (let j = 0; j < width; j++) entries[i * stride + j] = at(row, j) / at(scale, j);
    // A linear congruential generator modulo 2^31 - 1 (the "minimal standard" of Park & Miller 1988).
    state = (state * 48271) % 2147483647;
    entries[i * stride + width] = at(row, width) + spread * (0.5 + state / 2147483647);
  });
  scaledNumbers(objective, width).forEach((c, j) => {
    entries[height * stride + j] = -c / at(scale, j);
  });
  if (!entries.every(Number.isFinite)) return null;
  const basis = rows.map((_, i) => width + i);
  const nonbasis = objective.map((_, j) => j);
  for (let pivots = 0; pivots < MOST_PIVOTS * (height + width); pivots++) {
    // About a nanosecond an entry, where a step is five or more.
    meter?.(entries.length / 5);
    const column = steepest(entries, height * stride, width);
    const row = column < 0 ? -1 : leavingRow(entries, stride, height, column);
    if (row < 0) {
      return {
        variables: basis.filter((variable) => variable < width).sort((a, b) => a - b),
        tight: nonbasis
          .flatMap((variable) => (variable < width ? [] : [variable - width]))
          .sort((a, b) => a - b),
        grows: column < 0 ? null : at(nonbasis, column),
      };
    }
    pivot(entries, stride, height + 1, row, column);
    [basis[row], nonbasis[column]] = [at(nonbasis, column), at(basis, row)];
  }
  return null;
}

function at(values: ArrayLike<number>, position: number): number {
  return values[position] as number;
}

/** The integers as doubles, divided by the greatest of the first `count`; also where no double holds them. */
function scaledNumbers(values: readonly bigint[], count: number): Float64Array {
  let most = 1n;
  for (let j = 0; j < count; j++) {
    const value = values[j] as bigint;
    if (value > most) most = value;
    else if (-value > most) most = -value;
  }
  const beyond = most.toString(16).length - MOST_HEXADECIMALS;
  const shift = beyond > 0 ? BigInt(4 * beyond) : 0n;
  const size = Number(most >> shift);
  return Float64Array.from(values, (value) => Number(value >> shift) / size);
}

function steepest(entries: Float64Array, start: number, width: number): number {
  let best = -1;
  let least = -NEGLIGIBLE;
  for (let j = 0; j < width; j++) {
    if (at(entries, start + j) >= least) continue;
    best = j;
    least = at(entries, start + j);
  }
  return best;
}

function leavingRow(entries: Float64Array, stride: number, height: number, column: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < height; i++) {
    const entry = at(entries, i * stride + column);
    if (entry <= NEGLIGIBLE) continue;
    const ratio = at(entries, i * stride + stride - 1) / entry;
    if (ratio >= least) continue;
    best = i;
    least = ratio;
  }
  return best;
}

function pivot(entries: Float64Array, stride: number, height: number, row: number, column: number): void {
  const top = row * stride;
  const inverse = 1 / at(entries, top + column);
  entries[top + column] = 1;
  for (let c = 0; c < stride; c++) entries[top + c] = at(entries, top + c) * inverse;
  for (let r = 0; r < height; r++) {
    const start = r * stride;
    const factor = at(entries, start + column);
    if (r === row || factor === 0) continue;
    entries[start + column] = 0;
    for (let c = 0; c < stride; c++) {
      entries[start + c] = at(entries, start + c) - factor * at(entries, top + c);
    }
  }
}
