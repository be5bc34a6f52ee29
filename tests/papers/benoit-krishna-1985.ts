import { rationalText, symmetric } from "exclave";
import { finiteHorizon } from "exclave/repeated";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "J.-P. Benoit and V. Krishna",
  year: 1985,
  title: "Finitely Repeated Games",
  in: "Econometrica 53(4), 905-922",
  doi: "10.2307/1912660",
  field: "repeated games",
  result:
    "A known end unravels cooperation when the stage game has one equilibrium payoff, and need not when it has two",
  exact: "the payoffs of all subgame-perfect equilibria in pure strategies of a finite number of rounds",
};

describe(cite(publication), () => {
  it("leaves the prisoner's dilemma nothing but defection", () => {
    const dilemma = symmetric([
      [3, 0],
      [5, 1],
    ]);
    for (const rounds of [1, 2, 5]) {
      const { complete, equilibria } = finiteHorizon(dilemma, rounds);
      expect(complete).toBe(true);
      expect(equilibria.map(({ payoffs }) => payoffs.map(rationalText))).toEqual([
        [`${rounds}`, `${rounds}`],
      ]);
    }
  });

  it("sustains cooperation in the first of two rounds when there are a good and a bad equilibrium to follow", () => {
    // Cooperation gives 4, which is no equilibrium; the two equilibria give 3 and 1.
    const game = symmetric([
      [4, 0, 0],
      [5, 3, 0],
      [0, 0, 1],
    ]);
    const best = finiteHorizon(game, 2).equilibria.map(({ payoffs }) => payoffs.map(rationalText).join());
    expect(best).toContain("7,7");
    expect(
      finiteHorizon(game, 1)
        .equilibria.map(({ payoffs }) => payoffs.map(rationalText).join())
        .sort(),
    ).toEqual(["1,1", "3,3"]);
  });
});
