import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational, rationalText } from "../../src/exact/index.js";
import {
  fearSpiral,
  markovPerfectDiscounts,
  markovPerfection,
  pureMarkovPerfect,
  stationaryProfile,
  stationaryValues,
  stochasticGame,
} from "../../src/stochastic/index.js";

const both = (low: string, high: string): string[][] => [
  [low, low],
  [high, high],
];
const played = (game: ReturnType<typeof fearSpiral>, discount: string): string[] =>
  pureMarkovPerfect(game, discount).equilibria.map(({ actions }) =>
    actions.map((row) => row.map((a) => "CD"[a]).join("")).join("/"),
  );

describe("the dilemma with two levels of fear", () => {
  const game = fearSpiral();

  it("has the trap and the spiral below 2/3, and de-escalation from exactly 2/3", () => {
    expect(played(game, "0")).toEqual(["CC/DD", "DD/DD"]);
    expect(played(game, "6666666/10000000")).toEqual(["CC/DD", "DD/DD"]);
    expect(played(game, "2/3")).toEqual(["CC/CC", "CC/DD", "DD/DD"]);
    expect(played(game, "99/100")).toEqual(["CC/CC", "CC/DD", "DD/DD"]);
  });

  it("gives the values in closed form", () => {
    const totals = (low: string, high: string): string[] =>
      (
        stationaryValues(game, stationaryProfile(game, both(low, high)), "9/10").totals[0] as readonly never[]
      ).map(rationalText);
    expect(totals("C", "C")).toEqual(["20", "200/11"]);
    expect(totals("C", "D")).toEqual(["20", "-30"]);
    expect(totals("D", "D")).toEqual(["-59/2", "-30"]);
  });

  it("finds the threshold G / (G (1 - eps) + eps DR) for every eps and weight of high fear", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 17, max: 60 }), (e, f) => {
        const eps = rational(`${e}/20`);
        const highFear = rational(`${f}/6`);
        const own = fearSpiral({ calming: eps, highFear });
        const set = markovPerfectDiscounts(own, stationaryProfile(own, both("C", "C")));
        const gain = highFear.mul("3/8").sub(1);
        const drop = highFear.sub(2).div(2);
        const threshold = gain.div(gain.mul(rational(1).sub(eps)).add(eps.mul(drop)));
        expect(set).toHaveLength(1);
        expect(set[0]?.lower.minimalPolynomial).toEqual([-threshold.n, threshold.d]);
        expect([set[0]?.lowerClosed, set[0]?.upperClosed]).toEqual([true, false]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["1/4", "4", "4/5"],
    ["3/4", "4", "4/7"],
    ["1/2", "3", "2/5"],
    ["1/2", "6", "10/13"],
    ["1/2", "8", "4/5"],
  ])("has the threshold at calming %s and fear %s at %s", (calming, highFear, threshold) => {
    const own = fearSpiral({ calming, highFear });
    const [first] = markovPerfectDiscounts(own, stationaryProfile(own, both("C", "C")));
    expect(first?.lower.lower.toFraction()).toBe(threshold);
  });

  it("agrees with the check of single discount factors, on both sides of every end", () => {
    for (const [low, high] of ["CC", "CD", "DC", "DD"].map((pair) => [...pair] as [string, string])) {
      const profile = stationaryProfile(game, both(low, high));
      const set = markovPerfectDiscounts(game, profile);
      for (let k = 0; k < 30; k++) {
        const inside = set.some(({ lower, lowerClosed, upper, upperClosed }) => {
          const x = k / 30;
          const [l, u] = [lower.lower.valueOf(), upper.lower.valueOf()];
          return (l < x || (lowerClosed && 30 * l === k)) && (x < u || (upperClosed && 30 * u === k));
        });
        expect([low, high, k, inside]).toEqual([
          low,
          high,
          k,
          markovPerfection(game, profile, `${k}/30`).markovPerfect,
        ]);
      }
    }
  });
});

describe("all pure equilibria", () => {
  const cell = fc.record({
    payoffs: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })),
    first: fc.integer({ min: 0, max: 3 }),
  });
  const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });
  const game = fc.tuple(block, block).map((blocks) =>
    stochasticGame({
      players: ["A", "B"],
      states: blocks.map((rows, s) => ({
        name: `${s}`,
        actions: [
          ["x", "y"],
          ["x", "y"],
        ],
        payoffs: rows.map((row) => row.map(({ payoffs }) => payoffs)),
        transitions: rows.map((row) => row.map(({ first }) => ({ 0: `${first}/3`, 1: `${3 - first}/3` }))),
      })),
    }),
  );

  it("are what checking every profile finds", () => {
    fc.assert(
      fc.property(game, fc.integer({ min: 0, max: 9 }), (own, tenths) => {
        const discount = `${tenths}/10`;
        const every = Array.from({ length: 16 }, (_, k) => [
          [(k >> 3) & 1, (k >> 2) & 1],
          [(k >> 1) & 1, k & 1],
        ]).filter(
          (actions) => markovPerfection(own, stationaryProfile(own, actions), discount).markovPerfect,
        );
        const found = pureMarkovPerfect(own, discount);
        expect(found.complete).toBe(true);
        expect(found.equilibria.map(({ actions }) => actions)).toEqual(every);
      }),
      { numRuns: 60 },
    );
  });

  it("say when the limit stopped them", () => {
    const { complete, equilibria } = pureMarkovPerfect(fearSpiral(), "9/10", { limit: 1 });
    expect([complete, equilibria]).toEqual([false, []]);
    expect(() => pureMarkovPerfect(fearSpiral(), "9/10", { limit: 1.5 })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "limit" }),
    );
  });
});
