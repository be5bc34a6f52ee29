import { readAlgebraic } from "../../exact/algebraic-json.js";
import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { compareAlgebraic, equalAlgebraic } from "../../exact/compare-algebraic.js";
import { rationalBetween } from "../../exact/rational-between.js";
import { expectSame, flag, list, record, refuse } from "./document-fields.js";

/** An interval of discount factors. */
export interface DiscountEnds {
  readonly lower: AlgebraicNumber;
  readonly lowerClosed: boolean;
  readonly upper: AlgebraicNumber;
  readonly upperClosed: boolean;
}

/** Different numbers, ascending. */
export function ascending(numbers: readonly AlgebraicNumber[]): AlgebraicNumber[] {
  const sorted = [...numbers].sort(compareAlgebraic);
  return sorted.filter((one, i) => i === 0 || !equalAlgebraic(one, sorted[i - 1] as AlgebraicNumber));
}

/**
 * The discount factors in [0, 1) at which something holds, when that changes at none but the points given: it is looked at in
 * each point and between them.
 */
export function discountsWhere(
  points: readonly AlgebraicNumber[],
  holds: (at: AlgebraicNumber) => boolean,
): DiscountEnds[] {
  const [nought, unity] = [algebraicRational(0), algebraicRational(1)];
  const inside = points.filter((p) => compareAlgebraic(nought, p) < 0 && compareAlgebraic(p, unity) < 0);
  const marks = ascending([nought, ...inside]);
  const set: DiscountEnds[] = [];
  const put = (piece: DiscountEnds): void => {
    const last = set.at(-1);
    const touches = last !== undefined && equalAlgebraic(last.upper, piece.lower);
    if (touches && (last.upperClosed || piece.lowerClosed)) {
      set[set.length - 1] = { ...last, upper: piece.upper, upperClosed: piece.upperClosed };
    } else set.push(piece);
  };
  marks.forEach((mark, k) => {
    const next = marks[k + 1] ?? unity;
    if (holds(mark)) put({ lower: mark, lowerClosed: true, upper: mark, upperClosed: true });
    if (holds(algebraicRational(rationalBetween(mark, next)))) {
      put({ lower: mark, lowerClosed: false, upper: next, upperClosed: false });
    }
  });
  return set;
}

/** Refuses stated intervals that are not those found. */
export function compareDiscounts(value: unknown, found: readonly DiscountEnds[], path: string): void {
  const stated = list(value, path);
  if (stated.length !== found.length)
    refuse(`expected ${found.length} intervals, found ${stated.length}`, path);
  found.forEach((ends, k) => {
    const at = `${path}[${k}]`;
    const fields = record(stated[k], at);
    for (const side of ["lower", "upper"] as const) {
      const end = readDiscountEnd(fields[side], `${at}.${side}`);
      if (!equalAlgebraic(end, ends[side])) refuse("expected another end of the set", `${at}.${side}`);
      const closed = `${side}Closed` as const;
      expectSame(flag(fields[closed], `${at}.${closed}`), ends[closed], `${at}.${closed}`);
    }
  });
}

/** Reads a rational or algebraic number. */
export function readDiscountEnd(value: unknown, path: string): AlgebraicNumber {
  try {
    return readAlgebraic(value, path);
  } catch (error) {
    return refuse((error as Error).message, path);
  }
}
