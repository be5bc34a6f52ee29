import { pureEquilibria, symmetric } from "exclave";
import { orderedMoves } from "exclave/extensive-form";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "T. C. Schelling",
  year: 1960,
  title: "The Strategy of Conflict",
  in: "Harvard University Press",
  field: "security",
  result:
    "To commit oneself first is an advantage in chicken, none in the prisoner's dilemma, and settles a stag hunt",
  exact: "all subgame-perfect outcomes with an order of moves, against the equilibria without one",
  otherwise: "an argument in words; the games are the test's",
};

describe(cite(publication), () => {
  it("turns chicken into a victory of whoever commits first", () => {
    const chicken = symmetric([
      [3, 1],
      [4, 0],
    ]);
    expect(pureEquilibria(chicken)).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(orderedMoves(chicken, [0, 1])).toEqual([[1, 0]]);
    expect(orderedMoves(chicken, [1, 0])).toEqual([[0, 1]]);
  });

  it("changes nothing in the prisoner's dilemma", () => {
    const dilemma = symmetric([
      [3, 0],
      [5, 1],
    ]);
    expect(orderedMoves(dilemma, [0, 1])).toEqual(pureEquilibria(dilemma));
  });

  it("settles the stag hunt on what is better for both", () => {
    const hunt = symmetric([
      [4, 1],
      [3, 3],
    ]);
    expect(pureEquilibria(hunt)).toHaveLength(2);
    expect(orderedMoves(hunt, [1, 0])).toEqual([[0, 0]]);
  });
});
