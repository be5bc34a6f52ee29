import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { compareAlgebraic, equalAlgebraic } from "../../exact/compare-algebraic.js";
import type { Stretch } from "../../exact/nonpositive-set.js";
import type { RationalInput } from "../../exact/rational.js";

/** The intervals that are the union of intervals, in order. */
export function unionOf(pieces: readonly Stretch[]): Stretch[] {
  const sorted = [...pieces].sort(
    (a, b) => compareAlgebraic(a.lower, b.lower) || Number(b.lowerClosed) - Number(a.lowerClosed),
  );
  const set: Stretch[] = [];
  for (const piece of sorted) {
    const last = set.at(-1);
    const order = last === undefined ? 1 : compareAlgebraic(piece.lower, last.upper);
    if (last === undefined || order > 0 || (order === 0 && !last.upperClosed && !piece.lowerClosed)) {
      set.push(piece);
      continue;
    }
    const ends = compareAlgebraic(piece.upper, last.upper);
    if (ends > 0) set[set.length - 1] = { ...last, upper: piece.upper, upperClosed: piece.upperClosed };
    else if (ends === 0 && piece.upperClosed) set[set.length - 1] = { ...last, upperClosed: true };
  }
  return set;
}

/** The interval from one rational to another, with its ends but for 1. */
export function closedStretch(lower: RationalInput, upper: RationalInput): Stretch {
  const end = algebraicRational(upper);
  return {
    lower: algebraicRational(lower),
    lowerClosed: true,
    upper: end,
    upperClosed: compareAlgebraic(end, algebraicRational(1)) < 0,
  };
}

/** Whether two sets of intervals in order are the same. */
export function sameStretches(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  const same = (x: AlgebraicNumber, y: AlgebraicNumber): boolean => equalAlgebraic(x, y);
  return (
    a.length === b.length &&
    a.every((one, k) => {
      const other = b[k] as Stretch;
      return (
        same(one.lower, other.lower) &&
        same(one.upper, other.upper) &&
        one.lowerClosed === other.lowerClosed &&
        one.upperClosed === other.upperClosed
      );
    })
  );
}
