import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sign } from "../../../src/exact/order.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { correlatedMembership } from "../../../src/normal-form/correlated/correlated-membership.js";
import { productDistribution } from "../../../src/normal-form/correlated/product-distribution.js";
import { mixedProfile } from "../../../src/normal-form/mixed-profile.js";
import { payoffs } from "../../../src/normal-form/payoffs.js";
import { regret } from "../../../src/normal-form/regret.js";
import { anySmallGame, chicken } from "./games.js";

describe("correlatedMembership", () => {
  it("accepts Aumann's traffic light", () => {
    const { member, payoffs, violated, violations } = correlatedMembership(chicken, ["1/3", "1/3", "1/3", 0]);
    expect({ member, violated, violations, payoffs: payoffs.map(rationalText) }).toEqual({
      member: true,
      violated: null,
      violations: [],
      payoffs: ["5", "5"],
    });
  });

  it("names the constraint that is broken by most, and all others", () => {
    const { member, violated, violations } = correlatedMembership(chicken, ["1/2", 0, 0, "1/2"]);
    expect(member).toBe(false);
    expect(violations.map(({ gain, ...one }) => ({ ...one, gain: rationalText(gain) }))).toEqual([
      { player: 0, strategy: 0, deviation: 1, gain: "1/2" },
      { player: 0, strategy: 1, deviation: 0, gain: "1" },
      { player: 1, strategy: 0, deviation: 1, gain: "1/2" },
      { player: 1, strategy: 1, deviation: 0, gain: "1" },
    ]);
    expect(violated).toEqual(violations[1]);
    const coarse = correlatedMembership(chicken, ["1/2", 0, 0, "1/2"], { coarse: true });
    expect(coarse.violated && { ...coarse.violated, gain: rationalText(coarse.violated.gain) }).toEqual({
      player: 0,
      strategy: null,
      deviation: 0,
      gain: "1",
    });
  });

  it("a product of mixed strategies is one exactly where nobody regrets, coarse or not", () => {
    const weight = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(
        anySmallGame([
          [2, 2],
          [2, 3],
          [2, 2, 2],
        ]),
        fc.array(weight, { minLength: 9, maxLength: 9 }),
        (game, w) => {
          const profile = mixedProfile(
            game,
            game.shape.map((count, player) => {
              const own = w.slice(3 * player, 3 * player + count);
              const total = own.reduce((a, b) => a + b, 0);
              return own.map((one, s) => (total === 0 ? (s === 0 ? 1 : 0) : `${one}/${total}`));
            }),
          );
          const calm = regret(game, profile).every((one) => sign(one) === 0);
          const distribution = productDistribution(profile);
          for (const coarse of [false, true]) {
            const found = correlatedMembership(game, distribution, { coarse });
            expect(found.member).toBe(calm);
            expect(found.payoffs.map(rationalText)).toEqual(payoffs(game, profile).map(rationalText));
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    [[1, 0, 0], "distribution"],
    [["1/2", "1/2", "1/2", "-1/2"], "distribution[3]"],
    [["1/2", "1/4", 0, 0], "distribution"],
  ])("refuses %j", (distribution, path) => {
    expect(() => correlatedMembership(chicken, distribution)).toThrow(
      expect.objectContaining({ code: "bad-argument", path }),
    );
  });
});
