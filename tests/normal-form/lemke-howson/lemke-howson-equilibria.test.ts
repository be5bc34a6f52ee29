import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGame } from "../../../src/formats/read-game.js";
import {
  bimatrix,
  bimatrixEquilibria,
  type Equilibrium,
  type LemkeHowsonGraph,
  lemkeHowsonEquilibria,
  type NormalFormGame,
  rationalText,
  regret,
} from "../../../src/index.js";
import {
  degenerateGames,
  genericGames,
  randomMatrix,
  shapleyFigure2,
  shapleyFigure3,
  vonStengel,
} from "./games.js";

const keys = (equilibria: readonly Equilibrium[]): string[] =>
  equilibria.map(({ strategies }) => JSON.stringify(strategies.map((s) => s.map(rationalText))));

/** For each label the paths meet every vertex exactly once. */
function expectPerfectPairing(game: NormalFormGame, { vertices, paths, complete }: LemkeHowsonGraph): void {
  expect(complete).toBe(true);
  const labels = (game.shape[0] as number) + (game.shape[1] as number);
  for (let label = 0; label < labels; label++) {
    const ends = paths.filter((path) => path.label === label).flatMap(({ between }) => between);
    expect([...ends].sort((p, q) => p - q)).toEqual(vertices.map((_, k) => k));
  }
}

describe("published games", () => {
  it("Shapley's figure 3 has two equilibria that no path reaches", () => {
    const { equilibria } = lemkeHowsonEquilibria(shapleyFigure3);
    expect(keys(equilibria)).toEqual(['[["0","0","1"],["0","0","1"]]']);
    expect(bimatrixEquilibria(shapleyFigure3).equilibria.length).toBe(3);
  });

  it("Shapley's figure 2: paths reach the equilibria", () => {
    const { equilibria } = lemkeHowsonEquilibria(shapleyFigure2);
    expect(keys(equilibria)).toEqual(keys(bimatrixEquilibria(shapleyFigure2).equilibria));
  });

  it("von Stengel's 3x2 game: all three, the middle one only from another equilibrium", () => {
    const graph = lemkeHowsonEquilibria(vonStengel);
    expect(keys(graph.equilibria)).toEqual(keys(bimatrixEquilibria(vonStengel).equilibria));
    expect(graph.equilibria.length).toBe(3);
    const fromArtificial = new Set(
      graph.paths.filter(({ between }) => between[0] === 0).map(({ between }) => graph.vertices[between[1]]),
    );
    expect(fromArtificial.size).toBe(2);
  });

  const folder = fileURLToPath(new URL("../../../../shared/games/gambit/", import.meta.url));
  it.skipIf(!existsSync(folder))(
    "Wilson's and Todd's corrected examples have inaccessible equilibria",
    () => {
      const counts = ["sh3", "todd2", "todd3"].map((name) => {
        const game = readGame(readFileSync(`${folder}${name}.nfg`, "utf8"));
        const graph = lemkeHowsonEquilibria(game);
        expectPerfectPairing(game, graph);
        return graph.equilibria.length < bimatrixEquilibria(game).equilibria.length;
      });
      expect(counts).toEqual([true, true, true]);
    },
  );
});

describe("laws", () => {
  it("for each label the paths pair off all vertices, also in degenerate games", () => {
    fc.assert(
      fc.property(fc.oneof(degenerateGames(4), degenerateGames(4, 1), genericGames(4)), (game) => {
        const graph = lemkeHowsonEquilibria(game);
        expectPerfectPairing(game, graph);
        for (const { strategies } of graph.equilibria) {
          expect(regret(game, strategies).map(rationalText)).toEqual(["0", "0"]);
        }
        expect(new Set(keys(graph.equilibria)).size).toBe(graph.equilibria.length);
      }),
      { numRuns: 120 },
    );
  });

  it("also in games of 4x5 and 5x5 strategies that are full of ties", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const columns = 4 + (seed % 2);
      const game = bimatrix(randomMatrix(5, columns, 3, seed), randomMatrix(5, columns, 3, 1000 + seed));
      expectPerfectPairing(game, lemkeHowsonEquilibria(game));
    }
  });

  it("what is reached is among all extreme equilibria; a nondegenerate game has an odd number of each", () => {
    fc.assert(
      fc.property(fc.oneof(degenerateGames(4), genericGames(4)), (game) => {
        const { equilibria, vertices } = lemkeHowsonEquilibria(game);
        const all = bimatrixEquilibria(game);
        expect(keys(all.equilibria)).toEqual(expect.arrayContaining(keys(equilibria)));
        if (all.degenerate) return;
        expect(equilibria.length % 2).toBe(1);
        expect(vertices.length).toBe(equilibria.length + 1);
      }),
      { numRuns: 120 },
    );
  });
});

it("stops at the limit and says so", () => {
  const graph = lemkeHowsonEquilibria(vonStengel, { limit: 5 });
  expect([graph.complete, graph.ended, graph.pivots]).toEqual([false, "limit", 5]);
  expect(graph.equilibria.length).toBe(1);
});
