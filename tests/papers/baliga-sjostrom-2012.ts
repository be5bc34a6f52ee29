import { iteratedStrictDominance, type NormalFormGame, rational, ZERO } from "exclave";
import { describe, expect, it } from "vitest";
import { cutOffGame, independent } from "./cut-off-game.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "S. Baliga and T. Sjöström",
  year: 2012,
  title: "The Strategy of Manipulating Conflict",
  in: "American Economic Review 102(6), 2897-2922",
  field: "security",
  result:
    "Hawks and doves with private hostility: the cut-off -k/(2 - k) for uniform types, where k is positive for complements and negative for substitutes, and how likely aggression is",
  exact: "the cut-off, as the only strategy that iterated strict dominance leaves",
  otherwise: "equally likely types instead of a continuum, in cut-off strategies",
};

/** Hostility in equal steps over [-1, 1], greatest first; k = d - c. */
function conflict(types: number, c: string, d: string): NormalFormGame {
  const hostility = (type: number) => rational(`${types - 1 - 2 * type}/${types}`);
  return cutOffGame(independent(types), (type, hawk, rivalHawk) => {
    if (hawk) return rational(hostility(type).sub(rivalHawk ? c : 0));
    return rivalHawk ? rational(rational(d).neg()) : ZERO;
  });
}

describe(cite(publication), () => {
  it("complements, k = 1/2: cut-off -1/3, and two thirds are hawks", () => {
    expect(iteratedStrictDominance(conflict(12, "1/4", "3/4")).survivors).toEqual([[8], [8]]);
  });

  it("substitutes, k = -1/2: cut-off 1/5, and two fifths are hawks: fear makes for peace", () => {
    expect(iteratedStrictDominance(conflict(10, "3/4", "1/4")).survivors).toEqual([[4], [4]]);
  });

  it("without interaction, k = 0: whoever is hostile, half of all", () => {
    expect(iteratedStrictDominance(conflict(12, "1/2", "1/2")).survivors).toEqual([[6], [6]]);
  });
});
