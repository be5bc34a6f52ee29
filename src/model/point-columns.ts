import { ExclaveError } from "../exclave-error.js";
import type { PointStream } from "./point-stream.js";

/**
 * Returns the points whose coordinates are given, a column of numbers a parameter.
 *
 * @throws {@link ExclaveError} `bad-argument` when the columns differ in length
 * @example
 * ```ts
 * import { pointColumns } from "exclave/model";
 *
 * pointColumns({ phi: [1, 2, 3], k: [2, 2, 4] }).count; // 3
 * ```
 */
export function pointColumns(columns: Readonly<Record<string, ArrayLike<number>>>): PointStream {
  const given = Object.values(columns);
  const count = given[0]?.length ?? 1;
  for (const [name, column] of Object.entries(columns)) {
    if (column.length === count) continue;
    throw new ExclaveError(
      "bad-argument",
      `expected ${count} values as in the first column, found ${column.length}`,
      name,
    );
  }
  const kept = given.map((column) => Float64Array.from(column));
  return {
    parameters: Object.keys(columns),
    count,
    fill: (into, first, size) => {
      for (const [j, column] of kept.entries()) into[j]?.set(column.subarray(first, first + size));
    },
  };
}
