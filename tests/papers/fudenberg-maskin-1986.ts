import { algebraicJson, rationalText, symmetric } from "exclave";
import { folkTheoremSet, payoffSet } from "exclave/repeated";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "D. Fudenberg and E. Maskin",
  year: 1986,
  title: "The Folk Theorem in Repeated Games with Discounting or with Incomplete Information",
  in: "Econometrica 54(3), 533-554",
  doi: "10.2307/1911307",
  field: "repeated games",
  result:
    "Patient players can sustain every feasible payoff above what they can be held to, and impatient ones less",
  exact: "the payoffs of all subgame-perfect equilibria, in pure actions with public randomisation",
};

describe(cite(publication), () => {
  const texts = (points: readonly (readonly unknown[])[]) => points.map((point) => point.join()).sort();
  const all = (game: ReturnType<typeof symmetric>) =>
    texts(folkTheoremSet(game).individuallyRational.map((point) => point.map(rationalText)));
  const at = (game: ReturnType<typeof symmetric>, discount: string) =>
    texts(payoffSet(game, discount).vertices?.map((point) => point.map((x) => algebraicJson(x))) ?? []);

  it.each([
    [
      [9, 1],
      [10, 3],
    ],
    [
      [4, 0],
      [6, 1],
    ],
    [
      [3, -1],
      [5, 0],
    ],
  ])("everything at 9/10 in the dilemma %j, %j", (first, second) => {
    const dilemma = symmetric([first, second]);
    expect(at(dilemma, "9/10")).toEqual(all(dilemma));
    expect(at(dilemma, "0")).toHaveLength(1);
  });

  it("less at 1/5, still less at 1/10", () => {
    const dilemma = symmetric([
      [9, 1],
      [10, 3],
    ]);
    expect([at(dilemma, "1/5").length, at(dilemma, "1/10").length]).toEqual([2, 1]);
  });
});
