import { quotient, type Rational } from "../../exact/rational.js";
import type { ActionRow } from "./action-row.js";

/**
 * The normalised payoff of an action: the round's, times 1 - discount, and the discounted value of what follows.
 *
 * @param denominator - that of the player's payoffs
 * @param value - the value of a following joint state, by the position in `row.to`
 */
export function actionValue(
  row: ActionRow,
  denominator: bigint,
  discount: Rational,
  value: (position: number) => Rational,
): Rational {
  const [n, d] = [discount.n, discount.d];
  let common = 1n;
  let sum = 0n;
  row.weights.forEach((weight, k) => {
    const next = value(k);
    sum = sum * next.d + weight * next.s * next.n * common;
    common *= next.d;
  });
  return quotient(
    (d - n) * row.reward * common + n * sum * denominator,
    d * row.scale * denominator * common,
  );
}
