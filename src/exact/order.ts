import { ExclaveError } from "../exclave-error.js";
import type { Rational } from "./rational.js";

/**
 * Returns -1, 0 or 1 as `a` is less than, equal to or greater than `b`: a comparator for `sort`.
 *
 * @example
 * ```ts
 * import { compare, rational } from "exclave";
 *
 * compare(rational("1/3"), rational(0.3)); // 1
 * ```
 */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.s * a.n * b.d;
  const right = b.s * b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Returns whether the two rationals are the same number. */
export function equal(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d && (a.s === b.s || a.n === 0n);
}

/** Returns -1, 0 or 1: the sign of the rational. */
export function sign(a: Rational): -1 | 0 | 1 {
  return a.n === 0n ? 0 : a.s < 0n ? -1 : 1;
}

/**
 * Returns the least of the rationals.
 *
 * @throws {@link ExclaveError} `bad-argument` when there are none
 */
export function minimum(values: readonly Rational[]): Rational {
  return values[argBest(values, (a, b) => compare(a, b) < 0)] as Rational;
}

/**
 * Returns the greatest of the rationals.
 *
 * @throws {@link ExclaveError} `bad-argument` when there are none
 */
export function maximum(values: readonly Rational[]): Rational {
  return values[argBest(values, (a, b) => compare(a, b) > 0)] as Rational;
}

/** Compares two vectors of rationals of the same length lexicographically. */
export function compareVectors(a: readonly Rational[], b: readonly Rational[]): -1 | 0 | 1 {
  for (let i = 0; i < a.length; i++) {
    const order = compare(a[i] as Rational, b[i] as Rational);
    if (order !== 0) return order;
  }
  return 0;
}

function argBest(values: readonly Rational[], better: (a: Rational, b: Rational) => boolean): number {
  if (values.length === 0) throw new ExclaveError("bad-argument", "expected at least one number, found none");
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (better(values[i] as Rational, values[best] as Rational)) best = i;
  }
  return best;
}
