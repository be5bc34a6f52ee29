import type { Interval } from "../../exact/interval.js";
import { sign } from "../../exact/order.js";
import { quotient, type Rational, ZERO } from "../../exact/rational.js";

/** An interval that holds the roots of all numbers of an interval, those below 0 left out, with ends in 2^-bits. */
export function rootInterval({ lower, upper }: Interval, bits: bigint): Interval {
  const scale = 1n << bits;
  return {
    lower: sign(lower) <= 0 ? ZERO : quotient(floorRoot(scaled(lower, bits)), scale),
    upper: sign(upper) < 0 ? ZERO : quotient(floorRoot(scaled(upper, bits)) + 1n, scale),
  };
}

/** The integer part of value * 4^bits. */
function scaled({ n, d }: Rational, bits: bigint): bigint {
  return (n << (2n * bits)) / d;
}

/** The integer part of the square root, by Newton's method from above. */
function floorRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
