import { algebraicDecimal } from "exclave";
import { fearSpiral, markovPerfectDiscounts, pureMarkovPerfect, stationaryProfile } from "exclave/stochastic";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "E. Maskin and J. Tirole",
  year: 2001,
  title: "Markov Perfect Equilibrium: I. Observable Actions",
  in: "Journal of Economic Theory 100(2), 191-219",
  field: "stochastic games",
  result:
    "Behaviour that depends on the state alone: with two levels of fear, a trap and a spiral at every discount factor, and de-escalation from 2/3 on",
  exact: "all pure stationary Markov perfect equilibria, and the discount factors of each",
  otherwise: "the game with two levels of fear is this package's",
};

describe(cite(publication), () => {
  const game = fearSpiral();
  const all = (discount: string) =>
    pureMarkovPerfect(game, discount).equilibria.map(({ actions }) =>
      actions.map((row) => row.map((a) => "CD"[a]).join("")).join("/"),
    );

  it("has two equilibria below 2/3 and three from there on", () => {
    expect(all("3/5")).toEqual(["CC/DD", "DD/DD"]);
    expect(all("2/3")).toEqual(["CC/CC", "CC/DD", "DD/DD"]);
    expect(all("9/10")).toEqual(["CC/CC", "CC/DD", "DD/DD"]);
  });

  it.each([
    ["1", "0.5000000"],
    ["1/2", "0.6666667"],
  ])("sustains de-escalation from %s on when fear calms with that probability", (calming, threshold) => {
    const own = fearSpiral({ calming });
    const peace = stationaryProfile(own, [
      ["C", "C"],
      ["C", "C"],
    ]);
    const [stretch] = markovPerfectDiscounts(own, peace);
    expect(stretch && algebraicDecimal(stretch.lower, 7)).toBe(threshold);
  });
});
