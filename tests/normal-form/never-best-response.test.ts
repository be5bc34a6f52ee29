import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, rationalText, symmetric } from "../../src/index.js";
import { neverBestResponse } from "../../src/normal-form/never-best-response.js";
import { definedGains, expectBelief, mostGained } from "./dominance-proofs.js";
import { matrixChoiceGame } from "./matrix-choice-game.js";
import { smallGames } from "./small-games.js";

describe("neverBestResponse", () => {
  it("names the mixture for what is never a best response, and the belief for what is", () => {
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
    const never = neverBestResponse(game, 0, 2);
    expect(never).toMatchObject({ never: true, belief: null, product: null });
    expect(never.by?.map(rationalText)).toEqual(["1/2", "1/2", "0"]);
    expect(neverBestResponse(game, 0, 0)).toMatchObject({ never: false, by: null, gains: null });
  });

  it("decides a strategy that is best against correlated beliefs only in the one case, not in the other", () => {
    const game = matrixChoiceGame();
    expect(neverBestResponse(game, 2, 1).never).toBe(false);
    expect(neverBestResponse(game, 2, 1, { beliefs: "independent" })).toEqual({
      beliefs: "independent",
      never: null,
      belief: null,
      product: null,
      by: null,
      gains: null,
    });
    expect(neverBestResponse(game, 2, 3, { beliefs: "independent" }).never).toBe(false);
  });

  it.each([
    [() => neverBestResponse(symmetric([[1]]), 0, 1), "strategy"],
    [() => neverBestResponse(symmetric([[1]]), -1, 0), "player"],
    [() => neverBestResponse(symmetric([[1]]), 0, 0, { beliefs: "any" as never }), "beliefs"],
  ])("refuses arguments that do not fit (%#)", (call, path) => {
    expect(call).toThrow(expect.objectContaining({ code: "bad-argument", path }));
  });

  it("proves what it says", () => {
    fc.assert(
      fc.property(smallGames(), fc.constantFrom("correlated", "independent"), (game, beliefs) => {
        for (const [player, count] of game.shape.entries()) {
          const { never, belief, product, by } = neverBestResponse(game, player, 0, { beliefs });
          if (never === null) {
            expect([game.shape.length, beliefs]).toEqual([3, "independent"]);
            continue;
          }
          if (never) {
            const gains = definedGains(game, player, 0, by ?? []);
            expect(gains.every((gain) => gain.compare(0) > 0)).toBe(true);
            continue;
          }
          expectBelief(belief, game.profileCount / count);
          expect(product !== null).toBe(beliefs === "independent");
          const others = Array.from({ length: count - 1 }, (_, s) => s + 1);
          if (others.length === 0) continue;
          expect(mostGained(game, player, 0, others, belief ?? []).compare(0)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 80 },
    );
  });
});
