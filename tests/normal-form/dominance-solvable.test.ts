import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, pureAsMixed, rationalText, regret, symmetric } from "../../src/index.js";
import { dominanceSolvable } from "../../src/normal-form/dominance-solvable.js";
import { postureGame } from "./baltic-posture-game.js";
import { smallGames } from "./small-games.js";

describe("dominanceSolvable", () => {
  it("solves a dilemma, and not the posture game", () => {
    const dilemma = dominanceSolvable(
      symmetric([
        [3, 0],
        [5, 1],
      ]),
    );
    expect(dilemma).toMatchObject({ solvable: true, survivors: [[1], [1]] });
    expect(dilemma.payoffs?.map(rationalText)).toEqual(["1", "1"]);
    expect(dominanceSolvable(postureGame())).toMatchObject({ solvable: false, payoffs: null });
  });

  it("solves by weak dominance where the players are indifferent between what is left", () => {
    const game = bimatrix(
      [
        [1, 1],
        [0, 1],
      ],
      [
        [2, 2],
        [0, 3],
      ],
    );
    expect(dominanceSolvable(game).solvable).toBe(false);
    const weak = dominanceSolvable(game, { strength: "weak" });
    expect(weak.payoffs?.map(rationalText)).toEqual(["1", "2"]);
    const flat = dominanceSolvable(
      symmetric([
        [0, 0],
        [0, 0],
      ]),
      { strength: "weak" },
    );
    expect(flat).toMatchObject({
      solvable: true,
      survivors: [
        [0, 1],
        [0, 1],
      ],
    });
    expect(
      dominanceSolvable(
        symmetric([
          [0, 0],
          [0, 0],
        ]),
      ).solvable,
    ).toBe(false);
  });

  it("needs mixed dominators in some games", () => {
    const game = bimatrix(
      [
        [3, 0],
        [0, 3],
        [1, 1],
      ],
      [
        [0, 1],
        [0, 1],
        [1, 0],
      ],
    );
    expect(dominanceSolvable(game).solvable).toBe(true);
    expect(dominanceSolvable(game, { by: "pure" }).solvable).toBe(false);
  });

  it("refuses another strength", () => {
    expect(() => dominanceSolvable(postureGame(), { strength: "very-weak" as never })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "strength" }),
    );
  });

  it("finds an equilibrium where it solves", () => {
    fc.assert(
      fc.property(smallGames(), fc.constantFrom("strict", "weak"), (game, strength) => {
        const { solvable, survivors, payoffs } = dominanceSolvable(game, { strength });
        expect(payoffs !== null).toBe(solvable);
        if (!solvable) return;
        const profile = survivors.map((strategies) => strategies[0] as number);
        expect(regret(game, pureAsMixed(game, profile)).map(rationalText)).toEqual(game.shape.map(() => "0"));
      }),
      { numRuns: 150 },
    );
  });
});
