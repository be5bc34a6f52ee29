import { describe, expect, it } from "vitest";
import { rationalText } from "../../src/exact/rational-text.js";
import { catalogue } from "../../src/normal-form/catalogue/catalogue.js";
import { classify2x2 } from "../../src/normal-form/classify-2x2.js";
import { bimatrixEquilibria } from "../../src/normal-form/nash/bimatrix-equilibria.js";

const game = (id: string) => {
  const found = catalogue().find((one) => one.id === id);
  if (found === undefined) throw new Error(`no game ${id}`);
  return found.game;
};

describe("the catalogue", () => {
  it("has one game an id, each with a source and a title", () => {
    const ids = catalogue().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { source, note, game: one } of catalogue()) {
      expect(source.author && source.title && note && one.title).not.toBe("");
      expect(source.year).toBeGreaterThan(1900);
    }
  });

  it.each([
    ["prisoners-dilemma", "prisoners-dilemma"],
    ["stag-hunt", "stag-hunt"],
    ["chicken", "chicken"],
    ["hawk-dove", "chicken"],
    ["battle-of-the-sexes", "battle-of-the-sexes"],
    ["matching-pennies", "matching-pennies"],
  ])("%s is of class %s", (id, name) => {
    expect(classify2x2(game(id)).class).toBe(name);
  });

  it.each([
    ["prisoners-dilemma", 1, 1, false],
    ["stag-hunt", 3, 3, false],
    ["chicken", 3, 3, false],
    ["hawk-dove", 3, 3, false],
    ["battle-of-the-sexes", 3, 3, false],
    ["matching-pennies", 1, 1, false],
    ["rock-paper-scissors", 1, 1, false],
    ["shapley-1974", 3, 2, true],
    ["oneill-1987", 1, 1, true],
    ["von-stengel-2007", 3, 3, false],
    ["von-stengel-2007-degenerate", 3, 2, true],
    ["winkels-1979", 12, 1, true],
  ])("%s: %d extreme equilibria in %d components, degenerate: %s", (id, count, components, degenerate) => {
    const found = bimatrixEquilibria(game(id));
    expect([found.equilibria.length, found.components?.length, found.degenerate]).toEqual([
      count,
      components,
      degenerate,
    ]);
  });

  it("O'Neill: joker with 2/5, and the row player wins with 2/5", () => {
    const [only] = bimatrixEquilibria(game("oneill-1987")).equilibria;
    expect(only?.strategies.map((s) => s.map(rationalText))).toEqual([
      ["1/5", "1/5", "1/5", "2/5"],
      ["1/5", "1/5", "1/5", "2/5"],
    ]);
    // Winning is 1 and losing -1, so a value of -1/5 is a win with 2/5.
    expect(only?.payoffs.map(rationalText)).toEqual(["-1/5", "1/5"]);
  });

  it("doves and hawks in equal parts", () => {
    const mixed = bimatrixEquilibria(game("hawk-dove")).equilibria[1];
    expect(mixed?.strategies[0]?.map(rationalText)).toEqual(["1/2", "1/2"]);
  });
});
