import type { NormalFormGame } from "../../game.js";

/** The payoffs of two players as positive integers, `a[i][j]` and `b[i][j]`: shifts and scales move no equilibrium. */
export interface PositivePayoffs {
  readonly a: readonly (readonly bigint[])[];
  readonly b: readonly (readonly bigint[])[];
}

/** Returns both players' payoffs in positive integers, each player's least payoff being 1. */
export function positivePayoffs(game: NormalFormGame): PositivePayoffs {
  return { a: positiveMatrix(game, 0), b: positiveMatrix(game, 1) };
}

function positiveMatrix(game: NormalFormGame, player: number): bigint[][] {
  const { integers } = game.integerPayoffs(player);
  const [rows, columns] = game.shape as readonly [number, number];
  let least = integers[0] as bigint;
  for (const value of integers) if (value < least) least = value;
  return Array.from({ length: rows }, (_, i) =>
    integers.slice(i * columns, (i + 1) * columns).map((value) => value - least + 1n),
  );
}
