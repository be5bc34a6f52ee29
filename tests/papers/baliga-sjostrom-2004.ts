import { iteratedStrictDominance, type NormalFormGame, rational, ZERO } from "exclave";
import { describe, expect, it } from "vitest";
import { cutOffGame, independent } from "./cut-off-game.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "S. Baliga and T. Sjöström",
  year: 2004,
  title: "Arms Races and Negotiations",
  in: "Review of Economic Studies 71(2)",
  doi: "10.1111/0034-6527.00287",
  field: "security",
  result:
    "Private costs of building: the cut-off c = m / (1 - d + m) for uniform costs; where fear multiplies enough (d of 1 and more), all build although hardly anyone wants to",
  exact: "the cut-off, as the only strategy that iterated strict dominance leaves",
  otherwise: "twelve equally likely costs instead of a continuum, in cut-off strategies",
};

const TYPES = 12;

/** Building costs (2k - 1)/24; building alone gives m, being the only one not to build costs d. */
function race(m: string, d: string): NormalFormGame {
  const cost = (type: number) => rational(`${2 * type + 1}/${2 * TYPES}`);
  return cutOffGame(independent(TYPES), (type, builds, rivalBuilds) => {
    if (builds) return rational((rivalBuilds ? ZERO : rational(m)).sub(cost(type)));
    return rivalBuilds ? rational(rational(d).neg()) : ZERO;
  });
}

describe(cite(publication), () => {
  it("has the cut-off 1/6 at m = 1/10, d = 1/2: two of twelve types build", () => {
    expect(iteratedStrictDominance(race("1/10", "1/2")).survivors).toEqual([[2], [2]]);
  });

  it("spreads to everybody at d = 6/5, step by step, from the one type that builds anyway", () => {
    const { survivors, rounds } = iteratedStrictDominance(race("1/10", "6/5"));
    expect(survivors).toEqual([[TYPES], [TYPES]]);
    expect(rounds.length).toBeGreaterThan(5);
  });

  it("does not spread when no type builds anyway and being alone costs little", () => {
    expect(iteratedStrictDominance(race("1/100", "1/4")).survivors).toEqual([[0], [0]]);
  });
});
