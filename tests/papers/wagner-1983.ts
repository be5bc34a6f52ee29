import { classify2x2 } from "exclave";
import { kaliningradParameters, securityDilemma } from "exclave/kaliningrad";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "R. H. Wagner",
  year: 1983,
  title: "The Theory of Games and the Problem of International Cooperation",
  in: "American Political Science Review 77(2)",
  field: "security",
  result: "No single two-by-two game is the security dilemma: which one it is depends on what states fear",
  exact: "the class of the game at every weight of fear",
  otherwise: "an argument in words; the game with fear is this package's",
};

describe(cite(publication), () => {
  const classAt = (phi: string): string =>
    classify2x2(securityDilemma(kaliningradParameters().with({ phi }))).class;

  it("is harmony, stag hunt, prisoner's dilemma or deadlock as fear grows", () => {
    expect(["0", "1", "2", "5/2", "3", "19", "21"].map(classAt)).toEqual([
      "harmony",
      "harmony",
      "stag-hunt",
      "stag-hunt",
      "prisoners-dilemma",
      "prisoners-dilemma",
      "deadlock",
    ]);
  });

  it("is between classes exactly at 4/3, 8/3 and 20", () => {
    expect(["4/3", "8/3", "20"].map(classAt)).toEqual(["boundary", "boundary", "boundary"]);
  });
});
