import { quotient, type Rational, ZERO } from "./rational.js";

/** Returns the sum of the rationals; that of none is 0. */
export function sum(values: readonly Rational[]): Rational {
  let numerator = 0n;
  let denominator = 1n;
  for (const value of values) {
    if (value.d === denominator) numerator += value.s * value.n;
    else {
      numerator = numerator * value.d + value.s * value.n * denominator;
      denominator *= value.d;
    }
  }
  return denominator === 1n && numerator === 0n ? ZERO : quotient(numerator, denominator);
}

/** Returns the inner product of two vectors of the same length. */
export function dot(a: readonly Rational[], b: readonly Rational[]): Rational {
  const terms: Rational[] = [];
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as Rational;
    if (x.n !== 0n) terms.push(x.mul(b[i] as Rational));
  }
  return sum(terms);
}
