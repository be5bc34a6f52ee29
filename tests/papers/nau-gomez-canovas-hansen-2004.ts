import { bimatrix, correlatedPolytope, fromFunction, type NormalFormGame } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "R. Nau, S. Gomez Canovas and P. Hansen",
  year: 2004,
  title: "On the geometry of Nash equilibria and correlated equilibria",
  in: "International Journal of Game Theory 32(4), 443-453",
  field: "correlated play",
  result:
    "Nash equilibria lie on the boundary of the correlated-equilibrium polytope when it has full dimension; where it has not, they can lie in its interior",
  exact: "dimension and number of vertices: 3 and 5, 7 and 33, 7 and 8, 4 and 6",
};

/** Payoffs of two, two and some strategies: profile by profile, first strategy of all players first. */
function game(last: number, payoffs: string): NormalFormGame {
  const rows = payoffs.split(" ").map((cell) => [...cell].map(Number));
  const names = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}`);
  return fromFunction(
    [2, 2, last].map((count, player) => ({ name: `${player + 1}`, strategies: names(count) })),
    ([a, b, c]) => rows[(a ?? 0) * 2 * last + (b ?? 0) * last + (c ?? 0)] ?? [],
  );
}

describe(cite(publication), () => {
  const shape = (of: NormalFormGame) => {
    const { complete, dimension, vertices } = correlatedPolytope(of);
    expect(complete).toBe(true);
    return [dimension?.value, vertices.length];
  };

  it("section 3: battle of the sexes, dimension 3 with 5 vertices", () => {
    expect(
      shape(
        bimatrix(
          [
            [3, 0],
            [0, 2],
          ],
          [
            [2, 0],
            [0, 3],
          ],
        ),
      ),
    ).toEqual([3, 5]);
  });

  it("section 4: a game with one equilibrium, in irrational strategies: dimension 7 with 33 vertices", () => {
    expect(shape(game(2, "302 100 020 010 010 030 100 203"))).toEqual([7, 33]);
  });

  it("section 5: a continuum of completely mixed equilibria, dimension 7 with 8 vertices", () => {
    expect(shape(game(2, "002 110 030 000 300 000 000 003"))).toEqual([7, 8]);
  });

  it("section 6: not of full dimension, 4 with 6 vertices", () => {
    expect(shape(game(4, "200 102 101 201 011 021 012 020 021 011 020 012 102 200 201 101"))).toEqual([4, 6]);
  });
});
