import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";

/** Numbers in order, each once. */
export function ascending(numbers: readonly AlgebraicNumber[]): AlgebraicNumber[] {
  const sorted = [...numbers].sort(compareAlgebraic);
  return sorted.filter((one, i) => i === 0 || compareAlgebraic(sorted[i - 1] as AlgebraicNumber, one) !== 0);
}
