import { bestResponseVertices } from "./best-response-vertices.js";
import type { Budget } from "./budget.js";
import { isTight, type Ray, ray } from "./cone.js";

/** Extreme equilibria are kept while their labels are no more than this. */
const MAXIMUM_PAIR_LABELS = 4_000_000;

/** Two integer payoff matrices of one shape, rows the first player's strategies. */
export interface Bimatrix {
  readonly a: readonly (readonly bigint[])[];
  readonly b: readonly (readonly bigint[])[];
}

/** Everything about the equilibria of a bimatrix game that the vertices of its best-response polytopes tell. */
export interface BimatrixSolution {
  /** The vertices, other than 0, of the polytope of the first player: labels 0 to m-1 for x, then n for the columns. */
  readonly rows: readonly Ray[];
  /** The same for the second player. */
  readonly columns: readonly Ray[];
  /** The extreme equilibria: positions in `rows` and `columns`. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Whether these are all; false when there are more than may be listed. */
  readonly whole: boolean;
}

/**
 * Returns the extreme equilibria of a bimatrix game: the pairs of vertices that together have every label; null when
 * the budget ended.
 */
export function solveBimatrix(game: Bimatrix, budget: Budget): BimatrixSolution | null {
  const m = game.a.length;
  const n = (game.a[0] as readonly bigint[]).length;
  if (m === 1 || n === 1) return oneChooser(game, m, n, budget);
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
  return pairs === null ? null : { rows, columns, ...pairs };
}

/** When only one player has a choice, the extreme equilibria are its best strategies. */
function oneChooser({ a, b }: Bimatrix, m: number, n: number, budget: Budget): BimatrixSolution | null {
  const payoffs = n === 1 ? a.map((row) => row[0] as bigint) : (b[0] as readonly bigint[]);
  if (!budget.spend(20 * payoffs.length)) return null;
  let top = payoffs[0] as bigint;
  for (const value of payoffs) if (value > top) top = value;
  const best = payoffs.flatMap((value, s) => (value === top ? [s] : []));
  const most = Math.max(1, Math.floor(MAXIMUM_PAIR_LABELS / (m + n)));
  const count = m + n;
  const labels = Array.from({ length: count }, (_, label) => label);
  // On the ray of a pure strategy, the values are the weights and how much is missing to a best response.
  const chooser = n === 1 ? 0 : m;
  const other = n === 1 ? m : 0;
  const vertices = best.slice(0, most).map((s) => {
    const values = labels.map(() => 0n);
    values[chooser + s] = 1n;
    return ray(values, labels, count);
  });
  const values = labels.map(() => 0n);
  values[other] = 1n;
  payoffs.forEach((value, s) => {
    values[chooser + s] = top - value;
  });
  const only = [ray(values, labels, count)];
  const pairs = vertices.map((_, k): [number, number] => (n === 1 ? [k, 0] : [0, k]));
  const whole = best.length <= most;
  if (!whole) budget.ended ??= "size";
  return n === 1
    ? { rows: vertices, columns: only, pairs, whole }
    : { rows: only, columns: vertices, pairs, whole };
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
  const most = Math.floor(MAXIMUM_PAIR_LABELS / labels);
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
