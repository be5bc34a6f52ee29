import { rationalText, zeroSum, zeroSumSolution } from "exclave";
import { describe, expect, it } from "vitest";
import { equilibriaTexts } from "./equilibria-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "J. von Neumann and O. Morgenstern",
  year: 1944,
  title: "Theory of Games and Economic Behavior",
  in: "Princeton University Press",
  field: "one-shot games",
  result:
    "Sherlock Holmes and Professor Moriarty: Moriarty should go to Dover with probability 3/5, Holmes should stop on the way with probability 3/5; the chase is worth 40 to Moriarty",
  exact: "value, and that the optimal strategies are the only ones",
};

describe(cite(publication), () => {
  const chase = zeroSum(
    [
      [100, 0],
      [-50, 100],
    ],
    {
      rows: ["Dover", "Canterbury"],
      columns: ["Dover", "Canterbury"],
    },
  );

  it("has the value 40 and one optimal strategy each", () => {
    const { value, optimal } = zeroSumSolution(chase);
    expect(rationalText(value)).toBe("40");
    expect(optimal.map(({ extreme }) => extreme.map((p) => p.map(rationalText)))).toEqual([
      [["3/5", "2/5"]],
      [["2/5", "3/5"]],
    ]);
  });

  it("has no other equilibrium", () => {
    expect(equilibriaTexts(chase)).toEqual(["3/5,2/5 | 2/5,3/5"]);
  });
});
