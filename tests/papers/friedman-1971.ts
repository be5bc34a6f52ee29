import { rational, rationalText, symmetric } from "exclave";
import { kaliningradParameters, securityDilemma } from "exclave/kaliningrad";
import { automatonProfile, movesOf, strategyNamed, subgamePerfectDiscounts } from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endText } from "./end-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "J. W. Friedman",
  year: 1971,
  title: "A Non-cooperative Equilibrium for Supergames",
  in: "Review of Economic Studies 38(1), 1-12",
  doi: "10.2307/2296617",
  field: "repeated games",
  result:
    "The threat of returning to the stage equilibrium for ever sustains cooperation from the discount factor (T - R)/(T - P) on",
  exact: "the set of discount factors, with its end",
};

const grimFrom = (game: ReturnType<typeof symmetric>) => {
  const { automaton } = strategyNamed("grim", movesOf(game, 0));
  return subgamePerfectDiscounts(automatonProfile(game, [automaton, automaton]));
};

describe(cite(publication), () => {
  it("holds in every prisoner's dilemma", () => {
    const step = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(step, step, step, (a, b, c) => {
        const [S, P, R, T] = [0, a, a + b, a + b + c];
        const [interval, ...others] = grimFrom(
          symmetric([
            [R, S],
            [T, P],
          ]),
        );
        expect(others).toEqual([]);
        expect(interval && endText(interval.lower)).toBe(rationalText(rational(`${T - R}/${T - P}`)));
        expect(interval?.lowerClosed).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("is (3 phi - 8)/(phi + 32) in the security dilemma", () => {
    for (const [phi, threshold] of [
      ["4", "1/9"],
      ["10", "11/21"],
      ["19", "49/51"],
    ] as const) {
      const game = securityDilemma(kaliningradParameters().with({ phi }));
      expect(grimFrom(game).map(({ lower }) => endText(lower))).toEqual([threshold]);
    }
  });
});
