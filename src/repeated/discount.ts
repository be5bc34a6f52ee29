import { compare } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";

/**
 * Returns the discount factor, checked: at least 0 and below 1.
 *
 * @throws {@link ExclaveError} `bad-argument` outside, `bad-number` when it is no rational
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { discountFactor } from "exclave/repeated";
 *
 * rationalText(discountFactor(0.9)); // "9/10"
 * ```
 */
export function discountFactor(value: RationalInput): Rational {
  const discount = rational(value, "discount");
  if (compare(discount, ZERO) >= 0 && compare(discount, ONE) < 0) return discount;
  throw new ExclaveError(
    "bad-argument",
    `expected a discount factor of at least 0 and below 1, found ${rationalText(discount)}`,
    "discount",
  );
}
