import { bimatrix, bimatrixEquilibria, rationalText } from "exclave";
import { describe, expect, it } from "vitest";
import { equilibriaTexts } from "./equilibria-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "J. F. Nash",
  year: 1951,
  title: "Non-Cooperative Games",
  in: "Annals of Mathematics 54(2), 286-295",
  doi: "10.2307/1969529",
  field: "one-shot games",
  result:
    "The six examples of two-by-two games: a mixed solution, a dilemma, games without a solution, one in which everything is an equilibrium, and an unstable equilibrium",
  exact: "all equilibria of each example",
};

type Square = readonly [readonly [number, number], readonly [number, number]];
const equilibria = (a: Square, b: Square): string[] => equilibriaTexts(bimatrix(a, b));

describe(cite(publication), () => {
  it("example 1: one equilibrium, in mixed strategies, worth -5/17 and 1/2", () => {
    const game = bimatrix(
      [
        [5, -4],
        [-5, 3],
      ],
      [
        [-3, 4],
        [5, -4],
      ],
    );
    expect(equilibriaTexts(game)).toEqual(["9/16,7/16 | 7/17,10/17"]);
    expect(bimatrixEquilibria(game).equilibria[0]?.payoffs.map(rationalText)).toEqual(["-5/17", "1/2"]);
  });

  it("example 2: a dilemma, solved by what is worse for both", () => {
    expect(
      equilibria(
        [
          [1, -10],
          [10, -1],
        ],
        [
          [1, 10],
          [-10, -1],
        ],
      ),
    ).toEqual(["0,1 | 0,1"]);
  });

  it("example 3: two ways to meet and one to miss, no solution", () => {
    expect(
      equilibria(
        [
          [1, -10],
          [-10, 1],
        ],
        [
          [1, -10],
          [-10, 1],
        ],
      ),
    ).toEqual(["1,0 | 1,0", "1/2,1/2 | 1/2,1/2", "0,1 | 0,1"]);
  });

  it("example 4: every pair of strategies is an equilibrium", () => {
    const set = bimatrixEquilibria(
      bimatrix(
        [
          [1, 0],
          [1, 0],
        ],
        [
          [1, 1],
          [0, 0],
        ],
      ),
    );
    expect(set.equilibria).toHaveLength(4);
    expect(set.components?.map(({ dimension }) => dimension)).toEqual([2]);
  });

  it("example 5: three equilibria, the mixed one 1/4 a + 3/4 b against 3/8 and 5/8", () => {
    expect(
      equilibria(
        [
          [1, -1],
          [-4, 2],
        ],
        [
          [2, -4],
          [-1, 1],
        ],
      ),
    ).toEqual(["1,0 | 1,0", "1/4,3/4 | 3/8,5/8", "0,1 | 0,1"]);
  });

  it("example 6: the second equilibrium is unstable: its index is 0", () => {
    const game = bimatrix(
      [
        [1, 0],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    );
    expect(equilibriaTexts(game)).toEqual(["1,0 | 1,0", "0,1 | 0,1"]);
    expect(bimatrixEquilibria(game).components?.map(({ index }) => index)).toEqual([1, 0]);
  });
});
