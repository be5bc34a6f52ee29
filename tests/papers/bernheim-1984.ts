import { bimatrix, iteratedStrictDominance, rationalizable } from "exclave";
import { describe, expect, it } from "vitest";
import { equilibriaTexts } from "./equilibria-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "B. D. Bernheim",
  year: 1984,
  title: "Rationalizable Strategic Behavior",
  in: "Econometrica 52(4), 1007-1028",
  doi: "10.2307/1911196",
  field: "one-shot games",
  result:
    "Common knowledge of rationality leaves more than equilibrium: three strategies of four are rationalizable, one is played in the only equilibrium",
  exact: "rationalizable strategies with their beliefs, and uniqueness of the equilibrium",
};

describe(cite(publication), () => {
  const game = bimatrix(
    [
      [0, 2, 7, 0],
      [5, 3, 5, 0],
      [7, 2, 0, 0],
      [0, 0, 0, 10],
    ],
    [
      [7, 5, 0, 1],
      [2, 3, 2, 1],
      [0, 5, 7, 1],
      [0, -2, 0, -1],
    ],
  );

  it("keeps three strategies each, removes the last of the second player first", () => {
    const { kept, complete } = rationalizable(game);
    expect([complete, kept]).toEqual([
      true,
      [
        [0, 1, 2],
        [0, 1, 2],
      ],
    ]);
    expect(
      iteratedStrictDominance(game).rounds.map((round) =>
        round.map(({ player, strategy }) => [player, strategy]),
      ),
    ).toEqual([[[1, 3]], [[0, 3]]]);
  });

  it("has one equilibrium", () => {
    expect(equilibriaTexts(game)).toEqual(["0,1,0,0 | 0,1,0,0"]);
  });
});
