import { rational, symmetric } from "exclave";
import {
  automatonProfile,
  discountedPayoffs,
  strategyNamed,
  subgamePerfectDiscounts,
} from "exclave/repeated";
import { describe, expect, it } from "vitest";
import { endText } from "./end-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "M. Nowak and K. Sigmund",
  year: 1993,
  title: "A strategy of win-stay, lose-shift that outperforms tit-for-tat in the Prisoner's Dilemma game",
  in: "Nature 364, 56-58",
  doi: "10.1038/364056a0",
  field: "repeated games",
  result:
    "Win-stay, lose-shift corrects errors, which tit for tat cannot, and is an equilibrium when defecting once gains less than one round of punishment costs",
  exact: "discount factors of subgame perfection, and payoffs with errors of play",
};

describe(cite(publication), () => {
  const game = (R: number) =>
    symmetric(
      [
        [R, 0],
        [5, 1],
      ],
      { strategies: ["C", "D"] },
    );
  const both = (R: number, id: string) => {
    const { automaton } = strategyNamed(id);
    return automatonProfile(game(R), [automaton, automaton]);
  };

  it("is subgame perfect from (T - R)/(R - P) on", () => {
    expect(
      subgamePerfectDiscounts(both(4, "win-stay-lose-shift")).map(({ lower }) => endText(lower)),
    ).toEqual(["1/3"]);
    expect(subgamePerfectDiscounts(both(3, "win-stay-lose-shift"))).toEqual([]);
  });

  it("does better than tit for tat against itself when one action in a hundred goes wrong", () => {
    const own = (id: string) =>
      discountedPayoffs(both(3, id), "99/100", { implementation: "1/100" })[0] ?? rational(0);
    expect(own("win-stay-lose-shift").compare(own("tit-for-tat"))).toBe(1);
  });
});
