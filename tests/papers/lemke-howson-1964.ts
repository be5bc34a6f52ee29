import { bimatrix, bimatrixEquilibria, lemkeHowson, lemkeHowsonEquilibria } from "exclave";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileText } from "./equilibria-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "C. E. Lemke and J. T. Howson",
  year: 1964,
  title: "Equilibrium Points of Bimatrix Games",
  in: "SIAM Journal on Applied Mathematics 12(2), 413-423",
  doi: "10.1137/0112033",
  field: "computation",
  result:
    "From every label a path of complementary pivots ends at an equilibrium; so a nondegenerate game has an odd number",
  exact: "paths in integers, and the number of equilibria by complete search, in random games",
};

const matrix = (m: number, n: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: n, maxLength: n }), {
    minLength: m,
    maxLength: m,
  });
const games = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([m, n]) => fc.tuple(matrix(m, n), matrix(m, n)))
  .map(([a, b]) => bimatrix(a, b));

describe(cite(publication), () => {
  it("ends at one of the equilibria from every label", () => {
    fc.assert(
      fc.property(games, (game) => {
        const all = new Set(
          bimatrixEquilibria(game).equilibria.map(({ strategies }) => profileText(strategies)),
        );
        const [m, n] = game.shape as [number, number];
        for (let label = 0; label < m + n; label++) {
          const { equilibrium } = lemkeHowson(game, { label });
          expect(equilibrium && all.has(profileText(equilibrium.strategies))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("pairs all equilibria off with each other and the artificial one: their number is odd", () => {
    fc.assert(
      fc.property(games, (game) => {
        const { equilibria, degenerate } = bimatrixEquilibria(game);
        fc.pre(degenerate === false);
        expect(equilibria.length % 2).toBe(1);
        const { vertices, paths } = lemkeHowsonEquilibria(game);
        expect(paths).toHaveLength((vertices.length / 2) * game.shape.reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 40 },
    );
  });
});
