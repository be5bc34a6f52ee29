import type { Rational } from "../../exact/rational.js";

/** A float near a rational of ordinary size, however long its numerator and denominator are. */
export function floatOf({ s, n, d }: Rational): number {
  return (Number(s) * Number((n << 80n) / d)) / 2 ** 80;
}
