import type { Rational } from "./rational.js";

/** Returns the greatest common divisor of two integers; that of 0 and 0 is 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Integers over one common denominator: the i-th rational is `integers[i] / denominator`. */
export interface CommonDenominator {
  readonly integers: readonly bigint[];
  /** Positive, and the least that serves. */
  readonly denominator: bigint;
}

/**
 * Returns the rationals as integers over their least common denominator.
 *
 * @example
 * ```ts
 * import { clearDenominators, rational } from "exclave";
 *
 * clearDenominators([rational("1/2"), rational("1/3")]); // { integers: [3n, 2n], denominator: 6n }
 * ```
 */
export function clearDenominators(values: readonly Rational[]): CommonDenominator {
  let denominator = 1n;
  for (const value of values) {
    if (value.d !== 1n) denominator = (denominator / greatestCommonDivisor(denominator, value.d)) * value.d;
  }
  return { integers: values.map((value) => value.s * value.n * (denominator / value.d)), denominator };
}

/** Returns the integers divided by their greatest common divisor; a vector of zeros is returned as it is. */
export function primitive(values: readonly bigint[]): bigint[] {
  let divisor = 0n;
  for (const value of values) {
    divisor = greatestCommonDivisor(divisor, value);
    if (divisor === 1n) return [...values];
  }
  return divisor === 0n ? [...values] : values.map((value) => value / divisor);
}
