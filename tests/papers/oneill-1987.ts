import { rationalText, testGames, zeroSumSolution } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "B. O'Neill",
  year: 1987,
  title: "Nonmetric test of the minimax theory of two-person zerosum games",
  in: "Proceedings of the National Academy of Sciences 84",
  doi: "10.1073/pnas.84.7.2106",
  field: "one-shot games",
  result:
    "The only optimal strategy plays the joker with 2/5 and each number card with 1/5, and wins two times in five",
  exact: "value and uniqueness",
};

describe(cite(publication), () => {
  it("has one optimal strategy each, and the value 2/5 - 3/5", () => {
    const game = testGames().find(({ id }) => id === "oneill-1987")?.game;
    expect(game).toBeDefined();
    if (game === undefined) return;
    const { value, optimal } = zeroSumSolution(game);
    expect(rationalText(value)).toBe("-1/5");
    for (const { extreme, dimension } of optimal) {
      expect(extreme.map((p) => p.map(rationalText))).toEqual([["1/5", "1/5", "1/5", "2/5"]]);
      expect(dimension).toBe(0);
    }
  });
});
