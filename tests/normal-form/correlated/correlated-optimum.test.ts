import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCorrelatedOptimum } from "../../../src/certificate/check-correlated-optimum.js";
import { compare } from "../../../src/exact/order.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import type { CorrelatedObjective } from "../../../src/normal-form/correlated/correlated-objective.js";
import { correlatedOptimum } from "../../../src/normal-form/correlated/correlated-optimum.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { symmetric } from "../../../src/normal-form/symmetric.js";
import { correlatedOptimumDocument } from "../../../src/report/correlated-optimum-document.js";
import { anySmallGame, chicken, gameOf } from "./games.js";

const value = (game: NormalFormGame, objective: CorrelatedObjective, coarse = false): string =>
  rationalText(correlatedOptimum(game, objective, { coarse }).value);

describe("chicken", () => {
  it.each([
    [{ maximize: "welfare" }, "21/2"],
    [{ minimize: "welfare" }, "36/5"],
    [{ maximize: "egalitarian" }, "21/4"],
    [{ maximize: 0 }, "7"],
    [{ minimize: 0 }, "2"],
    [{ maximize: 1 }, "7"],
    [{ maximize: [1, 2] }, "16"],
    [{ minimize: ["1/2", "-1"] }, "-6"],
    [{ maximize: [0, 0] }, "0"],
  ] as const)("%j is %s", (objective, expected) => {
    expect(value(chicken, objective)).toBe(expected);
  });

  it("shows the multipliers that hold the welfare back", () => {
    const { distribution, payoffs, dual } = correlatedOptimum(chicken, { maximize: "welfare" });
    expect(distribution.map(rationalText)).toEqual(["1/2", "1/4", "1/4", "0"]);
    expect(payoffs.map(rationalText)).toEqual(["21/4", "21/4"]);
    expect(
      dual.multipliers.map(({ multiplier, ...one }) => ({ ...one, by: rationalText(multiplier) })),
    ).toEqual([
      { player: 0, strategy: 0, deviation: 1, by: "3/4" },
      { player: 1, strategy: 0, deviation: 1, by: "3/4" },
    ]);
  });
});

describe("laws", () => {
  const goals = fc.constantFrom<CorrelatedObjective>(
    { maximize: "welfare" },
    { maximize: "egalitarian" },
    { minimize: "welfare" },
    { maximize: 0 },
    { minimize: 0 },
  );

  it("the checker proves every optimum", () => {
    fc.assert(
      fc.property(anySmallGame(), goals, fc.boolean(), (game, objective, coarse) => {
        checkCorrelatedOptimum(
          JSON.parse(JSON.stringify(correlatedOptimumDocument(game, objective, { coarse }))),
          game,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("coarse equilibria reach at least as much", () => {
    fc.assert(
      fc.property(
        anySmallGame([
          [3, 3],
          [2, 3],
        ]),
        (game) => {
          const [fine, coarse] = [false, true].map((kind) =>
            correlatedOptimum(game, { maximize: "welfare" }, { coarse: kind }),
          );
          expect(compare(coarse?.value as never, fine?.value as never)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("the greatest payoff is minus the least one of the negated game", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 }), (payoffs) => {
        const game = gameOf([2, 2], payoffs);
        expect(value(game, { maximize: [2, 3] })).toBe(
          rationalText(correlatedOptimum(game, { minimize: [-2, -3] }).value.neg()),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("games of some size are solved: 8 x 8", () => {
    const game = gameOf(
      [8, 8],
      Array.from({ length: 128 }, (_, i) => (i * i * 31 + i * 17) % 23),
    );
    checkCorrelatedOptimum(correlatedOptimumDocument(game, { maximize: "welfare" }), game);
  });
});

describe("errors", () => {
  it.each([
    [{ maximize: 2 }, "maximize"],
    [{ minimize: -1 }, "minimize"],
    [{ maximize: 0.5 }, "maximize"],
    [{ maximize: [1] }, "maximize"],
    [{ maximize: "fairness" }, "maximize"],
    [{ minimize: "egalitarian" }, "minimize"],
    [{ maximize: null }, "maximize"],
    ["welfare", "objective"],
    [null, "objective"],
  ])("%j is refused", (objective, path) => {
    expect(() => correlatedOptimum(chicken, objective as unknown as CorrelatedObjective)).toThrow(
      expect.objectContaining({ code: "bad-argument", path }),
    );
  });

  it("a weight that is no number, a limit that ends the work, a game that is too large", () => {
    expect(() => correlatedOptimum(chicken, { maximize: ["x", 1] })).toThrow(
      expect.objectContaining({ code: "bad-number", path: "maximize[0]" }),
    );
    expect(() => correlatedOptimum(chicken, { maximize: 0 }, { limit: 1 })).toThrow(
      expect.objectContaining({ code: "too-large", message: "the limit of 1 steps ended the search" }),
    );
    const large = symmetric(Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => 0)));
    expect(() => correlatedOptimum(large, { maximize: 0 })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });
});
