import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCorrelatedOptimum } from "../../../src/certificate/check-correlated-optimum.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { correlatedBounds } from "../../../src/normal-form/correlated/correlated-bounds.js";
import type { CorrelatedObjective } from "../../../src/normal-form/correlated/correlated-objective.js";
import { correlatedOptimum } from "../../../src/normal-form/correlated/correlated-optimum.js";
import { correlatedOptimumDocument } from "../../../src/report/correlated-optimum-document.js";
import { anySmallGame, chicken, gameOf } from "./games.js";

const objectives: readonly CorrelatedObjective[] = [
  { maximize: "welfare" },
  { maximize: "egalitarian" },
  { minimize: "welfare" },
  { maximize: 0 },
  { minimize: 0 },
];

describe("correlatedBounds", () => {
  it("is the optimum without a limit, and bounds it with one; the checker proves both", () => {
    fc.assert(
      fc.property(
        anySmallGame(),
        fc.constantFrom(...objectives),
        fc.integer({ min: 0, max: 3000 }),
        (game, objective, limit) => {
          const { value } = correlatedOptimum(game, objective);
          const whole = correlatedBounds(game, objective);
          expect(whole).toMatchObject({ complete: true, reason: null, spent: { limitReached: false } });
          expect(rationalText(whole.bound)).toBe(rationalText(value));
          const { complete, found, bound, reason } = correlatedBounds(game, objective, { limit });
          const sense = "minimize" in objective ? -1 : 1;
          expect(sense * bound.compare(value)).toBeGreaterThanOrEqual(0);
          if (found !== null) expect(sense * found.reached.compare(value)).toBeLessThanOrEqual(0);
          expect(complete).toBe(found?.reached.equals(bound) ?? false);
          expect(reason === null).toBe(complete);
          const document = JSON.parse(JSON.stringify(correlatedOptimumDocument(game, objective, { limit })));
          expect(checkCorrelatedOptimum(document, game)).toEqual({ best: complete });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("knows a mixed equilibrium of two players when there is no pure one", () => {
    const pennies = gameOf([2, 2], [1, -1, -1, 1, -1, 1, 1, -1]);
    const { complete, found, bound } = correlatedBounds(pennies, { maximize: 0 }, { limit: 1 });
    expect({ complete, reached: found && rationalText(found.reached), bound: rationalText(bound) }).toEqual({
      complete: false,
      reached: "0",
      bound: "1",
    });
  });

  it("says when it knows no equilibrium", () => {
    // The first two players match pennies, the third looks on.
    const game = gameOf([2, 2, 1], [1, -1, 0, -1, 1, 0, -1, 1, 0, 1, -1, 0]);
    const document = correlatedOptimumDocument(game, { maximize: 0 }, { limit: 1 });
    expect(document).toMatchObject({
      complete: false,
      value: null,
      reached: null,
      distribution: null,
      bound: "1",
    });
    expect(checkCorrelatedOptimum(document, game)).toEqual({ best: false });
  });

  it("proves a Nash equilibrium best that reaches what no profile exceeds, whatever the limit", () => {
    const { complete, reason, spent } = correlatedBounds(chicken, { maximize: 0 }, { limit: 1 });
    expect({ complete, reason, limitReached: spent.limitReached }).toEqual({
      complete: true,
      reason: null,
      limitReached: false,
    });
  });
});

describe("a document that is not complete", () => {
  const document = (): Record<string, unknown> =>
    JSON.parse(JSON.stringify(correlatedOptimumDocument(chicken, { maximize: "welfare" }, { limit: 1 })));

  it.each([
    ["a value", { value: "12" }, "value"],
    ["no reason", { reason: null }, "reason"],
    ["a bound that is too low", { bound: "11" }, "dual"],
    ["more reached than it is", { reached: "10" }, "reached"],
    ["an equilibrium without what it reaches", { reached: null }, "distribution"],
    ["the claim to be complete", { complete: true, reason: null, value: "12" }, "reached"],
  ])("is refused with %s", (_, change, path) => {
    expect(checkCorrelatedOptimum(document(), chicken)).toEqual({ best: false });
    expect(() => checkCorrelatedOptimum({ ...document(), ...change })).toThrow(
      expect.objectContaining({ code: "bad-certificate", path }),
    );
  });
});
