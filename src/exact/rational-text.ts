import type { Rational } from "./rational.js";

/**
 * Returns the text of a rational: `"a/b"` in lowest terms, or `"a"` for an integer. {@link rational} reads it back.
 *
 * @example
 * ```ts
 * import { rational, rationalText } from "exclave";
 *
 * rationalText(rational(-1.25)); // "-5/4"
 * rationalText(rational("4/2")); // "2"
 * ```
 */
export function rationalText(value: Rational): string {
  const numerator = value.s * value.n;
  return value.d === 1n ? `${numerator}` : `${numerator}/${value.d}`;
}
