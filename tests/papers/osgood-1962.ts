import { rationalText, symmetric } from "exclave";
import { automatonProfile, discountedPayoffs, evaluate, strategyNamed } from "exclave/repeated";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "C. E. Osgood",
  year: 1962,
  title: "An Alternative to War or Surrender",
  in: "University of Illinois Press",
  field: "security",
  result: "Graduated unilateral initiatives break a spiral in which two suspicious rivals are locked",
  exact: "payoffs and paths of the automata in the security dilemma at fear 4 and discount factor 9/10",
  otherwise: "an argument in words; the automata are this package's",
};

describe(cite(publication), () => {
  const game = symmetric(
    [
      [1, -5],
      ["3/2", -3],
    ],
    { strategies: ["C", "D"] },
  );
  const match = (...ids: [string, string]) =>
    automatonProfile(
      game,
      ids.map((id) => strategyNamed(id).automaton),
    );
  const payoffs = (...ids: [string, string]) => discountedPayoffs(match(...ids), "9/10").map(rationalText);

  it("two suspicious rivals stay at -3 for ever", () => {
    expect(payoffs("suspicious-tit-for-tat", "suspicious-tit-for-tat")).toEqual(["-3", "-3"]);
  });

  it("initiatives end in cooperation, and the receiver gains more than the initiator", () => {
    expect(payoffs("grit", "suspicious-tit-for-tat")).toEqual(["3/50", "129/200"]);
    expect(evaluate(match("grit", "suspicious-tit-for-tat"), "9/10").path?.cycle).toEqual([[0, 0]]);
  });

  it("nothing is gained from who never answers", () => {
    const [initiator] = discountedPayoffs(match("grit", "all-d"), "9/10");
    expect(initiator?.compare(-3)).toBe(-1);
  });
});
