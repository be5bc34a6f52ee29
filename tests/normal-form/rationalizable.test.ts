import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, fromFunction, type NormalFormGame, rationalText, symmetric } from "../../src/index.js";
import { iteratedStrictDominance } from "../../src/normal-form/iterated-strict-dominance.js";
import { type Rationalizability, rationalizable } from "../../src/normal-form/rationalizable.js";
import { postureGame } from "./baltic-posture-game.js";
import { expectBelief, mostGained } from "./dominance-proofs.js";
import { matrixChoiceGame } from "./matrix-choice-game.js";
import { smallGames } from "./small-games.js";

/** Every kept strategy is a best response in the whole game to its belief, which lies in the kept set. */
function expectClosed(game: NormalFormGame, result: Rationalizability): void {
  for (const { player, strategy, status, belief, product } of result.strategies) {
    expect(result.kept[player]?.includes(strategy)).toBe(status === "kept");
    if (status !== "kept" || belief === null) continue;
    const count = game.shape[player] as number;
    expectBelief(belief, game.profileCount / count);
    const others = Array.from({ length: count }, (_, s) => s).filter((s) => s !== strategy);
    if (others.length > 0) {
      expect(mostGained(game, player, strategy, others, belief).compare(0)).toBeLessThanOrEqual(0);
    }
    const opponents = game.shape.flatMap((_, i) => (i === player ? [] : [i]));
    if (product === null) continue;
    expect(product).toHaveLength(opponents.length);
    product.forEach((mixture, i) => {
      mixture.forEach((p, s) => {
        if (p.compare(0) > 0) expect(result.kept[opponents[i] as number]).toContain(s);
      });
    });
    const joint = product.reduce<string[]>(
      (cells, mixture) => cells.flatMap((cell) => mixture.map((p) => `${cell} ${rationalText(p)}`)),
      [""],
    );
    expect(joint.map((cell) => cell.trim().split(" ").filter(Boolean))).toHaveLength(belief.length);
    belief.forEach((p, cell) => {
      let rest = cell;
      let expected = product.length === 0 ? p : p.sub(p).add(1);
      for (const mixture of [...product].reverse()) {
        expected = expected.mul(mixture[rest % mixture.length] ?? 0);
        rest = Math.floor(rest / mixture.length);
      }
      expect(p.equals(expected)).toBe(true);
    });
  }
}

describe("rationalizable", () => {
  it("keeps with correlated beliefs what strict elimination leaves", () => {
    expect(rationalizable(postureGame()).kept).toEqual([[2, 3], [0, 1], [0]]);
    expect(
      rationalizable(
        bimatrix(
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
        ),
      ).kept,
    ).toEqual([[1], [1]]);
  });

  it("keeps the second matrix with correlated beliefs, and claims nothing of it with independent ones", () => {
    const game = matrixChoiceGame();
    const correlated = rationalizable(game);
    expect(correlated.kept[2]).toEqual([0, 1, 2, 3]);
    expectClosed(game, correlated);
    const independent = rationalizable(game, { beliefs: "independent" });
    expect(independent.complete).toBe(false);
    expect(independent.kept).toEqual([
      [0, 1],
      [0, 1],
      [0, 2, 3],
    ]);
    expect(independent.strategies.filter(({ status }) => status === "undecided")).toEqual([
      { player: 2, strategy: 1, status: "undecided", belief: null, product: null },
    ]);
    expectClosed(game, independent);
  });

  it("finds a belief in which two opponents must mix", () => {
    // The last strategy pays most at even odds of both, and at no belief with one of them pure.
    const names = ["0", "1"];
    const game = fromFunction(
      [
        { name: "A", strategies: names },
        { name: "B", strategies: names },
        { name: "C", strategies: ["00", "01", "10", "11", "even"] },
      ],
      ([a = 0, b = 0, c = 0]) => [
        a === b ? 1 : 0,
        a === b ? 0 : 1,
        c === 4 ? "3/10" : c === 2 * a + b ? 1 : 0,
      ],
    );
    const result = rationalizable(game, { beliefs: "independent" });
    expect(result.complete).toBe(true);
    expect(result.kept).toEqual([
      [0, 1],
      [0, 1],
      [0, 1, 2, 3, 4],
    ]);
    expectClosed(game, result);
  });

  it("is exact for two players and for one", () => {
    const dilemma = rationalizable(
      symmetric([
        [3, 0],
        [5, 1],
      ]),
      { beliefs: "independent" },
    );
    expect([dilemma.kept, dilemma.complete]).toEqual([[[1], [1]], true]);
    const alone = fromFunction([{ name: "", strategies: ["a", "b"] }], ([s = 0]) => [s]);
    expect(rationalizable(alone, { beliefs: "independent" })).toMatchObject({ kept: [[1]], complete: true });
  });

  it("closes the kept set over the beliefs of a game with dominated strategies", () => {
    const game = postureGame();
    const result = rationalizable(game, { beliefs: "independent" });
    expect([result.kept, result.complete]).toEqual([[[2, 3], [0, 1], [0]], true]);
    expectClosed(game, result);
  });

  it("refuses a kind of belief that does not exist", () => {
    expect(() => rationalizable(symmetric([[1]]), { beliefs: "none" as never })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "beliefs" }),
    );
  });

  it("keeps a closed set, removes what strict elimination removes, and leaves open only the rest", () => {
    fc.assert(
      fc.property(smallGames(), fc.constantFrom("correlated", "independent"), (game, beliefs) => {
        const result = rationalizable(game, { beliefs });
        const { survivors } = iteratedStrictDominance(game);
        expectClosed(game, result);
        for (const { player, strategy, status } of result.strategies) {
          expect(status === "removed").toBe(!survivors[player]?.includes(strategy));
          if (beliefs === "correlated" || game.shape.length < 3) expect(status).not.toBe("undecided");
        }
        expect(result.kept.every((own) => own.length > 0)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
