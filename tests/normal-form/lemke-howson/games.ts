import fc from "fast-check";
import { bimatrix, type NormalFormGame } from "../../../src/index.js";

/** Two-player games of every degenerate kind: few different payoffs, sizes from 1x1. */
export function degenerateGames(largest: number, most = 2): fc.Arbitrary<NormalFormGame> {
  return games(largest, fc.integer({ min: 0, max: most }));
}

/** Two-player games with payoffs from a million, so that ties are rare. */
export function genericGames(largest: number): fc.Arbitrary<NormalFormGame> {
  return games(largest, fc.integer({ min: 0, max: 999_999 }));
}

function games(largest: number, payoff: fc.Arbitrary<number>): fc.Arbitrary<NormalFormGame> {
  const size = fc.integer({ min: 1, max: largest });
  return fc.tuple(size, size).chain(([m, n]) => {
    const row = fc.array(payoff, { minLength: n, maxLength: n });
    const matrix = fc.array(row, { minLength: m, maxLength: m });
    return fc.tuple(matrix, matrix).map(([a, b]) => bimatrix(a, b));
  });
}

/** A matrix of pseudo-random integers below `range`, always the same for the same seed. */
export function randomMatrix(rows: number, columns: number, range: number, seed: number): number[][] {
  let state = seed;
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      state = (state * 48271) % 2147483647;
      return state % range;
    }),
  );
}

/** Figure 2 of Shapley (1974). */
export const shapleyFigure2: NormalFormGame = bimatrix(
  [
    [2, 2, 0],
    [0, 3, 0],
    [3, 0, 1],
  ],
  [
    [3, 0, 2],
    [0, 3, 2],
    [0, 0, 1],
  ],
);

/** Figure 3 of Shapley (1974): two equilibria that no path reaches. */
export const shapleyFigure3: NormalFormGame = bimatrix(
  [
    [0, 3, 0],
    [2, 2, 0],
    [3, 0, 1],
  ],
  [
    [0, 2, 3],
    [3, 2, 0],
    [0, 0, 1],
  ],
);

/** Example of von Stengel (2007), chapter 3 of Algorithmic Game Theory. */
export const vonStengel: NormalFormGame = bimatrix(
  [
    [3, 3],
    [2, 5],
    [0, 6],
  ],
  [
    [3, 2],
    [2, 6],
    [3, 1],
  ],
);
