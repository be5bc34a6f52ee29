import { describe, expect, it } from "vitest";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { bimatrixEquilibria } from "../../../src/normal-form/nash/bimatrix-equilibria.js";
import { Budget } from "../../../src/normal-form/nash/internal/budget.js";
import { twoPlayerView } from "../../../src/normal-form/nash/internal/two-player-view.js";
import { enumerateVertices } from "../../../src/normal-form/nash/internal/vertex-enumeration.js";

/** A game of whole numbers below `bound`, from a fixed generator. */
function game(rows: number, columns: number, seed: number, bound: number): NormalFormGame {
  let state = seed;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
  const matrix = (): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => next()));
  return bimatrix(matrix(), matrix());
}

describe("whether a game is degenerate", () => {
  it("is known in small games, as all vertices tell", () => {
    const seen = new Set<boolean>();
    for (let seed = 1; seed <= 60; seed++) {
      const one = game(1 + (seed % 5), 1 + (seed % 4), seed, 5 + seed);
      const all = one.shape.map((count) => Array.from({ length: count }, (_, i) => i));
      const solution = enumerateVertices(twoPlayerView(one, 0, 1, all, [0, 0]), new Budget({}));
      const [m, n] = one.shape as [number, number];
      const tied =
        solution?.rows.some(({ tightCount }) => tightCount > m) ||
        solution?.columns.some(({ tightCount }) => tightCount > n);
      expect(bimatrixEquilibria(one).degenerate).toBe(tied);
      seen.add(tied as boolean);
    }
    expect(seen.size).toBe(2);
  });

  it("is null in a large game when no tie is met, and so is its witness", () => {
    const found = bimatrixEquilibria(game(16, 16, 3, 1_000_003));
    expect(found).toMatchObject({ complete: true, degenerate: null, degeneracy: null });
  });

  it("is told by a witness in a larger game when the search meets a tie", () => {
    const found = bimatrixEquilibria(game(11, 11, 3, 3));
    expect(found).toMatchObject({ complete: true, degenerate: true });
    const { strategy, bestResponses } = found.degeneracy ?? { strategy: [], bestResponses: [] };
    expect(bestResponses.length).toBeGreaterThan(strategy.filter(({ n }) => n !== 0n).length);
  });
});
