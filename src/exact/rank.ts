import { echelon } from "./internal/echelon.js";
import { integerRows } from "./internal/matrix.js";
import { rankModuloPrime } from "./rank-modulo-prime.js";
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
  const most = Math.min(rows.length, width);
  // Modulo a prime it is never greater, so that nothing is left to find where it is full there.
  if (most > 2 && rankModuloPrime(rows) === most) return most;
  return echelon(rows, width).columns.length;
}
