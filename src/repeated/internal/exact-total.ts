import { quotient, type Rational, rational } from "../../exact/rational.js";

/** A sum of rationals that is exact, and in lowest terms only where that is cheap. */
export interface Total {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
  /** In double precision: each term is rounded once, and the sum with each. */
  readonly estimate: number;
  /** How far the estimate may be off. */
  readonly error: number;
  readonly count: number;
}

/** Beyond, fractions are not brought to lowest terms. */
const MAXIMUM_BITS = 4096;

/** The exact sum. */
export function exactTotal(values: readonly Rational[]): Total {
  const known = new Map<bigint, bigint>();
  let estimate = 0;
  let size = 0;
  for (const { s, n, d } of values) {
    known.set(d, (known.get(d) ?? 0n) + s * n);
    const value = ratio(s * n, d);
    estimate += value;
    size += Math.abs(value);
  }
  const [numerator, denominator] = added([...known].map(([d, n]) => [n, d]));
  // A bound far above the rounding of the terms and of the sums.
  return {
    numerator,
    denominator,
    estimate,
    error: (values.length + 8) * 2 ** -50 * size,
    count: values.length,
  };
}

/** Compares two exact sums: by the estimates where their errors leave no doubt, else in integers. */
export function compareTotals(a: Total, b: Total): -1 | 0 | 1 {
  const difference = a.estimate - b.estimate;
  if (Math.abs(difference) > a.error + b.error) return difference < 0 ? -1 : 1;
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The average in lowest terms; null when it takes too many bits. */
export function averageOf({ numerator, denominator, count }: Total): Rational | null {
  if (denominator >> BigInt(MAXIMUM_BITS) !== 0n) return null;
  return rational(quotient(numerator, denominator * BigInt(Math.max(1, count))));
}

/** The quotient of two integers of any size as a double, within 2^-51 of its size. */
function ratio(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -ratio(-numerator, denominator);
  if (numerator === 0n) return 0;
  const shift = bits(denominator) - bits(numerator) + 64;
  const scaled = shift >= 0 ? numerator << BigInt(shift) : numerator >> BigInt(-shift);
  return Number(scaled / denominator) * 2 ** -shift;
}

function bits(value: bigint): number {
  return value.toString(16).length * 4;
}

/** The sum over the product of all denominators, halves at a time so that the factors stay alike in size. */
function added(terms: readonly (readonly [bigint, bigint])[]): readonly [bigint, bigint] {
  if (terms.length <= 1) return terms[0] ?? [0n, 1n];
  const middle = terms.length >> 1;
  const [a, b] = added(terms.slice(0, middle));
  const [c, d] = added(terms.slice(middle));
  return b === d ? [a + c, b] : [a * d + c * b, b * d];
}
