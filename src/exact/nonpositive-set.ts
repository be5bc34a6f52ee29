import { type AlgebraicNumber, algebraicRational } from "./algebraic-number.js";
import { compareAlgebraic } from "./compare-algebraic.js";
import type { Polynomial } from "./polynomial.js";
import type { RationalInput } from "./rational.js";
import { signPartition } from "./sign-partition.js";

/** An interval with its ends in it or not; a single point when both ends are the same. */
export interface Stretch {
  readonly lower: AlgebraicNumber;
  readonly lowerClosed: boolean;
  readonly upper: AlgebraicNumber;
  readonly upperClosed: boolean;
}

/** A range with its lower end. */
export interface Range {
  readonly lower: RationalInput;
  readonly upper: RationalInput;
  readonly upperIncluded: boolean;
}

const DISCOUNT_FACTORS: Range = { lower: 0, upper: 1, upperIncluded: false };

/** Where on a range the polynomial is at most 0, as intervals in order. */
export function nonpositiveSet(p: Polynomial, range: Range = DISCOUNT_FACTORS): Stretch[] {
  const { lower, upper: top, upperIncluded } = range;
  const end = algebraicRational(top);
  const set: Stretch[] = [];
  for (const cell of signPartition(p, { lower, upper: top })) {
    const last = set.at(-1);
    if (cell.kind === "open") {
      if (cell.sign === 1) continue;
      const upper = cell.upper as AlgebraicNumber;
      // A gap before an open cell would be a point with a positive sign, which continuity rules out.
      if (last === undefined || compareAlgebraic(last.upper, cell.lower as AlgebraicNumber) < 0) {
        set.push({ lower: cell.lower as AlgebraicNumber, lowerClosed: false, upper, upperClosed: false });
      } else set[set.length - 1] = { ...last, upper, upperClosed: false };
    } else if (cell.sign !== 1 && (upperIncluded || compareAlgebraic(cell.at, end) < 0)) {
      if (last !== undefined && compareAlgebraic(last.upper, cell.at) === 0) {
        set[set.length - 1] = { ...last, upperClosed: true };
      } else set.push({ lower: cell.at, lowerClosed: true, upper: cell.at, upperClosed: true });
    }
  }
  return set;
}

/** What is in both sets. */
export function intersection(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  return a.flatMap((x) =>
    b.flatMap((y) => {
      const low = compareAlgebraic(x.lower, y.lower);
      const high = compareAlgebraic(x.upper, y.upper);
      const lower = low >= 0 ? x.lower : y.lower;
      const upper = high <= 0 ? x.upper : y.upper;
      const lowerClosed = (low < 0 || x.lowerClosed) && (low > 0 || y.lowerClosed);
      const upperClosed = (high > 0 || x.upperClosed) && (high < 0 || y.upperClosed);
      const width = compareAlgebraic(lower, upper);
      if (width > 0 || (width === 0 && !(lowerClosed && upperClosed))) return [];
      return [{ lower, lowerClosed, upper, upperClosed }];
    }),
  );
}
