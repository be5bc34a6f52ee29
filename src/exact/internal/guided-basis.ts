import type { Meter } from "../meter.js";
import type { StandardForm } from "./standard-form.js";

/** Entries this small are taken for rounding errors. */
const NEGLIGIBLE = 1e-9;
const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** Pivots for each row and column. */
const MOST_PIVOTS = 20;

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
  // Each row is divided by its greatest entry, and then each column; the bounds, all in one unit, by the greatest of them.
  const scaled = rows.map((row) => scaledNumbers(row));
  const right = scaledBounds(rows, bounds);
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
    entries[i * stride + width] = at(right, i) + spread * (0.5 + state / 2147483647);
  });
  scaledNumbers(objective).forEach((c, j) => {
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

/** The integers as doubles, divided by the greatest of them; also where no double holds them. */
function scaledNumbers(values: readonly bigint[]): Float64Array {
  const most = greatest(values);
  if (most <= LARGEST_SAFE) return Float64Array.from(values, (value) => Number(value) / Number(most));
  return Float64Array.from(values, (value) => ratio(value, most, 0));
}

/** Each bound divided by the greatest entry of its row, in a unit that makes them 1 at most and nearly. */
function scaledBounds(rows: readonly (readonly bigint[])[], bounds: readonly bigint[]): Float64Array {
  const sizes = rows.map(greatest);
  const lengths = bounds.flatMap((bound, i) =>
    bound === 0n ? [] : [bits(bound) - bits(sizes[i] as bigint)],
  );
  const most = lengths.length === 0 ? 0 : Math.max(...lengths) + 1;
  return Float64Array.from(bounds, (bound, i) => ratio(bound, sizes[i] as bigint, -most));
}

/** The greatest of the values in size; 1 at least. */
function greatest(values: readonly bigint[]): bigint {
  let most = 1n;
  for (const value of values) {
    if (value > most) most = value;
    else if (-value > most) most = -value;
  }
  return most;
}

/** 2^power times the quotient, which is 1 at most in size, rounded to 60 binary places. */
function ratio(numerator: bigint, denominator: bigint, power: number): number {
  const places = 60 + power;
  const scaled =
    places >= 0 ? (numerator << BigInt(places)) / denominator : numerator / (denominator << BigInt(-places));
  return Number(scaled) / 2 ** 60;
}

function bits(value: bigint): number {
  return 4 * value.toString(16).length;
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
