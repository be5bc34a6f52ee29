import { bimatrixEquilibria, testGames } from "exclave";
import { describe, expect, it } from "vitest";
import { profileText } from "./equilibria-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "H.-M. Winkels",
  year: 1979,
  title: "An algorithm to determine all equilibrium points of a bimatrix game",
  in: "Game Theory and Related Topics, North-Holland",
  field: "computation",
  result:
    "A degenerate 6x2 game with twelve extreme equilibria, whose maximal Nash subsets form one connected set",
  exact: "extreme equilibria, maximal Nash subsets, dimension and index",
};

describe(cite(publication), () => {
  const game = testGames().find(({ id }) => id === "winkels-1979")?.game;
  const set = game && bimatrixEquilibria(game);

  it("has twelve extreme equilibria in one component of index 1", () => {
    expect([set?.complete, set?.degenerate]).toEqual([true, true]);
    expect(new Set(set?.equilibria.map(({ strategies }) => profileText(strategies))).size).toBe(12);
    expect(set?.components?.map(({ index, dimension }) => [index, dimension])).toEqual([[1, 2]]);
  });

  it("has every extreme equilibrium in a maximal subset, and no subset within another", () => {
    const subsets = set?.components?.flatMap(({ subsets }) => subsets.map((one) => new Set(one))) ?? [];
    expect(new Set(subsets.flatMap((one) => [...one])).size).toBe(12);
    for (const one of subsets) {
      expect(subsets.some((other) => other !== one && [...one].every((e) => other.has(e)))).toBe(false);
    }
  });
});
