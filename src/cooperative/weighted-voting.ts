import { compare } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { sum } from "../exact/vector.js";

/**
 * Returns the characteristic function of a weighted voting game: a coalition is worth 1 when its weights add up to the
 * quota or more, else 0.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { weightedVoting } from "exclave/cooperative";
 *
 * rationalText(weightedVoting(["6/5", "4/5", "8/5"], "22/3")([0, 1, 2])); // "0"
 * ```
 */
export function weightedVoting(
  weights: readonly RationalInput[],
  quota: RationalInput,
): (coalition: readonly number[]) => Rational {
  const exact = weights.map((weight, i) => rational(weight, `weights[${i}]`));
  const needed = rational(quota, "quota");
  return (coalition) =>
    compare(sum(coalition.map((player) => exact[player] as Rational)), needed) >= 0 ? ONE : ZERO;
}
