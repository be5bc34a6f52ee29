import { leastCommonMultiple } from "../../../exact/greatest-common-divisor.js";
import { positiveColumns } from "../../../exact/positive-columns.js";
import type { NormalFormGame } from "../../game.js";

/**
 * The payoffs of two players as positive integers, `a[i][j]` and `b[i][j]`: those of a player against each strategy of the
 * other are shifted and scaled by themselves, which keeps the best responses.
 */
export interface PositivePayoffs {
  readonly a: readonly (readonly bigint[])[];
  readonly b: readonly (readonly bigint[])[];
  /** For each player: what the weight of each strategy is to be multiplied by when one of these payoffs is to be the game's. */
  readonly weights: readonly [readonly bigint[], readonly bigint[]];
}

/** Returns both players' payoffs in positive integers, the least against each strategy being 1. */
export function positivePayoffs(game: NormalFormGame): PositivePayoffs {
  return positiveMatrices(matrix(game, 0), matrix(game, 1));
}

/** The same of payoffs in integers, both with a row for each strategy of the first player. */
export function positiveMatrices(
  first: readonly (readonly bigint[])[],
  second: readonly (readonly bigint[])[],
): PositivePayoffs {
  const a = positiveColumns(first);
  const b = positiveColumns(transposed(second));
  return { a: a.rows, b: transposed(b.rows), weights: [weightsOf(b.units), weightsOf(a.units)] };
}

/** The weights in the game of strategies that have these among the positive payoffs, up to a common factor. */
export function weightsInGame(
  { weights }: PositivePayoffs,
  x: readonly bigint[],
  y: readonly bigint[],
): readonly [readonly bigint[], readonly bigint[]] {
  return [x.map((w, i) => w * (weights[0][i] as bigint)), y.map((w, j) => w * (weights[1][j] as bigint))];
}

function matrix(game: NormalFormGame, player: number): bigint[][] {
  const { integers } = game.integerPayoffs(player);
  const [rows, columns] = game.shape as readonly [number, number];
  return Array.from({ length: rows }, (_, i) => integers.slice(i * columns, (i + 1) * columns));
}

function transposed(rows: readonly (readonly bigint[])[]): bigint[][] {
  return (rows[0] as readonly bigint[]).map((_, j) => rows.map((row) => row[j] as bigint));
}

function weightsOf(units: readonly bigint[]): readonly bigint[] {
  const multiple = units.reduce(leastCommonMultiple, 1n);
  return units.map((unit) => multiple / unit);
}
