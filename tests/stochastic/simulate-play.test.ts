import { describe, expect, it } from "vitest";
import { rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { sum } from "../../src/exact/vector.js";
import {
  eventProbability,
  fearSpiral,
  simulatePlay,
  stageGame,
  stationaryProfile,
  stationaryValues,
} from "../../src/stochastic/index.js";

const game = fearSpiral();
const uneasy = stationaryProfile(game, [
  [["3/4", "1/4"], "C"],
  [
    ["1/3", "2/3"],
    ["1/2", "1/2"],
  ],
]);

describe("simulated plays", () => {
  it("agree with the exact totals and the exact probability of an event", () => {
    const hazard = ["1/50", "1/10"];
    const { totals, event, plays } = simulatePlay(game, uneasy, "4/5", 0, {
      plays: 20_000,
      seed: 7,
      event: { hazard, periods: 8 },
    });
    expect(plays).toBe(20_000);
    stationaryValues(game, uneasy, "4/5").totals.forEach((own, i) => {
      const { mean, standardError } = totals[i] as (typeof totals)[0];
      expect(Math.abs(mean - Number(own[0]))).toBeLessThan(4 * standardError);
    });
    const exact = Number(eventProbability(game, uneasy, hazard, 0, 8).within[8]);
    expect(Math.abs((event?.mean ?? 0) - exact)).toBeLessThan(4 * (event?.standardError ?? 0));
    expect((event?.interval[1] ?? 0) - (event?.interval[0] ?? 0)).toBeCloseTo(
      2 * 1.96 * (event?.standardError ?? 0),
      4,
    );
  });

  it("are the same for the same seed, and others for another", () => {
    const mean = (seed: number) => simulatePlay(game, uneasy, "1/2", 1, { plays: 200, seed }).totals[0]?.mean;
    expect(mean(3)).toBe(mean(3));
    expect(mean(3)).not.toBe(mean(4));
  });

  it("tell their progress and can be ended", () => {
    const seen: number[] = [];
    simulatePlay(game, uneasy, 0, 0, { plays: 600, onProgress: (played) => seen.push(played) });
    expect(seen).toEqual([0, 256, 512, 600]);
    expect(simulatePlay(game, uneasy, 0, 0, { signal: { aborted: true } }).plays).toBe(0);
  });

  it.each<[string, () => unknown, string, string]>([
    ["a state", () => simulatePlay(game, uneasy, 0, 2), "bad-argument", "start"],
    ["a seed", () => simulatePlay(game, uneasy, 0, 0, { seed: 0.5 }), "bad-argument", "seed"],
    ["a discount factor of 1", () => simulatePlay(game, uneasy, 1, 0), "bad-argument", "discount"],
    ["a discount factor near 1", () => simulatePlay(game, uneasy, 1 - 1e-9, 0), "too-large", "discount"],
    [
      "hazards",
      () => simulatePlay(game, uneasy, 0, 0, { event: { hazard: [0], periods: 1 } }),
      "bad-argument",
      "event.hazard",
    ],
    [
      "a hazard",
      () => simulatePlay(game, uneasy, 0, 0, { event: { hazard: [0, 2], periods: 1 } }),
      "bad-argument",
      "event.hazard[1]",
    ],
  ])("refuse %s that does not fit", (_, run, code, path) => {
    expect(run).toThrow(expect.objectContaining({ code, path }));
  });
});

describe("the one-shot game of a state", () => {
  it("has what an action gives as its payoffs", () => {
    const { totals } = stationaryValues(game, uneasy, "4/5");
    const stage = stageGame(game, 1, totals, "4/5");
    expect(stage.playerLabel(0)).toBe("First");
    // What the profile plays in that state is worth its total there to each player.
    const weights = [
      ["1/3", "2/3"],
      ["1/2", "1/2"],
    ].map((own) => own.map((weight) => rational(weight)));
    for (const player of [0, 1]) {
      const worth = [0, 1].flatMap((a) =>
        [0, 1].map((b) =>
          stage
            .payoff(player, [a, b])
            .mul(weights[0]?.[a] ?? 0)
            .mul(weights[1]?.[b] ?? 0),
        ),
      );
      expect(rationalText(sum(worth.map((one) => rational(one))))).toBe(
        rationalText(totals[player]?.[1] ?? rational(-1)),
      );
    }
    expect(() => stageGame(game, 5, totals, "4/5")).toThrow(expect.objectContaining({ path: "state" }));
  });
});
