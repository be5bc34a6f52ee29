import {
  bimatrixEquilibria,
  compare,
  correlatedMembership,
  correlatedOptimum,
  correlatedPolytope,
  productDistribution,
  rationalText,
  sum,
  symmetric,
} from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "R. J. Aumann",
  year: 1974,
  title: "Subjectivity and correlation in randomized strategies",
  in: "Journal of Mathematical Economics 1, 67-96",
  doi: "10.1016/0304-4068(74)90037-8",
  field: "correlated play",
  result:
    "A mediator in chicken gives both more than any mixture of equilibria that treats them alike: 21/4 each; every equilibrium is a correlated one",
  exact: "the best correlated equilibrium with its dual proof, and the polytope's five vertices",
};

describe(cite(publication), () => {
  const chicken = symmetric(
    [
      [6, 2],
      [7, 0],
    ],
    { strategies: ["swerve", "drive"] },
  );

  it("reaches 21/4 each, where equilibria give 14/3, 7 and 2", () => {
    const best = correlatedOptimum(chicken, { maximize: "welfare" });
    expect(best.payoffs.map(rationalText)).toEqual(["21/4", "21/4"]);
    expect(best.distribution.map(rationalText)).toEqual(["1/2", "1/4", "1/4", "0"]);
    const { equilibria } = bimatrixEquilibria(chicken);
    expect(equilibria.map(({ payoffs }) => payoffs.map(rationalText))).toEqual([
      ["2", "7"],
      ["14/3", "14/3"],
      ["7", "2"],
    ]);
    for (const { payoffs } of equilibria) {
      expect(compare(sum(payoffs), best.value)).toBe(-1);
    }
  });

  it("has five vertices, and contains the three equilibria", () => {
    const { vertices, complete } = correlatedPolytope(chicken);
    expect([complete, vertices.length]).toEqual([true, 5]);
    for (const { strategies } of bimatrixEquilibria(chicken).equilibria) {
      expect(correlatedMembership(chicken, productDistribution(strategies)).member).toBe(true);
    }
  });
});
