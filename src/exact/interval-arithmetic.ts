import { ExclaveError } from "../exclave-error.js";
import { type Interval, interval } from "./interval.js";
import { maximum, minimum, sign } from "./order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "./rational.js";

/** Returns the interval of all sums of a number in `a` and a number in `b`. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { lower: rational(a.lower.add(b.lower)), upper: rational(a.upper.add(b.upper)) };
}

/** Returns the interval of all differences of a number in `a` and a number in `b`. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { lower: rational(a.lower.sub(b.upper)), upper: rational(a.upper.sub(b.lower)) };
}

/**
 * Returns the interval of all products of a number in `a` and a number in `b`.
 *
 * @example
 * ```ts
 * import { interval, multiplyIntervals, rationalText } from "exclave";
 *
 * const { lower, upper } = multiplyIntervals(interval(-1, 2), interval("1/2", 3));
 * [lower, upper].map(rationalText); // ["-3", "6"]
 * ```
 */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return hullOf([a.lower.mul(b.lower), a.lower.mul(b.upper), a.upper.mul(b.lower), a.upper.mul(b.upper)]);
}

/**
 * Returns the interval of all quotients of a number in `a` by a number in `b`.
 *
 * @throws {@link ExclaveError} `bad-argument` when 0 is in `b`
 */
export function divideIntervals(a: Interval, b: Interval): Interval {
  if (sign(b.lower) * sign(b.upper) <= 0) {
    throw new ExclaveError("bad-argument", "expected a divisor without 0 in it", "b");
  }
  return multiplyIntervals(a, interval(ONE.div(b.upper), ONE.div(b.lower)));
}

/**
 * Returns the interval of all powers of a number in `a` to a whole exponent, 0 or more.
 *
 * @throws {@link ExclaveError} `bad-argument` for any other exponent
 * @example
 * ```ts
 * import { interval, intervalPower, rationalText } from "exclave";
 *
 * const { lower, upper } = intervalPower(interval(-1, 2), 2);
 * [lower, upper].map(rationalText); // ["0", "4"]
 * ```
 */
export function intervalPower(a: Interval, exponent: number): Interval {
  if (!Number.isSafeInteger(exponent) || exponent < 0) {
    throw new ExclaveError(
      "bad-argument",
      `expected a whole exponent, 0 or more, found ${exponent}`,
      "exponent",
    );
  }
  const ends = [powerOf(a.lower, exponent), powerOf(a.upper, exponent)];
  const turns = exponent > 0 && exponent % 2 === 0 && sign(a.lower) * sign(a.upper) < 0;
  return hullOf(turns ? [...ends, ZERO] : ends);
}

/** A rational to a whole power, 0 or more; 0 to the power 0 is 1. */
function powerOf(value: Rational, exponent: number): Rational {
  const power = BigInt(exponent);
  return quotient((value.s * value.n) ** power, value.d ** power);
}

function hullOf(values: readonly Rational[]): Interval {
  return { lower: rational(minimum(values)), upper: rational(maximum(values)) };
}
