import { bestResponseVertices } from "./best-response-vertices.js";
import type { Bimatrix } from "./bimatrix-payoffs.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import type { Budget } from "./budget.js";
import { isTight, type Ray } from "./cone.js";
import { mostPairs } from "./one-chooser.js";

/**
 * Returns the extreme equilibria of a bimatrix game: the pairs of vertices that together have every label; null when
 * the budget ended.
 */
export function enumerateVertices(game: Bimatrix, budget: Budget): BimatrixSolution | null {
  const m = game.a.length;
  const n = (game.a[0] as readonly bigint[]).length;
  if (!budget.spend(60 * m * n)) return null;
  const first = Array.from({ length: m }, (_, i) => i);
  const second = Array.from({ length: n }, (_, j) => m + j);
  const a = positive(game.a);
  const b = positive(game.b);
  const transposed = second.map((_, j) => b.map((row) => row[j] as bigint));
  const rows = bestResponseVertices(transposed, first, second, budget);
  if (rows === null) return null;
  const columns = bestResponseVertices(a, second, first, budget);
  if (columns === null) return null;
  const pairs = complementaryPairs(rows, columns, m + n, budget);
  return pairs === null ? null : { rows, columns, ...pairs, tie: null, run: null };
}

function positive(matrix: readonly (readonly bigint[])[]): bigint[][] {
  let least = (matrix[0] as readonly bigint[])[0] as bigint;
  for (const row of matrix) for (const value of row) if (value < least) least = value;
  return matrix.map((row) => row.map((value) => value - least + 1n));
}

/** For each vertex of the one list, those of the other that have all labels it lacks, by intersecting one set a label. */
function complementaryPairs(
  rows: readonly Ray[],
  columns: readonly Ray[],
  labels: number,
  budget: Budget,
): Pick<BimatrixSolution, "pairs" | "whole"> | null {
  const most = mostPairs(labels);
  const words = Math.ceil(columns.length / 32);
  const having = Array.from({ length: labels }, (_, label) => {
    const set = new Int32Array(words);
    columns.forEach((vertex, k) => {
      if (isTight(vertex, label)) set[k >> 5] = (set[k >> 5] as number) | (1 << (k & 31));
    });
    return set;
  });
  const pairs: [number, number][] = [];
  for (const [i, vertex] of rows.entries()) {
    if (!budget.spend(words * labels + 2 * columns.length)) return null;
    const set = new Int32Array(words).fill(-1);
    for (let label = 0; label < labels; label++) {
      if (isTight(vertex, label)) continue;
      const other = having[label] as Int32Array;
      for (let w = 0; w < words; w++) set[w] = (set[w] as number) & (other[w] as number);
    }
    for (let k = 0; k < columns.length; k++) {
      if ((((set[k >> 5] as number) >>> (k & 31)) & 1) !== 1) continue;
      if (pairs.length === most) {
        budget.ended ??= "size";
        return { pairs, whole: false };
      }
      pairs.push([i, k]);
    }
  }
  return { pairs, whole: true };
}
