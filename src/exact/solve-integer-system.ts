import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import { inverseModulo, PRIMES, residue, residueOf } from "./internal/modular.js";
import { commonFractions, type Fractions } from "./internal/rational-reconstruction.js";

const FIRST_ATTEMPT = 8;

/**
 * The solution of `matrix · z = right` over one positive common denominator, or null when the matrix is singular modulo
 * every prime that was tried, as a singular one always is.
 *
 * Lifting modulo powers of a prime (J. D. Dixon 1982, Exact solution of linear equations using p-adic expansions,
 * doi:10.1007/BF01459082), with attempts to read off the solution on the way; what is returned has been put into the
 * equations.
 */
export function solveIntegerSystem(
  matrix: readonly (readonly bigint[])[],
  right: readonly bigint[],
): Fractions | null {
  for (const p of PRIMES) {
    const inverse = inverseModulo(matrix, p);
    if (inverse !== null) return lift(matrix, right, inverse, p);
  }
  return null;
}

function lift(
  matrix: readonly (readonly bigint[])[],
  right: readonly bigint[],
  inverse: readonly Float64Array[],
  p: number,
): Fractions | null {
  const prime = BigInt(p);
  const most = Math.ceil(solutionBits(matrix, right) / Math.log2(p)) + 1;
  const digits: Float64Array[] = [];
  let rest = [...right];
  let attempt = FIRST_ATTEMPT;
  while (digits.length < most) {
    const digit = product(
      inverse,
      Float64Array.from(rest, (value) => residueOf(value, p)),
      p,
    );
    digits.push(digit);
    const integers = Array.from(digit, BigInt);
    rest = rest.map((value, i) => {
      const row = matrix[i] as readonly bigint[];
      let sum = value;
      for (let j = 0; j < integers.length; j++) sum -= (row[j] as bigint) * (integers[j] as bigint);
      return sum / prime;
    });
    if (digits.length !== attempt && digits.length !== most) continue;
    attempt *= 2;
    const found = commonFractions(expansions(digits, prime), prime ** BigInt(digits.length));
    if (found !== null && solves(matrix, right, found)) return lowestTerms(found);
  }
  return null;
}

/** The product of the matrix and the vector modulo p. */
function product(rows: readonly Float64Array[], vector: Float64Array, p: number): Float64Array {
  return Float64Array.from(rows, (row) => {
    let sum = 0;
    for (let j = 0; j < row.length; j++) {
      sum += (row[j] as number) * (vector[j] as number);
      if ((j & 3) === 3) sum = residue(sum, p);
    }
    return residue(sum, p);
  });
}

/** The numbers whose digits to the base of the prime are given, the lowest first. */
function expansions(digits: readonly Float64Array[], prime: bigint): bigint[] {
  const size = (digits[0] as Float64Array).length;
  return Array.from({ length: size }, (_, i) => {
    let value = 0n;
    for (let k = digits.length - 1; k >= 0; k--) {
      value = value * prime + BigInt((digits[k] as Float64Array)[i] as number);
    }
    return value;
  });
}

/** Bits that suffice for twice the product of numerator and denominator, by Cramer's rule and Hadamard's bound. */
function solutionBits(matrix: readonly (readonly bigint[])[], right: readonly bigint[]): number {
  const rowBits = matrix.map((row, i) => {
    const size = Math.max(...row.map(bits), bits(right[i] as bigint));
    return size + Math.log2(row.length + 1) / 2;
  });
  return 2 * rowBits.reduce((sum, value) => sum + value, 0) + 4;
}

function bits(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}

function solves(
  matrix: readonly (readonly bigint[])[],
  right: readonly bigint[],
  { numerators, denominator }: Fractions,
): boolean {
  return matrix.every((row, i) => {
    let sum = -(right[i] as bigint) * denominator;
    for (let j = 0; j < row.length; j++) sum += (row[j] as bigint) * (numerators[j] as bigint);
    return sum === 0n;
  });
}

function lowestTerms({ numerators, denominator }: Fractions): Fractions {
  let divisor = denominator;
  for (const value of numerators) {
    if (divisor === 1n) break;
    divisor = greatestCommonDivisor(divisor, value);
  }
  return { numerators: numerators.map((value) => value / divisor), denominator: denominator / divisor };
}
