import { quotient, type Rational } from "../exact/rational.js";
import { compareFractions, type Fraction } from "./internal/fraction.js";
import { type Root, refined } from "./internal/root.js";
import type { Stretch } from "./internal/truth-set.js";

/** An irrational discount factor: the only root of a polynomial between two rationals. */
export interface AlgebraicDiscount {
  readonly approximately: number;
  readonly lower: Rational;
  readonly upper: Rational;
  /** Integer coefficients from the constant term up: without repeated factors and rational roots, so of least degree if 3 or less. */
  readonly polynomial: readonly bigint[];
}

/** An interval of discount factors; a single one when both ends are the same. */
export interface DiscountInterval {
  readonly lower: Rational | AlgebraicDiscount;
  readonly lowerClosed: boolean;
  /** At most 1, which is never in the interval. */
  readonly upper: Rational | AlgebraicDiscount;
  readonly upperClosed: boolean;
}

/** The intervals with their ends as rationals and algebraic numbers. */
export function discountIntervals(set: readonly Stretch[]): DiscountInterval[] {
  return set.map(({ lower, lowerClosed, upper, upperClosed }) => ({
    lower: endOf(lower),
    lowerClosed,
    upper: endOf(upper),
    upperClosed,
  }));
}

function endOf(root: Root): Rational | AlgebraicDiscount {
  if (root.kind === "rational") return quotient(root.value.n, root.value.d);
  let close = root;
  while (compareFractions(width(close.lower, close.upper), { n: 1n, d: 10n ** 18n }) > 0)
    close = refined(close);
  const lower = quotient(close.lower.n, close.lower.d);
  return {
    approximately: lower.valueOf(),
    lower,
    upper: quotient(close.upper.n, close.upper.d),
    polynomial: close.polynomial,
  };
}

function width(lower: Fraction, upper: Fraction): Fraction {
  return { n: upper.n * lower.d - lower.n * upper.d, d: upper.d * lower.d };
}
