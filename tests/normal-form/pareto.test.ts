import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromFunction } from "../../src/normal-form/from-function.js";
import { paretoDominates, paretoRanking } from "../../src/normal-form/pareto.js";
import { payoffDominance } from "../../src/normal-form/payoff-dominance.js";
import { symmetric } from "../../src/normal-form/symmetric.js";

describe("payoffDominance", () => {
  it("the stag", () => {
    expect(
      payoffDominance(
        symmetric([
          [4, 1],
          [3, 3],
        ]),
      ),
    ).toEqual({
      equilibria: [
        [0, 0],
        [1, 1],
      ],
      dominant: [0, 0],
    });
  });
  it("none where players disagree, tie, or have one equilibrium only", () => {
    expect(
      payoffDominance(
        symmetric([
          [0, 1],
          [2, 0],
        ]),
      ).dominant,
    ).toBeNull();
    expect(
      payoffDominance(
        symmetric([
          [1, 0],
          [0, 1],
        ]),
      ).dominant,
    ).toBeNull();
    expect(
      payoffDominance(
        symmetric([
          [3, 0],
          [5, 1],
        ]),
      ).dominant,
    ).toBeNull();
  });
});

describe("paretoRanking", () => {
  it("ranks a chain", () => {
    expect(
      paretoRanking(
        symmetric([
          [3, 0],
          [0, 2],
        ]),
      ).map(({ rank }) => rank),
    ).toEqual([0, 2, 2, 1]);
  });

  it("every profile of positive rank has one just above that dominates it, and none of rank 0 has any", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 }), (values) => {
        let next = 0;
        const players = ["A", "B", "C"].map((name) => ({ name, strategies: ["0", "1"] }));
        const ranked = paretoRanking(
          fromFunction(players, () => players.map(() => values[next++] as number)),
        );
        for (const one of ranked) {
          const above = ranked.filter((other) => paretoDominates(other.payoffs, one.payoffs));
          expect(one.rank).toBe(above.length === 0 ? 0 : 1 + Math.max(...above.map(({ rank }) => rank)));
        }
      }),
      { numRuns: 50 },
    );
  });

  it("refuses too many profiles", () => {
    const players = ["A", "B"].map((name) => ({ name, strategies: Array.from({ length: 65 }, String) }));
    expect(() => paretoRanking(fromFunction(players, () => [0, 0]))).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });
});
