import type { Rational } from "../../exact/rational.js";
import type { DiscountInterval } from "../discount-interval.js";

/** The discount factors at which something holds of all equilibria of a repeated game, as far as it is proved. */
export interface PropertyDiscounts {
  /** It holds at these, and at no others but perhaps some that are undecided: intervals in order. */
  readonly holds: readonly DiscountInterval[];
  /** Intervals, ends left out, in which it is not known. */
  readonly undecided: readonly { readonly lower: Rational; readonly upper: Rational }[];
}
