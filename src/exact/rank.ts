import { echelon } from "./internal/echelon.js";
import { integerRows } from "./internal/matrix.js";
import type { RationalInput } from "./rational.js";

/**
 * Returns the rank of a matrix.
 *
 * @example
 * ```ts
 * import { rank } from "exclave";
 *
 * rank([[1, 2], [2, 4]]); // 1
 * ```
 */
export function rank(matrix: readonly (readonly RationalInput[])[]): number {
  const { rows, width } = integerRows(matrix);
  return echelon(rows, width).columns.length;
}
