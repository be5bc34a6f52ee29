import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStochasticValue } from "../../src/certificate/index.js";
import { multiplyPolynomials, polynomial, rational, subtractPolynomials } from "../../src/exact/index.js";
import { zeroSum, zeroSumSolution } from "../../src/normal-form/index.js";
import { shapleyValueDocument, shapleyValueText } from "../../src/report/index.js";
import {
  bestReplyBounds,
  fearSpiral,
  type StochasticGame,
  shapleyValue,
  stationaryProfile,
  stochasticGame,
} from "../../src/stochastic/index.js";

/** D. Gillette 1957; D. Blackwell and T. S. Ferguson 1968, The big match. */
const bigMatch = stochasticGame({
  title: "Big Match",
  players: ["Guesser", "Chooser"],
  states: [
    {
      name: "open",
      actions: [
        ["stay", "stop"],
        ["left", "right"],
      ],
      payoffs: [
        [
          [1, -1],
          [0, 0],
        ],
        [
          [0, 0],
          [1, -1],
        ],
      ],
      transitions: [
        [{ open: 1 }, { open: 1 }],
        [{ lost: 1 }, { won: 1 }],
      ],
    },
    { name: "won", actions: [["wait"], ["wait"]], payoffs: [[[1, -1]]], transitions: [[{ won: 1 }]] },
    { name: "lost", actions: [["wait"], ["wait"]], payoffs: [[[0, 0]]], transitions: [[{ lost: 1 }]] },
  ],
});

describe("the Big Match", () => {
  it("has the value 1/2 at every discount factor", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9999n }), fc.bigInt({ min: 10_000n, max: 12_000n }), (n, d) => {
        const { exact, lower, profile, discount } = shapleyValue(bigMatch, `${n}/${d}`);
        const average = lower.map((value) => value.mul(rational(1).sub(discount)).toFraction());
        expect([exact, average]).toEqual([true, ["1/2", "1", "0"]]);
        expect(profile[0]?.[1]?.map(String)).toEqual(["0.5", "0.5"]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["99999/100000", "999999999/1000000000"])("has it at %s too", (discount) => {
    const { exact, lower } = shapleyValue(bigMatch, discount);
    expect([exact, lower[0]?.mul(rational(1).sub(discount)).toFraction()]).toEqual([true, "1/2"]);
  });

  it("has it as an identity in the discount factor", () => {
    // In average payoffs with the value 1/2: against left and right, staying with probability 1/(2 - x) and stopping
    // otherwise gives ((1 - x) + x/2) / (2 - x) and (x/2 + (1 - x)) / (2 - x), which are 1/2.
    const [x, half] = [polynomial([0, 1]), polynomial(["1/2"])];
    const weight = polynomial([2, -1]);
    const stayLeft = subtractPolynomials(polynomial([1]), multiplyPolynomials(half, x));
    const right = polynomial([1, "-1/2"]);
    expect(stayLeft).toEqual(multiplyPolynomials(half, weight));
    expect(right).toEqual(multiplyPolynomials(half, weight));
  });
});

/** Zero-sum games of two players and small payoffs. */
const zeroSumGame: fc.Arbitrary<StochasticGame> = fc
  .array(
    fc.array(fc.record({ gain: fc.integer({ min: -3, max: 3 }), to: fc.integer({ min: 0, max: 2 }) }), {
      minLength: 4,
      maxLength: 4,
    }),
    { minLength: 3, maxLength: 3 },
  )
  .map((states) =>
    stochasticGame({
      players: ["A", "B"],
      states: states.map((cells, s) => ({
        name: `${s}`,
        actions: [
          ["x", "y"],
          ["x", "y"],
        ],
        payoffs: [0, 1].map((a) =>
          [0, 1].map((b) => {
            const gain = cells[2 * a + b]?.gain ?? 0;
            return [gain, 1 - gain];
          }),
        ),
        transitions: [0, 1].map((a) => [0, 1].map((b) => ({ [cells[2 * a + b]?.to ?? 0]: 1 }))),
      })),
    }),
  );

describe("the value of a zero-sum stochastic game", () => {
  it("is between narrow bounds, which contain what value iteration tends to", () => {
    fc.assert(
      fc.property(zeroSumGame, (game) => {
        const { lower, upper } = shapleyValue(game, "4/5");
        let values = [0, 0, 0];
        for (let round = 0; round < 120; round++) {
          values = game.states.map(({ cells }) => {
            const entry = (c: number): number => {
              const { payoffs, next } = cells[c] as (typeof cells)[0];
              return Number(payoffs[0]) + 0.8 * (values[next[0]?.to ?? 0] as number);
            };
            return matrixValue(entry(0), entry(1), entry(2), entry(3));
          });
        }
        values.forEach((value, s) => {
          expect(Number(lower[s])).toBeLessThan(value + 1e-8);
          expect(Number(upper[s])).toBeGreaterThan(value - 1e-8);
          expect(upper[s]?.sub(lower[s] as never).compare("1/100000")).toBe(-1);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("is that of the matrix game where there is one state", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 2,
        }),
        (matrix) => {
          const game = stochasticGame({
            players: ["A", "B"],
            states: [
              {
                name: "only",
                actions: [
                  ["x", "y"],
                  ["x", "y", "z"],
                ],
                payoffs: matrix.map((row) => row.map((g) => [g, -g])),
                transitions: matrix.map((row) => row.map(() => ({ only: 1 }))),
              },
            ],
          });
          const { exact, lower } = shapleyValue(game, "1/3");
          const { value } = zeroSumSolution(zeroSum(matrix));
          expect([exact, lower[0]?.mul("2/3").toFraction()]).toEqual([true, value.toFraction()]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("refuses games that are not zero-sum", () => {
    expect(() => shapleyValue(fearSpiral(), "1/2")).toThrow(expect.objectContaining({ path: "states[0]" }));
    const alone = stochasticGame({
      players: ["A"],
      states: [{ name: "s", actions: [["x"]], payoffs: [[1]], transitions: [{ s: 1 }] }],
    });
    expect(() => shapleyValue(alone, "1/2")).toThrow(expect.objectContaining({ path: "players" }));
  });

  it("has a document that is verified, and refused when changed", () => {
    const document = shapleyValueDocument(bigMatch, "9/10");
    expect(checkStochasticValue(JSON.parse(JSON.stringify(document)))).toEqual({ exact: true });
    expect(shapleyValueText(bigMatch, document)).toContain("stay 10/11, stop 1/11");
    const irrational = fc
      .sample(zeroSumGame, { seed: 1, numRuns: 40 })
      .find((game) => !shapleyValue(game, "4/5").exact) as StochasticGame;
    const bounded = shapleyValueDocument(irrational, "4/5");
    expect(checkStochasticValue(bounded)).toEqual({ exact: false });
    expect(shapleyValueText(irrational, bounded)).toContain("at least");
    const changes: ((d: Spoilt) => void)[] = [
      (d) => (d.lower[0] = "6"),
      (d) => (d.upper[0] = "4"),
      (d) => (d.sum = "1"),
      (d) => (d.strategies[0][0] = ["1", "0"]),
      (d) => (d.totals[0][0] = "0"),
      (d) => (d.discount = "1/2"),
      (d) => (d.states = 2),
      (d) => (d.certificate.game.states[0].payoffs[0][0] = ["2", "-2"]),
    ];
    for (const change of changes) {
      const spoilt = JSON.parse(JSON.stringify(document)) as Spoilt;
      change(spoilt);
      expect(() => checkStochasticValue(spoilt)).toThrow(
        expect.objectContaining({ code: "bad-certificate" }),
      );
    }
    const wide = JSON.parse(JSON.stringify(bounded)) as Spoilt;
    wide.exact = true;
    expect(() => checkStochasticValue(wide)).toThrow(expect.objectContaining({ path: "exact" }));
  });

  it("bounds best replies from below by nothing less than what replies give", () => {
    const stay = stationaryProfile(bigMatch, [
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(
      bestReplyBounds(
        bigMatch,
        stay,
        [
          [10, 10, 0],
          [0, -10, 0],
        ],
        "9/10",
      ).map((own) => own.map(String)),
    ).toEqual([
      ["10", "10", "0"],
      ["0", "-10", "0"],
    ]);
  });
});

function matrixValue(a: number, b: number, c: number, d: number): number {
  const [low, high] = [Math.max(Math.min(a, b), Math.min(c, d)), Math.min(Math.max(a, c), Math.max(b, d))];
  return low >= high ? low : (a * d - b * c) / (a + d - b - c);
}

// biome-ignore lint/suspicious/noExplicitAny: a document to be spoilt at any place
type Spoilt = any;
