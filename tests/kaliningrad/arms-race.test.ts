import { describe, expect, it } from "vitest";
import {
  feedbackEquilibria,
  openLoopEquilibria,
  phasePortrait,
  richardsonOutcome,
  richardsonSystem,
} from "../../src/differential/index.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { armsRaceGame, fearfulArmsRaceGame, richardsonCondition } from "../../src/kaliningrad/index.js";

describe("the arms race", () => {
  it("rests at 200/103 under open loop, and spirals from a reaction of 203/200 on", () => {
    const { restingLevel, criticalReaction } = richardsonCondition();
    expect([restingLevel, criticalReaction].map((one) => rationalText(one ?? criticalReaction))).toEqual([
      "200/103",
      "203/200",
    ]);
    expect(richardsonCondition({ reaction: "203/200" })).toMatchObject({ rests: false, restingLevel: null });
    expect(richardsonCondition({ reaction: "202/200" }).rests).toBe(true);
  });

  it("rests where its open-loop gains say, for other numbers too", () => {
    for (const numbers of [
      {},
      { reaction: "-1/3", grievance: 2, wear: "1/4" },
      { reaction: "9/10", buildingCost: 3, discountRate: "1/10" },
    ]) {
      const game = armsRaceGame(numbers);
      const [open] = openLoopEquilibria(game).equilibria;
      const [own = 0, other = 0, constant = 0] = open?.gains[0]?.map(Number) ?? [];
      const wear = -(game.drift[0]?.[0]?.valueOf() ?? 0);
      expect(-constant / (wear + own + other)).toBeCloseTo(
        richardsonCondition(numbers).restingLevel?.valueOf() ?? 0,
        10,
      );
    }
  });

  it("is held back by a stock of fear", () => {
    const rest = (fearCost: number): number => {
      const game = fearfulArmsRaceGame({ fearCost });
      const [equilibrium] = feedbackEquilibria(game).equilibria;
      const F = equilibrium?.gains.map((row) => row.map(Number)) ?? [];
      // At rest x = y and F = eta 2x / lambda = 5x.
      const [x = 0, y = 0, fear = 0, constant = 0] = F[0] ?? [];
      return -constant / (0.1 + x + y + 5 * fear);
    };
    expect(rest(0)).toBeCloseTo(1.9333185553, 8);
    expect(rest(1 / 4)).toBeLessThan(rest(1 / 100));
    expect(rest(1 / 100)).toBeLessThan(rest(0));
  });
});

describe("L. F. Richardson's arms race", () => {
  it("is stable exactly where fatigue outweighs reaction", () => {
    const outcome = (k: string, l: string, a: number | string = 1): string => {
      const { equilibrium, stability } = richardsonOutcome(
        richardsonSystem({ reaction: [k, l], fatigue: [a, 1], grievance: [1, 1] }),
      );
      return `${stability} ${equilibrium?.map(rationalText).join() ?? "none"}`;
    };
    expect(outcome("1/2", "1/2")).toBe("stable 2,2");
    expect(outcome("1", "1")).toBe("degenerate none");
    expect(outcome("2", "1")).toBe("saddle -3,-2");
    expect(outcome("1/2", "1/2", -2)).toMatch(/^saddle/);
    expect(outcome("2", "-2", "-1")).toMatch(/^degenerate/);
  });

  it("has a portrait whose nullclines meet at rest", () => {
    const race = richardsonSystem({ reaction: ["1/2", "1/2"], fatigue: [1, 1], grievance: [1, 1] });
    const { paths, arrows, nullclines } = phasePortrait(race, { upTo: 5 });
    expect(arrows).toHaveLength(144);
    for (const path of paths) {
      const [x, y] = path.at(-1) ?? [0, 0];
      expect([x, y]).toEqual([expect.closeTo(2, 3), expect.closeTo(2, 3)]);
    }
    expect(nullclines.every((line) => line !== null)).toBe(true);
    expect(() => phasePortrait(race, { upTo: 0 })).toThrow(/above 0/);
  });
});
