import { bimatrixEquilibria, testGames } from "exclave";
import { describe, expect, it } from "vitest";
import { profileText } from "./equilibria-text.js";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "B. von Stengel",
  year: 2007,
  title: "Equilibrium computation for two-player games in strategic and extensive form",
  in: "Algorithmic Game Theory, chapter 3, Cambridge University Press",
  doi: "10.1017/CBO9780511800481.005",
  field: "computation",
  result:
    "The running 3x2 example with three equilibria, and its degenerate neighbour with a segment of equilibria and an isolated one",
  exact: "all equilibria, components and their indices",
};

const set = (id: string) => {
  const found = testGames().find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not in the catalogue`);
  return bimatrixEquilibria(found.game);
};

describe(cite(publication), () => {
  it("has one pure and two mixed equilibria", () => {
    const { equilibria, degenerate } = set("von-stengel-2007");
    expect(degenerate).toBe(false);
    expect(equilibria.map(({ strategies }) => profileText(strategies))).toEqual([
      "1,0,0 | 1,0",
      "4/5,1/5,0 | 2/3,1/3",
      "0,1/3,2/3 | 1/3,2/3",
    ]);
  });

  it("has a segment in place of two of them when the first row has two best responses", () => {
    const { components, degenerate } = set("von-stengel-2007-degenerate");
    expect(degenerate).toBe(true);
    expect(components?.map(({ dimension, index }) => [dimension, index])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
