import { describe, expect, it } from "vitest";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { equilibria } from "../../../src/normal-form/nash/equilibria.js";
import { regret } from "../../../src/normal-form/regret.js";

const constant = (...shape: number[]): NormalFormGame =>
  fromFunction(
    shape.map((count, i) => ({ name: `P${i}`, strategies: Array.from({ length: count }, (_, s) => `${s}`) })),
    () => shape.map(() => 1),
  );

describe("a search with bounds", () => {
  it.each([[[2000]], [[2000, 1]], [[1, 2000]], [[130, 130]]])(
    "lists some of too many equilibria: %j",
    (shape) => {
      const game = constant(...shape);
      const found = equilibria(game);
      expect(found).toMatchObject({ complete: false, components: null, spent: { limitReached: true } });
      expect(found.reason).toMatch(/^there are more equilibria than are listed/);
      expect(found.equilibria.length).toBeGreaterThan(0);
      expect(regret(game, found.equilibria[0]?.strategies ?? []).every((value) => value.n === 0n)).toBe(true);
    },
  );

  it("lists all best strategies of one chooser, as one component", () => {
    for (const shape of [[30], [30, 1], [1, 30], [1, 30, 1]]) {
      const found = equilibria(constant(...shape));
      expect(found.complete).toBe(true);
      expect(found.equilibria).toHaveLength(30);
      expect(found.components).toMatchObject([{ dimension: 29, subsets: [{ length: 30 }] }]);
    }
  });

  it("stops by the clock with the pure equilibria", () => {
    const found = equilibria(constant(40, 40, 2), { timeLimit: 0, limit: Number.MAX_SAFE_INTEGER });
    expect(found).toMatchObject({ complete: false, spent: { limitReached: true } });
    expect(found.reason).toMatch(/^the limit of 0 ms ended the search/);
    expect(found.equilibria.length).toBe(3200);
  });

  it("refuses a player with more strategies than can be written out", () => {
    expect(() => equilibria(constant(500_001))).toThrow(expect.objectContaining({ code: "too-large" }));
  });
});
