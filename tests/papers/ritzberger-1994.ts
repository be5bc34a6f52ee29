import { bimatrix, bimatrixEquilibria } from "exclave";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "K. Ritzberger",
  year: 1994,
  title: "The theory of normal form games from the differentiable viewpoint",
  in: "International Journal of Game Theory 23, 207-236",
  field: "one-shot games",
  result:
    "The indices of all connected components of equilibria of a game add up to 1, degenerate games included",
  exact: "every index, in random games with few different payoffs",
};

describe(cite(publication), () => {
  const row = (n: number) => fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n });
  const matrix = (m: number, n: number) => fc.array(row(n), { minLength: m, maxLength: m });
  const games = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([m, n]) => fc.tuple(matrix(m, n), matrix(m, n)));

  it("adds up to 1", () => {
    fc.assert(
      fc.property(games, ([a, b]) => {
        const { components } = bimatrixEquilibria(bimatrix(a, b));
        const indices = components?.map(({ index }) => index) ?? [];
        expect(indices.every((index) => index !== null)).toBe(true);
        expect(indices.reduce<number>((sum, index) => sum + (index ?? 0), 0)).toBe(1);
      }),
      { numRuns: 120 },
    );
  });

  it("is 1 of strict equilibria and -1 of mixed ones of coordination games", () => {
    const { components } = bimatrixEquilibria(
      bimatrix(
        [
          [2, 0],
          [0, 1],
        ],
        [
          [1, 0],
          [0, 2],
        ],
      ),
    );
    expect(components?.map(({ index }) => index)).toEqual([1, -1, 1]);
  });
});
