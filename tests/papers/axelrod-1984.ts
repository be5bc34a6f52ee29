import { compare, maximum, ONE, rational, rationalText, symmetric } from "exclave";
import {
  automatonProfile,
  nashDiscounts,
  roundRobin,
  strategies,
  strategyNamed,
  subgamePerfection,
} from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endText } from "./end-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "R. Axelrod",
  year: 1984,
  title: "The Evolution of Cooperation",
  in: "Basic Books",
  field: "repeated games",
  result:
    "Tit for tat is a best reply to itself exactly from the discount factor max((T - R)/(T - P), (T - R)/(R - S)) on, and does well in tournaments",
  exact: "the set of discount factors, and the payoffs of every match",
  otherwise: "the tournament is among the catalogue's strategies, not the original entrants",
};

describe(cite(publication), () => {
  it("holds in every prisoner's dilemma with 2R > S + T", () => {
    const step = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(step, step, step, (a, b, c) => {
        const [S, P, R, T] = [0, a, a + b, a + b + c];
        fc.pre(2 * R > S + T);
        const { automaton } = strategyNamed("tit-for-tat");
        const game = symmetric(
          [
            [R, S],
            [T, P],
          ],
          { strategies: ["C", "D"] },
        );
        const found = nashDiscounts(automatonProfile(game, [automaton, automaton]));
        const threshold = maximum([rational(`${T - R}/${T - P}`), rational(`${T - R}/${R - S}`)]);
        expect(found.map(({ lower }) => endText(lower))).toEqual(
          compare(threshold, ONE) < 0 ? [rationalText(threshold)] : [],
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is 2/3 for the payoffs 5, 3, 1, 0; and no subgame perfection at 9/10", () => {
    const game = symmetric(
      [
        [3, 0],
        [5, 1],
      ],
      { strategies: ["C", "D"] },
    );
    const { automaton } = strategyNamed("tit-for-tat");
    const both = automatonProfile(game, [automaton, automaton]);
    expect(nashDiscounts(both).map(({ lower }) => endText(lower))).toEqual(["2/3"]);
    expect(subgamePerfection(both, "9/10").subgamePerfect).toBe(false);
  });

  it("wins a tournament with errors", () => {
    const game = symmetric(
      [
        [3, 0],
        [5, 1],
      ],
      { strategies: ["C", "D"] },
    );
    const entrants = strategies().map(({ id, automaton }) => ({ name: id, automaton }));
    const { ranking } = roundRobin(game, entrants, "9/10", { noise: { implementation: "1/50" } });
    expect(ranking[0]?.name).toBe("tit-for-tat");
  });
});
