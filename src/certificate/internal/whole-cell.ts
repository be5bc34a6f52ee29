import type { Rational } from "../../exact/rational.js";
import type { StageCell } from "../../stochastic/game.js";

/** The last place of the integers that bound totals: 2^-SCALE of a unit. */
const SCALE = 96n;
export const UNIT: bigint = 1n << SCALE;

/** What players get in a cell, and where it leads, in integers. */
export interface WholeCell {
  /** Payoffs in units of the last place, rounded down. */
  readonly gains: readonly bigint[];
  readonly passages: readonly (readonly [to: number, numerator: bigint, denominator: bigint])[];
}

/** Returns a cell in integers. */
export function wholeCell({ payoffs, next }: StageCell): WholeCell {
  return {
    gains: payoffs.map(({ s, n, d }) => floor(s * n * UNIT, d)),
    passages: next.map(({ to, probability: { n, d } }) => [to, n, d]),
  };
}

/** The payoff now and the discounted total of what follows, rounded down in each term. */
export function worth(
  { gains, passages }: WholeCell,
  player: number,
  values: readonly bigint[],
  discount: Rational,
): bigint {
  let sum = gains[player] as bigint;
  for (const [to, n, d] of passages) sum += floor(discount.n * n * (values[to] as bigint), discount.d * d);
  return sum;
}

/** The greatest integer that is not above a quotient with a positive denominator. */
export function floor(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  return whole * denominator > numerator ? whole - 1n : whole;
}
