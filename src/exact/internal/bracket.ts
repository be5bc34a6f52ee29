import { greatestCommonDivisor } from "../greatest-common-divisor.js";
import { quotient, type Rational } from "../rational.js";
import { type IntegerPolynomial, signAt } from "./integer-polynomial.js";

/** The fractions low/d and high/d around one root, strictly; or the root itself when they are the same. */
export interface Bracket {
  readonly low: bigint;
  readonly high: bigint;
  /** Positive. */
  readonly d: bigint;
}

/** The bracket halved, or the root itself when it is in the middle. The ends must be no roots. */
export function halved(polynomial: IntegerPolynomial, { low, high, d }: Bracket): Bracket {
  if (low === high) return { low, high, d };
  const even = (low + high) % 2n === 0n;
  const [middle, l, h, scale] = even
    ? [(low + high) / 2n, low, high, d]
    : [low + high, 2n * low, 2n * high, 2n * d];
  const sign = signAt(polynomial, middle, scale);
  if (sign === 0) return { low: middle, high: middle, d: scale };
  return sign === signAt(polynomial, l, scale)
    ? { low: middle, high: h, d: scale }
    : { low: l, high: middle, d: scale };
}

/** Compares the root in a bracket with a rational. */
export function compareRoot(p: IntegerPolynomial, { low, high, d }: Bracket, value: Rational): -1 | 0 | 1 {
  const [n, scale] = [value.s * value.n, value.d];
  if (low === high) return low * scale === n * d ? 0 : low * scale < n * d ? -1 : 1;
  if (n * d <= low * scale) return 1;
  if (n * d >= high * scale) return -1;
  const sign = signAt(p, n, scale);
  return sign === 0 ? 0 : sign === signAt(p, low, d) ? 1 : -1;
}

/** Whether one of the polynomial's roots is in the bracket, which is around one root or none of it. */
export function hasRootIn(p: IntegerPolynomial, { low, high, d }: Bracket): boolean {
  return low === high ? signAt(p, low, d) === 0 : signAt(p, low, d) * signAt(p, high, d) < 0;
}

/** The bracket halved until it is no wider than `width`. */
export function narrowed(p: IntegerPolynomial, bracket: Bracket, width: Rational): Bracket {
  let close = bracket;
  while ((close.high - close.low) * width.d > width.n * close.d) close = halved(p, close);
  return close;
}

export function bracketOf({ lower, upper }: { readonly lower: Rational; readonly upper: Rational }): Bracket {
  const d = (lower.d / greatestCommonDivisor(lower.d, upper.d)) * upper.d;
  return { low: lower.s * lower.n * (d / lower.d), high: upper.s * upper.n * (d / upper.d), d };
}

export function intervalOf({ low, high, d }: Bracket): { lower: Rational; upper: Rational } {
  return { lower: quotient(low, d), upper: quotient(high, d) };
}
