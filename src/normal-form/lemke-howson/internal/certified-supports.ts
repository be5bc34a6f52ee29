import { solveIntegerSystem } from "../../../exact/solve-integer-system.js";
import { type PositivePayoffs, weightsInGame } from "./positive-payoffs.js";

/** The supports, or a little more than them, of two strategies that are to be an equilibrium. */
export interface Supports {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * The equilibrium in which each player makes the other indifferent among the strategies listed, as weights of all
 * strategies; null unless there is exactly one such pair and it is an equilibrium. Decided in exact arithmetic.
 */
export function certifiedSupports(
  payoffs: PositivePayoffs,
  { rows, columns }: Supports,
): readonly [readonly bigint[], readonly bigint[]] | null {
  const { a, b } = payoffs;
  if (rows.length !== columns.length || rows.length === 0) return null;
  const y = equalizer(
    rows.map((i) => columns.map((j) => (a[i] as readonly bigint[])[j] as bigint)),
    columns,
    (a[0] as readonly bigint[]).length,
  );
  if (y === null || !a.every((row) => weighted(row, y.weights) <= y.level)) return null;
  const x = equalizer(
    columns.map((j) => rows.map((i) => (b[i] as readonly bigint[])[j] as bigint)),
    rows,
    a.length,
  );
  if (x === null) return null;
  const columnsOfB = (b[0] as readonly bigint[]).map((_, j) => b.map((row) => row[j] as bigint));
  if (!columnsOfB.every((column) => weighted(column, x.weights) <= x.level)) return null;
  return weightsInGame(payoffs, x.weights, y.weights);
}

/** Nonnegative weights against which each row of the matrix gives `level`. */
function equalizer(
  matrix: readonly (readonly bigint[])[],
  positions: readonly number[],
  count: number,
): { weights: readonly bigint[]; level: bigint } | null {
  const solution = solveIntegerSystem(
    matrix,
    matrix.map(() => 1n),
  );
  if (solution === null || solution.numerators.some((value) => value < 0n)) return null;
  const weights = Array.from({ length: count }, () => 0n);
  positions.forEach((position, k) => {
    weights[position] = solution.numerators[k] as bigint;
  });
  return { weights, level: solution.denominator };
}

function weighted(row: readonly bigint[], weights: readonly bigint[]): bigint {
  let sum = 0n;
  for (let k = 0; k < row.length; k++) {
    if (weights[k] !== 0n) sum += (row[k] as bigint) * (weights[k] as bigint);
  }
  return sum;
}
