import { iteratedStrictDominance, symmetric } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "K. Basu",
  year: 1994,
  title: "The Traveler's Dilemma: Paradoxes of Rationality in Game Theory",
  in: "American Economic Review 84(2), 391-395",
  field: "one-shot games",
  result:
    "Two travellers name a loss; the lower one is paid, with 2 more to who named it: reason takes both to the least claim, 2",
  exact: "what iterated dominance leaves, and that it is the only equilibrium",
  otherwise: "claims from 2 to 20 in place of 2 to 100",
};

describe(cite(publication), () => {
  const claims = Array.from({ length: 19 }, (_, i) => i + 2);
  const game = symmetric(
    claims.map((own) => claims.map((other) => Math.min(own, other) + 2 * Math.sign(other - own))),
  );

  it("eliminates every claim but the least, from the greatest down", () => {
    const { survivors, rounds } = iteratedStrictDominance(game);
    expect(survivors).toEqual([[0], [0]]);
    expect(rounds[0]?.map(({ strategy }) => claims[strategy])).toContain(20);
    expect(rounds.length).toBeGreaterThan(10);
  });
});
