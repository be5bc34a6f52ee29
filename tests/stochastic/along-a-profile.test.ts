import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  eventProbability,
  fearSpiral,
  firstPassage,
  stateDistribution,
  stationaryDistributions,
  stationaryProfile,
} from "../../src/stochastic/index.js";

const game = fearSpiral();
const both = (low: string, high: string) =>
  stationaryProfile(game, [
    [low, low],
    [high, high],
  ]);
const hazards = ["1/1000", "1/50"];

describe("along a profile", () => {
  it("gives the exact probability of war within a horizon", () => {
    const spiral = eventProbability(game, both("D", "D"), hazards, 0, 5);
    expect(spiral.within[5]?.toFraction()).toBe("490963801/6250000000");
    expect(spiral.hazards.map((h) => h?.toFraction())).toEqual(["1/1000", "1/50", "1/50", "1/50", "1/50"]);
    const high = eventProbability(game, both("D", "D"), hazards, 1, 5);
    expect(high.within[5]?.toFraction()).toBe("30024751/312500000");
    const calming = eventProbability(game, both("C", "C"), hazards, 1, 2);
    // 1 - (49/50)(1/2 * 999/1000 + 1/2 * 49/50)
    expect(calming.within[2]?.toFraction()).toBe("3029/100000");
  });

  it("never grows in survival, and knows certainty", () => {
    const { within, hazards: rates } = eventProbability(game, both("C", "D"), [0, 1], 1, 3);
    expect(within.map(String)).toEqual(["0", "1", "1", "1"]);
    expect(rates.map((h) => (h === null ? null : String(h)))).toEqual(["1", null, null]);
  });

  it("finds the classes in which play ends", () => {
    const of = (low: string, high: string) =>
      stationaryDistributions(game, both(low, high)).map(({ states, distribution }) => [
        states,
        distribution.map(String),
      ]);
    expect(of("D", "D")).toEqual([[[1], ["0", "1"]]]);
    expect(of("C", "C")).toEqual([[[0], ["1", "0"]]]);
    expect(of("C", "D")).toEqual([
      [[0], ["1", "0"]],
      [[1], ["0", "1"]],
    ]);
    expect(of("D", "C")).toEqual([[[0, 1], ["1/3", "2/3"].map((p) => String(fractionText(p)))]]);
  });

  it("gives first passages, and says where there may be none", () => {
    const calm = firstPassage(game, both("C", "C"), [0]);
    expect(calm.expectedPeriods.map(String)).toEqual(["0", "2"]);
    const trap = firstPassage(game, both("C", "D"), [0]);
    expect(trap.probabilities.map(String)).toEqual(["1", "0"]);
    expect(trap.expectedPeriods.map((e) => e?.toFraction() ?? null)).toEqual(["0", null]);
  });

  it("keeps distributions at 1, and stationary ones where they are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (low, high) => {
        const profile = stationaryProfile(game, [
          [
            [`${low}/10`, `${10 - low}/10`],
            [0, 1],
          ],
          [
            ["1/2", "1/2"],
            [`${high}/10`, `${10 - high}/10`],
          ],
        ]);
        const [only] = stationaryDistributions(game, profile);
        const rows = [0, 1].map((start) => stateDistribution(game, profile, start, 1)[1] ?? []);
        for (const row of rows) expect(row.reduce((a, b) => a.add(b)).toFraction()).toBe("1");
        const after = [0, 1].map((to) =>
          rows.map((row, s) => only?.distribution[s]?.mul(row[to] ?? 0)).reduce((a, b) => a?.add(b ?? 0)),
        );
        expect(after.map((p) => p?.toFraction())).toEqual(only?.distribution.map((p) => p.toFraction()));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [() => stateDistribution(game, both("C", "C"), 2, 1), "start"],
    [() => stateDistribution(game, both("C", "C"), 0, -1), "periods"],
    [() => stateDistribution(game, both("C", "C"), 0, 1e6), "periods"],
    [() => eventProbability(game, both("C", "C"), ["1/2"], 0, 1), "hazard"],
    [() => eventProbability(game, both("C", "C"), ["1/2", "3/2"], 0, 1), "hazard[1]"],
    [() => firstPassage(game, both("C", "C"), []), "targets"],
    [() => firstPassage(game, both("C", "C"), [5]), "targets[0]"],
  ])("refuses what does not fit (%#)", (call, path) => {
    expect(call).toThrow(expect.objectContaining({ name: "ExclaveError", path }));
  });
});

function fractionText(text: string): string {
  return text === "1/3" ? "0.(3)" : "0.(6)";
}
