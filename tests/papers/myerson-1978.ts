import { bimatrix, bimatrixEquilibria, undominatedEquilibria } from "exclave";
import { describe, expect, it } from "vitest";
import { profileText } from "./equilibria-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "R. B. Myerson",
  year: 1978,
  title: "Refinements of the Nash equilibrium concept",
  in: "International Journal of Game Theory 7(2), 73-80",
  doi: "10.1007/BF01753236",
  field: "one-shot games",
  result:
    "Adding strategies that nobody would play can make a bad equilibrium perfect: of three equilibria two are perfect, where the smaller game had one",
  exact: "all equilibria, and which are perfect (for two players: undominated)",
};

function perfect(payoffs: readonly (readonly number[])[]): [string, boolean | null][] {
  const game = bimatrix(
    payoffs,
    payoffs.map((row, i) => row.map((_, j) => payoffs[j]?.[i] ?? 0)),
  );
  const { equilibria } = bimatrixEquilibria(game);
  const { undominated } = undominatedEquilibria(game, equilibria);
  return equilibria.map(({ strategies }, i) => [profileText(strategies), undominated[i] ?? null]);
}

describe(cite(publication), () => {
  it("has one perfect equilibrium of two in the small game", () => {
    expect(
      perfect([
        [1, 0],
        [0, 0],
      ]),
    ).toEqual([
      ["1,0 | 1,0", true],
      ["0,1 | 0,1", false],
    ]);
  });

  it("has two perfect ones of three after a third strategy is added", () => {
    expect(
      perfect([
        [1, 0, -9],
        [0, 0, -7],
        [-9, -7, -7],
      ]),
    ).toEqual([
      ["1,0,0 | 1,0,0", true],
      ["0,1,0 | 0,1,0", true],
      ["0,0,1 | 0,0,1", false],
    ]);
  });
});
