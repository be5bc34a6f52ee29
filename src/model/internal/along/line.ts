import { type AlgebraicNumber, algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Meter } from "../../../exact/meter.js";
import { rationalBetween } from "../../../exact/rational-between.js";
import type { Model } from "../../model.js";
import type { Parameters } from "../../parameters.js";

/** What changes where along a parameter, and what holds at a number. */
export interface TruthAlong {
  /** All numbers between the ends at which it may change. */
  readonly points: readonly AlgebraicNumber[];
  readonly holds: (at: AlgebraicNumber) => boolean;
}

/** Where along a parameter, and at which values of the others. */
export interface Line {
  readonly model: Model;
  readonly parameter: string;
  readonly values: Parameters;
  readonly from: AlgebraicNumber;
  readonly to: AlgebraicNumber;
  readonly meter: Meter;
}

/** A number within a line: between its ends where these differ. */
export function insideOf({ from, to }: Line): AlgebraicNumber {
  return compareAlgebraic(from, to) === 0 ? from : algebraicRational(rationalBetween(from, to));
}
