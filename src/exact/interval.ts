import { ExclaveError } from "../exclave-error.js";
import { compare } from "./order.js";
import { type Rational, type RationalInput, rational } from "./rational.js";

/** All numbers from one rational to another, both included. */
export interface Interval {
  readonly lower: Rational;
  /** At least `lower`. */
  readonly upper: Rational;
}

/**
 * Returns the closed interval between two rationals.
 *
 * @param upper - the same as `lower` when left out
 * @throws {@link ExclaveError} `bad-argument` when the upper end is below the lower one
 * @example
 * ```ts
 * import { interval, rationalText } from "exclave";
 *
 * const { lower, upper } = interval(0, "1/2");
 * [lower, upper].map(rationalText); // ["0", "1/2"]
 * ```
 */
export function interval(lower: RationalInput, upper: RationalInput = lower): Interval {
  const [low, high] = [rational(lower, "lower"), rational(upper, "upper")];
  if (compare(low, high) > 0) {
    throw new ExclaveError("bad-argument", "expected an upper end that is not below the lower one", "upper");
  }
  return { lower: low, upper: high };
}
