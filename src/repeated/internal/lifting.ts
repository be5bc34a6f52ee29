import { modularFactors, type SparseMatrix, solveModulo } from "./modular-system.js";

/** Solutions of integer systems as fractions: the answers to questions about x, where A x = b. */
export interface Lifted {
  readonly numerators: readonly bigint[];
  readonly denominators: readonly bigint[];
}

/** A system A x = b, and what is asked of its solution. */
export interface LiftedSystem {
  readonly matrix: SparseMatrix;
  readonly right: readonly number[];
  /** At least the size of the determinant of the matrix. */
  readonly determinant: bigint;
  /** At least the size of every answer, and at least 1. */
  readonly size: bigint;
  /** The answers wanted: inner products of these vectors with x; null for all of x. */
  readonly functionals: readonly (readonly bigint[])[] | null;
}

/**
 * The exact answers by solving modulo a prime, then modulo its powers, until the fractions are determined
 * (J. D. Dixon 1982, Exact solution of linear equations using p-adic expansions, doi:10.1007/BF01459082); null when the
 * numbers are too large for arithmetic in doubles, or the matrix is singular modulo the primes.
 */
export function lifted({ matrix, right, determinant, size, functionals }: LiftedSystem): Lifted | null {
  const weight = matrix.entries.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, entry) => sum + Math.abs(entry), 0),
      ),
    0,
  );
  const largest = right.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  // Residuals stay exact: at most the right side, and a row of the matrix times residues.
  const factors = modularFactors(matrix, (Number.MAX_SAFE_INTEGER - largest) / (weight + 1));
  if (factors === null) return null;
  const { prime } = factors;
  const needed = 2n * determinant * determinant * size;
  const digits = Math.ceil((needed.toString(2).length + 1) / Math.log2(prime)) + 1;
  const expansion: Float64Array[] = [];
  const rest = Float64Array.from(right);
  const columns = matrix.columns.map((positions) => Int32Array.from(positions));
  const rows = matrix.entries.map((entries) => Float64Array.from(entries));
  for (let k = 0; k < digits; k++) {
    const digit = solveModulo(factors, rest);
    expansion.push(digit);
    for (let i = 0; i < rows.length; i++) {
      const positions = columns[i] as Int32Array;
      const entries = rows[i] as Float64Array;
      let product = 0;
      for (let j = 0; j < positions.length; j++) {
        product += (entries[j] as number) * (digit[positions[j] as number] as number);
      }
      rest[i] = ((rest[i] as number) - product) / prime;
    }
  }
  const modulus = BigInt(prime) ** BigInt(digits);
  const residues =
    functionals === null
      ? right.map((_, s) => horner(expansion, BigInt(prime), (digit) => BigInt(digit[s] as number)))
      : functionals.map((weights) => horner(expansion, BigInt(prime), dotted(weights, prime)));
  return fractions(residues, modulus, determinant);
}

/** The inner products of a vector with the digits: in doubles where they are exact. */
function dotted(weights: readonly bigint[], prime: number): (digit: Float64Array) => bigint {
  const small = Float64Array.from(weights, Number);
  const size = small.reduce((sum, weight) => sum + Math.abs(weight), 0);
  if (size * prime <= Number.MAX_SAFE_INTEGER) {
    return (digit) => BigInt(digit.reduce((sum, value, s) => sum + value * (small[s] as number), 0));
  }
  return (digit) => weights.reduce((sum, weight, s) => sum + weight * BigInt(digit[s] as number), 0n);
}

function horner(
  expansion: readonly Float64Array[],
  prime: bigint,
  value: (digit: Float64Array) => bigint,
): bigint {
  return expansion.reduceRight((sum, digit) => sum * prime + value(digit), 0n);
}

/**
 * The fractions with these residues whose denominators are at most `bound`, by Euclid's algorithm stopped where the
 * multiplier would pass it. What is known of the common denominator is multiplied away first.
 */
function fractions(residues: readonly bigint[], modulus: bigint, bound: bigint): Lifted {
  const numerators: bigint[] = [];
  const denominators: bigint[] = [];
  let common = 1n;
  const largest = modulus / (2n * bound);
  for (const value of residues) {
    let [r0, r1] = [modulus, (((value * common) % modulus) + modulus) % modulus];
    if (modulus - r1 <= largest && modulus - r1 < r1) r1 -= modulus;
    let [t0, t1] = [0n, 1n];
    while (r1 > largest) {
      const q = r0 / r1;
      [r0, r1] = [r1, r0 - q * r1];
      [t0, t1] = [t1, t0 - q * t1];
    }
    numerators.push(t1 < 0n ? -r1 : r1);
    common *= t1 < 0n ? -t1 : t1;
    denominators.push(common);
  }
  return { numerators, denominators };
}
