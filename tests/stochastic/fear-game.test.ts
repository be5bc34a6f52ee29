import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, rational, rationalText } from "../../src/exact/index.js";
import { pureEquilibria } from "../../src/normal-form/index.js";
import {
  type FearFunction,
  type FearGameInput,
  fearFelt,
  fearGame,
  markovPerfection,
  pureMarkovPerfect,
  stateDistribution,
  staticReduction,
  stationaryProfile,
} from "../../src/stochastic/index.js";

/** The prisoner's dilemma 3, -3, 4, -2, with fear that fades by a fifth and rises by a half. */
const dilemma = (weight: string, stock: "shared" | "private", step = "1"): FearGameInput => ({
  material: (arms, rivals) => (arms ? (rivals ? -2 : 4) : rivals ? -3 : 3),
  fear: { kind: "linear", weight },
  stock,
  decay: "1/5",
  increment: "1/2",
  step,
});

describe("fear with a memory", () => {
  it("charges every arming player d phi eta / (1 - d (1 - lambda)) when fear is shared and linear", () => {
    fc.assert(
      fc.property(
        fc.record({
          phi: fc.integer({ min: 0, max: 20 }),
          tenths: fc.integer({ min: 0, max: 9 }),
          lambda: fc.integer({ min: 1, max: 5 }),
          eta: fc.integer({ min: 1, max: 4 }),
          step: fc.constantFrom("1/2", "1", "3"),
        }),
        ({ phi, tenths, lambda, eta, step }) => {
          const game = fearGame({
            ...dilemma(`${phi}/3`, "shared", step),
            decay: `${lambda}/5`,
            increment: `${eta}/4`,
          });
          const d = rational(`${tenths}/10`);
          const kappa = d
            .mul(phi)
            .div(3)
            .mul(eta)
            .div(4)
            .div(rational(1).sub(d.mul(rational(1).sub(`${lambda}/5`))));
          const charges = staticReduction(game, d)?.charges[0];
          expect(charges?.map(rationalText)).toEqual(
            [0, 1, 1, 2].map((n) => rationalText(rational(kappa.mul(n)))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("restrains from a weight of exactly 28/45 on, and not at all when fear is private", () => {
    const outcomes = (weight: string, stock: "shared" | "private"): string[] => {
      const reduced = staticReduction(fearGame(dilemma(weight, stock, "5/2")), "9/10");
      return pureEquilibria(reduced?.game as never).map((profile) => profile.map((a) => "CD"[a]).join(""));
    };
    expect(outcomes("27/45", "shared")).toEqual(["DD"]);
    expect(outcomes("28/45", "shared")).toEqual(["CC", "CD", "DC", "DD"]);
    expect(outcomes("29/45", "shared")).toEqual(["CC"]);
    for (const weight of ["0", "28/45", "30"]) expect(outcomes(weight, "private")).toEqual(["DD"]);
  });

  it("has the equilibria of the one-shot game as those that do not look at the state", () => {
    for (const weight of ["1/2", "28/45", "1"]) {
      const game = fearGame(dilemma(weight, "shared", "5/2"));
      const reduced = staticReduction(game, "9/10");
      const known = pureEquilibria(reduced?.game as never).map(String);
      for (const pair of [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]) {
        const profile = stationaryProfile(
          game,
          game.states.map(() => pair),
        );
        expect(markovPerfection(game, profile, "9/10").markovPerfect).toBe(known.includes(String(pair)));
      }
      expect(pureMarkovPerfect(game, "9/10").equilibria.length).toBeGreaterThanOrEqual(known.length);
    }
  });

  it("moves the exact mean of fear as the law says", () => {
    const game = fearGame(dilemma("1", "shared", "1/2"));
    const arming = stationaryProfile(
      game,
      game.states.map(() => [1, 0]),
    );
    const means = stateDistribution(game, arming, 0, 6).map((row) =>
      row.reduce((sum, p, s) => sum.add(p.mul(game.states[s]?.name ?? "")), rational(0)),
    );
    let level = rational(0);
    for (const mean of means) {
      expect(rationalText(mean)).toBe(rationalText(level));
      level = rational(level.mul("4/5").add("1/2"));
    }
  });

  it("does not come down to a one-shot game when fear is not linear, or is cut off", () => {
    const convex = fearGame({ ...dilemma("1", "shared"), fear: { kind: "power", weight: 1, exponent: 2 } });
    expect(staticReduction(convex, "9/10")).toBe(null);
    expect(staticReduction(fearGame({ ...dilemma("1", "shared"), highest: 2 }), "9/10")).toBe(null);
  });

  it("is a repeated game without fear", () => {
    const game = fearGame(dilemma("0", "shared"));
    const reduced = staticReduction(game, "9/10");
    expect(reduced?.charges.flat().every(({ n }) => n === 0n)).toBe(true);
  });

  it.each<[string, Partial<FearGameInput>, string, string]>([
    ["no decay", { decay: 0 }, "bad-argument", "decay"],
    ["decay above 1", { decay: 2 }, "bad-argument", "decay"],
    ["no increment", { increment: 0 }, "bad-argument", "increment"],
    ["no step", { step: 0 }, "bad-argument", "step"],
    ["too many levels", { step: "1/10000" }, "too-large", "step"],
    ["too many states", { step: "1/10", stock: "private" }, "too-large", "step"],
    ["a level off the grid", { highest: "1/3" }, "bad-argument", "highest"],
    ["too few fear functions", { fear: [{ kind: "linear", weight: 1 }] }, "bad-argument", "fear"],
  ])("refuses %s", (_, change, code, path) => {
    expect(() => fearGame({ ...dilemma("1", "shared"), ...change })).toThrow(
      expect.objectContaining({ code, path }),
    );
  });
});

describe("fear as it is felt", () => {
  const functions: readonly FearFunction[] = [
    { kind: "linear", weight: "3/2" },
    { kind: "power", weight: 2, exponent: "5/3" },
    { kind: "power", weight: 1, exponent: "1/2", digits: 6 },
    { kind: "logistic", weight: 4, midpoint: 3, steepness: "7/4", digits: 8 },
    { kind: "threshold", weight: 2, at: "5/2" },
  ];

  it("never falls in the level, and agrees with doubles", () => {
    const float = (fear: FearFunction, x: number): number => {
      const w = Number(rational(fear.weight));
      switch (fear.kind) {
        case "linear":
          return w * x;
        case "power":
          return w * x ** Number(rational(fear.exponent));
        case "logistic":
          return (
            w / (1 + Math.exp(-Number(rational(fear.steepness)) * (x - Number(rational(fear.midpoint)))))
          );
        default:
          return x >= Number(rational(fear.at)) ? w : 0;
      }
    };
    for (const fear of functions) {
      let before = rational(0);
      for (let k = 0; k <= 40; k++) {
        const felt = fearFelt(fear, `${k}/4`);
        expect(compare(felt, before)).toBeGreaterThanOrEqual(0);
        expect(Number(felt)).toBeCloseTo(float(fear, k / 4), 5);
        before = felt;
      }
    }
  });

  it("is nothing or all far from the midpoint of a logistic", () => {
    const fear: FearFunction = { kind: "logistic", weight: 2, midpoint: 1000, steepness: 1 };
    expect([fearFelt(fear, 0), fearFelt(fear, 2000)].map(rationalText)).toEqual(["0", "2"]);
  });

  it.each<[FearFunction, string, string]>([
    [{ kind: "linear", weight: -1 }, "1", "weight"],
    [{ kind: "linear", weight: 1 }, "-1", "level"],
    [{ kind: "power", weight: 1, exponent: 0 }, "1", "exponent"],
    [{ kind: "power", weight: 1, exponent: "1/13" }, "1", "exponent"],
    [{ kind: "power", weight: 1, exponent: "1/2", digits: 0 }, "1", "digits"],
    [{ kind: "logistic", weight: 1, midpoint: 0, steepness: -1 }, "1", "steepness"],
  ])("refuses %j at %s", (fear, level, path) => {
    expect(() => fearFelt(fear, level)).toThrow(expect.objectContaining({ code: "bad-argument", path }));
  });
});
