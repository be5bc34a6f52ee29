import type { ActionRow } from "./action-row.js";
import type { Polynomial } from "./polynomial.js";
import { added, type Quotient } from "./value-functions.js";

/**
 * The numerator of what an action and then playing on gives above a value, as a function of the discount factor: it has
 * the sign of the gain on [0, 1).
 */
export function gainNumerator(
  row: ActionRow,
  denominator: bigint,
  follows: (position: number) => Quotient,
  value: Quotient,
): Polynomial {
  const { numerator } = added([
    { numerator: [row.reward, -row.reward], denominator: [row.scale * denominator] },
    ...row.weights.map((weight, k) => {
      const next = follows(k);
      return {
        numerator: [0n, ...next.numerator.map((c) => c * weight)],
        denominator: next.denominator.map((c) => c * row.scale),
      };
    }),
    { numerator: value.numerator.map((c) => -c), denominator: value.denominator },
  ]);
  return numerator;
}
