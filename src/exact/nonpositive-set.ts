import { type AlgebraicNumber, algebraicRational } from "./algebraic-number.js";
import { compareAlgebraic } from "./compare-algebraic.js";
import type { Polynomial } from "./polynomial.js";
import { signPartition } from "./sign-partition.js";

/** An interval with its ends in it or not; a single point when both ends are the same. */
export interface Stretch {
  readonly lower: AlgebraicNumber;
  readonly lowerClosed: boolean;
  readonly upper: AlgebraicNumber;
  readonly upperClosed: boolean;
}

/** Where on [0, 1) the polynomial is at most 0, as intervals in order. */
export function nonpositiveSet(p: Polynomial): Stretch[] {
  const set: Stretch[] = [];
  for (const cell of signPartition(p, { lower: 0, upper: 1 })) {
    const last = set.at(-1);
    if (cell.kind === "open") {
      if (cell.sign === 1) continue;
      const upper = cell.upper as AlgebraicNumber;
      // A gap before an open cell would be a point with a positive sign, which continuity rules out.
      if (last === undefined || compareAlgebraic(last.upper, cell.lower as AlgebraicNumber) < 0) {
        set.push({ lower: cell.lower as AlgebraicNumber, lowerClosed: false, upper, upperClosed: false });
      } else set[set.length - 1] = { ...last, upper, upperClosed: false };
    } else if (cell.sign !== 1 && compareAlgebraic(cell.at, END) < 0) {
      if (last !== undefined && compareAlgebraic(last.upper, cell.at) === 0) {
        set[set.length - 1] = { ...last, upperClosed: true };
      } else set.push({ lower: cell.at, lowerClosed: true, upper: cell.at, upperClosed: true });
    }
  }
  return set;
}

const END = algebraicRational(1);

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
