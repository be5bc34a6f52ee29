import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { algebraicRoots } from "../../exact/algebraic-roots.js";
import { compareAlgebraic } from "../../exact/compare-algebraic.js";
import type { Polynomial } from "../../exact/polynomial.js";

/** The least discount factor, and what all of them are below. */
export const NOUGHT: AlgebraicNumber = algebraicRational(0);
export const UNITY: AlgebraicNumber = algebraicRational(1);

/** Different numbers, ascending. */
export function sortedNumbers(numbers: readonly AlgebraicNumber[]): AlgebraicNumber[] {
  const sorted = [...numbers].sort(compareAlgebraic);
  return sorted.filter((one, i) => i === 0 || compareAlgebraic(one, sorted[i - 1] as AlgebraicNumber) !== 0);
}

/** The roots of a polynomial strictly between two numbers, ascending; it must not be 0. */
export function rootsBetween(
  polynomial: Polynomial,
  lower: AlgebraicNumber,
  upper: AlgebraicNumber,
): AlgebraicNumber[] {
  return algebraicRoots(polynomial)
    .map(({ root }) => root)
    .filter((root) => compareAlgebraic(lower, root) < 0 && compareAlgebraic(root, upper) < 0);
}
