import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluatePolynomial, polynomialText, rational, rationalText } from "../../src/exact/index.js";
import {
  criticalDiscountAlong,
  fearSpiral,
  type GameFamily,
  pureEquilibriaAlong,
  pureMarkovPerfect,
  stochasticGame,
} from "../../src/stochastic/index.js";

const calm = [
  [0, 0],
  [0, 0],
];
/** The formula for arming under high fear, where all would restrain, as text. */
function formula(family: GameFamily): string {
  const condition = criticalDiscountAlong(family, calm).find(
    ({ state, player, action }) => state === 1 && player === 0 && action === 1,
  );
  const { numerator, denominator } = condition?.critical ?? { numerator: null, denominator: null };
  return numerator === null ? "none" : `(${polynomialText(numerator)}) / (${polynomialText(denominator)})`;
}

describe("the critical discount factor as a formula", () => {
  it("is G / (G (1 - eps) + eps DR) along eps and along the weight of high fear", () => {
    // At the defaults G = 1/2 and DR = 1: 1/2 / (1/2 (1 - eps) + eps) = 1 / (1 + eps).
    const alongCalming = (highFear: string): GameFamily => ({
      at: (calming) => fearSpiral({ calming, highFear }),
      degree: 1,
      range: ["1/100", 1],
    });
    expect(formula(alongCalming("4"))).toBe("(1) / (x + 1)");
    // G = 5/4 and DR = 2 at the weight 6: 5/4 / (5/4 + 3/4 eps).
    expect(formula(alongCalming("6"))).toBe("(5) / (3*x + 5)");
    // G = 3 phi/8 - 1 and DR = (phi - 2)/2, at eps = 1/2: (3 phi - 8) / (3 phi/2 - 4 + 2 phi - 4).
    expect(formula({ at: (highFear) => fearSpiral({ highFear }), degree: 1, range: [3, 9] })).toBe(
      "(6*x - 16) / (7*x - 16)",
    );
    const family = alongCalming("4");
    const values = ["1/4", "1/2", "3/4", "1"].map((eps) => {
      const arming = criticalDiscountAlong(family, calm).find(({ state }) => state === 1);
      const at = (p: NonNullable<NonNullable<typeof arming>["critical"]>["numerator"]) =>
        evaluatePolynomial(p, eps);
      return (
        arming?.critical && rationalText(at(arming.critical.numerator).div(at(arming.critical.denominator)))
      );
    });
    expect(values).toEqual(["4/5", "2/3", "4/7", "1/2"]);
  });

  it("has none for a deviation that never ties", () => {
    expect(criticalDiscountAlong({ at: () => fearSpiral(), degree: 0, range: [0, 1] }, calm)).toHaveLength(4);
  });
});

describe("pure equilibria along a parameter", () => {
  it("agree with those at points on every piece", () => {
    fc.assert(
      fc.property(
        fc.record({
          eps: fc.integer({ min: 1, max: 4 }),
          tenths: fc.integer({ min: 0, max: 9 }),
          name: fc.constantFrom("highFear", "lowFear", "gain", "cost", "threat", "alarmByOne", "calming"),
        }),
        ({ eps, tenths, name }) => {
          const probability = name === "alarmByOne" || name === "calming" || name === "threat";
          const family: GameFamily = {
            at: (x) => fearSpiral({ calming: `${eps}/4`, [name]: x }),
            degree: 1,
            range: probability ? [0, 1] : [0, 6],
          };
          const { pieces, equilibria } = pureEquilibriaAlong(family, `${tenths}/10`);
          for (const { from, to, equilibria: here } of pieces) {
            const rationalEnd = from.lower.equals(from.upper);
            const between = from.upper.compare(to.lower) < 0 ? from.upper.add(to.lower).div(2) : null;
            const point = from === to ? (rationalEnd ? from.lower : null) : between;
            if (point === null) continue;
            const known = pureMarkovPerfect(family.at(point), `${tenths}/10`).equilibria.map(
              ({ actions }) => actions,
            );
            expect(here.map((k) => equilibria[k]?.actions)).toEqual(known);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it("follow probabilities too", () => {
    const { pieces } = pureEquilibriaAlong(
      { at: (calming) => fearSpiral({ calming }), degree: 1, range: [0, 1] },
      "2/3",
    );
    const [before, after] = [pieces.find(({ to }) => to.lower.equals("1/2")), pieces.at(-1)];
    expect([before?.equilibria.length, after?.equilibria.length]).toEqual([2, 3]);
  });

  it.each<[string, Partial<GameFamily>, string]>([
    ["a degree that is too low", { degree: 0 }, "degree"],
    ["a degree that is none", { degree: -1 }, "degree"],
    ["an empty range", { range: [1, 1] }, "range"],
    [
      "negative probabilities between",
      { at: (x) => curved(x.mul(x).sub(x).mul(4).add("9/10")), degree: 2, range: [0, 1] },
      "range",
    ],
    ["games of another form", { at: (x) => (x.equals(3) ? fearSpiral() : curved(rational(0))) }, "at"],
  ])("refuse %s", (_, change, path) => {
    const family: GameFamily = {
      at: (highFear) => fearSpiral({ highFear }),
      degree: 1,
      range: [3, 9],
      ...change,
    };
    expect(() => pureEquilibriaAlong(family, "1/2")).toThrow(
      expect.objectContaining({ code: "bad-argument", path }),
    );
  });
});

function curved(p: ReturnType<typeof rational>): ReturnType<typeof fearSpiral> {
  // Below 0 only between the points that are tried.
  const own = p.s < 0n ? rational(0) : p;
  return stochasticGame({
    players: ["A"],
    states: [
      {
        name: "a",
        actions: [["x"]],
        payoffs: [[0]],
        transitions: [{ a: own, b: rational(1).sub(own) }],
      },
      { name: "b", actions: [["x"]], payoffs: [[0]], transitions: [{ b: 1 }] },
    ],
  });
}
