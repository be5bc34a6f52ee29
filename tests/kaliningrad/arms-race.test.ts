import { describe, expect, it } from "vitest";
import { armsRaceOpenLoop } from "../../src/differential/arms-race-open-loop.js";
import {
  armsRaceGame,
  feedbackEquilibria,
  richardsonEquilibrium,
  scalarFeedback,
} from "../../src/differential/index.js";
import { algebraicDecimal, rationalText } from "../../src/exact/index.js";
import {
  armsRaceParameters,
  commonFear,
  fearfulRace,
  matchingRace,
  richardsonPair,
} from "../../src/kaliningrad/index.js";

const defaults = armsRaceParameters();

describe("the arms races in continuous time", () => {
  it("let one side be left to calm a fear that grows fast", () => {
    const explosive = commonFear(defaults.with({ fear_growth: 2, fear_weight: 3 }));
    const weights = scalarFeedback(explosive).map((one) => one.weights.map((p) => algebraicDecimal(p, 4)));
    expect(weights).toEqual([
      ["3.0000", "1.0000"],
      ["1.8685", "1.8685"],
      ["1.0000", "3.0000"],
    ]);
  });

  it("spiral in open loop from a reaction of 203/200 on", () => {
    const settles = (arms_reaction: string) =>
      armsRaceOpenLoop(matchingRace(defaults.with({ arms_reaction }))).settles;
    expect(["202999/200000", "203/200", "2"].map(settles)).toEqual([true, false, false]);
  });

  it("have fewer arms where they are feared", () => {
    expect(armsRaceOpenLoop(fearfulRace(defaults)).arms?.map(rationalText)).toEqual(["200/183", "200/183"]);
    const fearless = fearfulRace(defaults.with({ arms_fear_weight: 0 }));
    expect(armsRaceOpenLoop(fearless).arms).toEqual(armsRaceOpenLoop(matchingRace(defaults)).arms);
  });

  it("have fewer arms the more they are feared, under feedback too", () => {
    const rest = (arms_fear_weight: number | string): number => {
      const game = armsRaceGame(fearfulRace(defaults.with({ arms_fear_weight })));
      const [equilibrium] = feedbackEquilibria(game).equilibria;
      const [x = 0, y = 0, fear = 0, constant = 0] = equilibrium?.gains[0]?.map(Number) ?? [];
      // At rest x = y, and fear is what their sum makes of it: x too.
      return -constant / (0.1 + x + y + fear);
    };
    const [without = 0, ...feared] = [0, "1/4", 1].map(rest);
    expect(without).toBeCloseTo(1.9333185554, 9);
    expect(feared[0]).toBeLessThan(without);
    expect(feared[1]).toBeLessThan(feared[0] as number);
  });

  it("come to rest at (2, 2) as Richardson wrote them, and not when they react as fast as they tire", () => {
    expect(richardsonEquilibrium(richardsonPair(defaults)).equilibrium?.map(rationalText)).toEqual([
      "2",
      "2",
    ]);
    const fast = richardsonPair(defaults.with({ richardson_reaction: 1 }));
    expect(richardsonEquilibrium(fast)).toMatchObject({
      equilibrium: null,
      stable: false,
      kind: "degenerate",
    });
  });
});
