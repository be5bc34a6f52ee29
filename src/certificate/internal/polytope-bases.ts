import { primitive } from "../../exact/integer.js";

/** A vertex of { z >= 0, rows · z <= 1 } other than 0, as far as labels go. */
export interface BasisVertex {
  /** The positions of its positive coordinates. */
  readonly support: readonly number[];
  /** The positive coordinates as integers, up to a common factor. */
  readonly weights: readonly bigint[];
  /** The rows that are tight. */
  readonly tight: readonly number[];
}

/** How many bases the polytope of this many rows and columns has at most. */
export function countBases(rows: number, columns: number): number {
  let count = 1;
  for (let k = 1; k <= Math.min(rows, columns); k++) {
    count = (count * (Math.max(rows, columns) + k)) / k;
    if (count > Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY;
  }
  return count;
}

/**
 * Returns all vertices, other than 0, of { z >= 0, rows · z <= 1 } with positive rows, by brute force: a vertex with
 * support S is the one solution of the equations of some |S| tight rows, restricted to S.
 */
export function verticesByBases(rows: readonly (readonly bigint[])[]): BasisVertex[] {
  const columns = (rows[0] as readonly bigint[]).length;
  const found = new Map<string, BasisVertex>();
  for (let size = 1; size <= Math.min(rows.length, columns); size++) {
    for (const support of combinations(columns, size)) {
      for (const tight of combinations(rows.length, size)) {
        const solution = solveForOnes(
          tight.map((j) => support.map((i) => (rows[j] as readonly bigint[])[i] as bigint)),
        );
        if (solution === null || solution.weights.some((weight) => weight <= 0n)) continue;
        const values = rows.map((row) =>
          support.reduce((sum, i, k) => sum + (row[i] as bigint) * (solution.weights[k] as bigint), 0n),
        );
        if (values.some((value) => value > solution.scale)) continue;
        // A vertex is the only point with its support at which these are tight.
        const best = values.flatMap((value, j) => (value === solution.scale ? [j] : []));
        const key = `${support} | ${best}`;
        if (!found.has(key)) found.set(key, { support, weights: primitive(solution.weights), tight: best });
      }
    }
  }
  return [...found.values()];
}

/** The solution z = weights / scale (scale > 0) of matrix · z = (1, ..., 1), or null when singular. */
function solveForOnes(matrix: readonly (readonly bigint[])[]): { weights: bigint[]; scale: bigint } | null {
  const size = matrix.length;
  const rows = matrix.map((row) => [...row, 1n]);
  let pivot = 1n;
  for (let k = 0; k < size; k++) {
    const at = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (at < 0) return null;
    const top = rows[at] as bigint[];
    rows[at] = rows[k] as bigint[];
    rows[k] = top;
    const next = top[k] as bigint;
    rows.forEach((row, i) => {
      if (i === k) return;
      const factor = row[k] as bigint;
      // Every division by the pivot before is exact (Bareiss 1968).
      for (let j = 0; j <= size; j++)
        row[j] = (next * (row[j] as bigint) - factor * (top[j] as bigint)) / pivot;
    });
    pivot = next;
  }
  const sign = pivot < 0n ? -1n : 1n;
  return { weights: rows.map((row) => sign * (row[size] as bigint)), scale: sign * pivot };
}

/** All ascending choices of `size` of the numbers below `count`. */
function* combinations(count: number, size: number): Generator<readonly number[]> {
  const chosen = Array.from({ length: size }, (_, i) => i);
  for (;;) {
    yield [...chosen];
    let i = size - 1;
    while (i >= 0 && chosen[i] === count - size + i) i--;
    if (i < 0) return;
    chosen[i] = (chosen[i] as number) + 1;
    for (let k = i + 1; k < size; k++) chosen[k] = (chosen[k - 1] as number) + 1;
  }
}
