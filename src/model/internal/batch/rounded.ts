import { dyadic } from "../../../exact/dyadic.js";
import { type Rational, rational } from "../../../exact/rational.js";

/** A double near a rational number, and at least how far off it may be. */
export interface Rounded {
  readonly value: number;
  readonly error: number;
}

const GUARD_BITS = 64;
const LEAST = 2 ** -1074;

/** Returns a double next to a rational, infinite beyond the doubles; the error is 0 only where it is that number. */
export function rounded(exact: Rational): Rounded {
  const value = near(exact);
  if (!Number.isFinite(value)) return { value, error: Infinity };
  const rest = rational(exact.sub(dyadic(value)));
  return { value, error: rest.n === 0n ? 0 : Math.abs(near(rest)) * (1 + 2 ** -40) + LEAST };
}

/** Returns the greatest double that is at most, or the least that is at least, the rational. */
export function roundedTo(exact: Rational, side: "down" | "up"): number {
  let value = near(exact);
  const off = (): boolean => {
    const rest = rational(exact.sub(dyadic(value)));
    return rest.n !== 0n && rest.s < 0n === (side === "down");
  };
  while (off()) value = neighbour(value, side);
  return value;
}

/** The double next to a finite one. */
function neighbour(value: number, side: "down" | "up"): number {
  const up = side === "up";
  if (value === 0) return up ? LEAST : -LEAST;
  const word = new BigInt64Array(new Float64Array([value]).buffer);
  word[0] = (word[0] as bigint) + (value > 0 === up ? 1n : -1n);
  return new Float64Array(word.buffer)[0] as number;
}

function near({ s, n, d }: Rational): number {
  if (n === 0n) return 0;
  const shift = d.toString(2).length - n.toString(2).length + GUARD_BITS;
  const whole = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift));
  const half = Math.trunc(-shift / 2);
  return Number(s) * Number(whole) * 2 ** half * 2 ** (-shift - half);
}
