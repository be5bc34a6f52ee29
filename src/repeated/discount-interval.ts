import type { AlgebraicNumber } from "../exact/algebraic-number.js";

/** An interval of discount factors; a single one when both ends are the same. */
export interface DiscountInterval {
  readonly lower: AlgebraicNumber;
  readonly lowerClosed: boolean;
  /** At most 1, which is never in the interval. */
  readonly upper: AlgebraicNumber;
  readonly upperClosed: boolean;
}
