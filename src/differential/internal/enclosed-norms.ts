import { type EnclosedMatrix, largestRowSum, transposed } from "./enclosed-matrix.js";

/** The least whole number whose square is at least a whole number. */
export function rootAbove(value: bigint): bigint {
  if (value <= 0n) return 0n;
  // Newton's method comes down to the root rounded down.
  let root = 1n << BigInt((value.toString(16).length + 1) * 2);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) break;
    root = next;
  }
  return root * root < value ? root + 1n : root;
}

/** A bound on the Euclidean length of a vector. */
export function lengthAbove(values: readonly bigint[]): bigint {
  let sum = 0n;
  for (const value of values) sum += value * value;
  return rootAbove(sum);
}

/** A bound on the spectral norm of a matrix M: the root of the greatest row sum of M'M. */
export function spectralNormAbove({ rows, off }: EnclosedMatrix): bigint {
  const columns = transposed({ rows, off }).rows;
  let most = 0n;
  for (const left of columns) {
    let total = 0n;
    for (const right of columns) {
      let product = 0n;
      for (let k = 0; k < left.length; k++) product += (left[k] as bigint) * (right[k] as bigint);
      total += product < 0n ? -product : product;
    }
    if (total > most) most = total;
  }
  return rootAbove(most) + off * BigInt(Math.max(rows.length, columns.length));
}

/** A bound on the same that is quicker: the root of the product of the greatest sums of a row and of a column. */
export function quickNormAbove(matrix: EnclosedMatrix): bigint {
  return rootAbove(largestRowSum(matrix) * largestRowSum(transposed(matrix)));
}

/**
 * A bound on the logarithmic norm of a square matrix that belongs to the Euclidean norm, the greatest eigenvalue of its symmetric
 * part (G. Dahlquist 1958; T. Strom 1975, doi:10.1137/0712036), by the discs of S. A. Gershgorin.
 */
export function logarithmicNormAbove({ rows, off }: EnclosedMatrix): bigint {
  let most: bigint | null = null;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as readonly bigint[];
    let twice = 2n * (row[i] as bigint);
    for (let j = 0; j < rows.length; j++) {
      if (j === i) continue;
      const both = (row[j] as bigint) + (rows[j]?.[i] ?? 0n);
      twice += both < 0n ? -both : both;
    }
    if (most === null || twice > most) most = twice;
  }
  return ((most ?? 0n) >> 1n) + 1n + off * BigInt(rows.length);
}

/** A bound on e^x, all in units of 2^-bits. */
export function exponentialAbove(x: bigint, bits: bigint): bigint {
  const unit = 1n << bits;
  if (x < 0n) {
    // 1 over a bound from below on e^-x, which the first terms of the series are.
    const y = -x > 32n * unit ? 32n * unit : -x;
    let [sum, term] = [unit, unit];
    for (let k = 1n; term > 0n; k++) {
      term = ((term * y) >> bits) / k;
      sum += term;
    }
    return (unit * unit) / sum + 1n;
  }
  let [short, doublings] = [x, 0];
  while (2n * short > unit) {
    short = (short >> 1n) + 1n;
    doublings++;
  }
  // Each term is less than half the one before: what is left is at most the last one.
  let [sum, term] = [unit + 1n, unit];
  for (let k = 1n; term > 1n; k++) {
    term = ((term * short) >> bits) / k + 1n;
    sum += term;
  }
  sum += term;
  for (let k = 0; k < doublings; k++) sum = ((sum * sum) >> bits) + 1n;
  return sum;
}
