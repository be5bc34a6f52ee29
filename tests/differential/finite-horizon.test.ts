import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { homogeneousGame } from "../../src/differential/homogeneous-game.js";
import type { EnclosedMoment } from "../../src/differential/horizon-proof.js";
import {
  finiteHorizonEquilibrium,
  type LinearQuadraticGameInput,
  linearQuadraticGame,
} from "../../src/differential/index.js";
import { floatHorizon } from "../../src/differential/internal/float-horizon.js";
import { riccatiEnclosure } from "../../src/differential/riccati-enclosure.js";
import { quotient, type Rational, type RationalInput, rational } from "../../src/exact/rational.js";
import { armsRace, commonFear, judd } from "./lq-games.js";

type Information = "feedback" | "open-loop";

/** The moments in rationals, proved again from what the result hands out. */
function enclosure(
  input: LinearQuadraticGameInput,
  horizon: RationalInput,
  options: { moments?: number; information?: Information; tolerance?: number } = {},
): EnclosedMoment[] {
  const game = linearQuadraticGame(input);
  const { proof, moments } = finiteHorizonEquilibrium(game, horizon, options);
  if (proof === null) throw new Error("expected a proof");
  const all = riccatiEnclosure(
    {
      game: homogeneousGame(game),
      feedback: options.information !== "open-loop",
      horizon: rational(horizon),
      parts: moments.length - 1,
    },
    proof,
  );
  if (all === null) throw new Error("expected a proof that proves");
  return all;
}

function alone(
  growth: RationalInput,
  state: RationalInput,
  final: RationalInput = 0,
): LinearQuadraticGameInput {
  return {
    states: ["z"],
    drift: [[growth]],
    players: [
      { influence: [[1]], cost: { state: [[state]], control: [[1]] }, finalCost: { state: [[final]] } },
    ],
  };
}

const first = ({ weights }: EnclosedMoment): Rational => weights[0]?.[0]?.[0] as Rational;
const gap = (a: Rational, b: Rational): Rational => rational(a.sub(b).abs());

/** The hyperbolic tangent to 60 digits, by the series of e^2x in whole numbers. */
function tanh(x: Rational): Rational {
  const unit = 10n ** 80n;
  let [sum, term] = [unit, unit];
  for (let k = 1n; term !== 0n; k++) {
    term = (term * 2n * x.s * x.n) / (x.d * k);
    sum += term;
  }
  return quotient(sum - unit, sum + unit);
}

describe("a finite horizon in continuous time", () => {
  it("has the hyperbolic tangent as the matrix of the simplest problem", () => {
    const moments = enclosure(alone(0, 1), 2, { moments: 4 });
    const digits = ["0.964027580075816883946413724101", "0.905148253644866438242303697017"].map((one) =>
      rational(one),
    );
    [moments[0], moments[1]].forEach((moment, i) => {
      const { radius } = moment as EnclosedMoment;
      expect(gap(first(moment as EnclosedMoment), digits[i] as Rational).valueOf()).toBeLessThanOrEqual(
        radius.valueOf() + 1e-29,
      );
      expect(radius.valueOf()).toBeLessThan(1e-20);
    });
  });

  it("is as near as the radius says to closed forms, for random games of one state, and not nearer than it can be", () => {
    const triple = fc.constantFrom(
      [3, 4, 5],
      [4, 3, 5],
      [5, 12, 13],
      [12, 5, 13],
      [-3, 4, 5],
      [-12, 5, 13],
      [0, 2, 2],
    );
    fc.assert(
      fc.property(
        triple,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 9 }),
        ([a = 0, b = 0, w = 1], scale, length, end) => {
          // With a^2 + q = w^2: P = (s w + (a s + q) tanh) / (w + (s - a) tanh).
          const [growth, root] = [quotient(BigInt(a), BigInt(scale)), quotient(BigInt(w), BigInt(scale))];
          const q = quotient(BigInt(b * b), BigInt(scale * scale));
          const horizon = quotient(BigInt(length), 8n);
          const s = rational(end);
          const moments = enclosure(alone(growth, q, s), horizon, { moments: 3 });
          for (const moment of moments) {
            const t = tanh(rational(root.mul(horizon.sub(moment.time))));
            const below = root.add(s.sub(growth).mul(t));
            const exact = rational(s.mul(root).add(growth.mul(s).add(q).mul(t)).div(below));
            expect(
              gap(first(moment), exact).compare(moment.radius.add(quotient(1n, 10n ** 50n))),
            ).toBeLessThanOrEqual(0);
          }
          expect(moments[0]?.radius.valueOf()).toBeLessThan(1e-10 * (1 + w));
          expect(moments.at(-1)?.radius.valueOf()).toBeLessThan(1e-20);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("agrees with finer numbers and with another integrator, for random games of two players and two states", () => {
    const entry = fc.integer({ min: -4, max: 4 });
    const size = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 8, maxLength: 8 }),
        fc.array(size, { minLength: 4, maxLength: 4 }),
        fc.constantFrom<Information>("feedback", "open-loop"),
        fc.boolean(),
        (entries, costs, information, affine) => {
          const e = entries.map((value) => `${value}/4`);
          const side = (
            i: number,
            b: readonly (string | undefined)[],
          ): LinearQuadraticGameInput["players"][number] => ({
            influence: b.map((value) => [value ?? 0]),
            cost: {
              state: [
                [`${costs[2 * i]}/3`, 0],
                [0, `${costs[2 * i + 1]}/3`],
              ],
              control: [["1/2"]],
              ...(affine ? { stateLinear: [1, i] } : {}),
            },
            finalCost: {
              state: [
                [i, 0],
                [0, "1/3"],
              ],
            },
          });
          const input: LinearQuadraticGameInput = {
            states: ["x", "y"],
            drift: [
              [e[0] as string, e[1] as string],
              [e[2] as string, e[3] as string],
            ],
            discount: "1/10",
            players: [side(0, e.slice(4, 6)), side(1, e.slice(6, 8))],
          };
          const options = { moments: 2, information };
          let rough: EnclosedMoment[];
          try {
            rough = enclosure(input, "3/2", options);
          } catch (error) {
            // Open-loop equations of such games may have no solution that lasts.
            expect(String(error)).toMatch(/shorter horizon/);
            return;
          }
          const fine = enclosure(input, "3/2", { ...options, tolerance: 1e-30 });
          const game = homogeneousGame(linearQuadraticGame(input));
          const floats = floatHorizon(game, information === "feedback", 1.5, 2, 1e-12);
          rough.forEach((moment, i) => {
            const other = fine[i] as EnclosedMoment;
            const largest = Math.max(1, ...moment.weights.flat(2).map((value) => Math.abs(value.valueOf())));
            const most = moment.radius.add(other.radius);
            moment.weights.forEach((P, player) => {
              P.forEach((row, s) => {
                row.forEach((value, t) => {
                  expect(
                    gap(value, other.weights[player]?.[s]?.[t] as Rational).compare(most),
                  ).toBeLessThanOrEqual(0);
                  const float = floats.moments?.[i]?.weights[player]?.[s]?.[t] as number;
                  expect(Math.abs(value.valueOf() - float)).toBeLessThan(1e-7 * largest);
                });
              });
            });
          });
        },
      ),
      { numRuns: 3 },
    );
  });

  it("keeps its bound however long it is, where errors shrink", () => {
    const { errorBound, proof } = finiteHorizonEquilibrium(linearQuadraticGame(armsRace(0.5)), 400, {
      moments: 4,
    });
    expect(errorBound).toBeLessThan(1e-14);
    expect(proof?.steps.flat().length).toBeLessThan(400);
    const [beginning] = enclosure(alone(0, 2), "1e6", { moments: 2 });
    const root = first(beginning as EnclosedMoment);
    expect(gap(rational(root.mul(root)), rational(2)).valueOf()).toBeLessThan(1e-20);
  });

  it("reaches as near to a pole as the horizon does, and no bound is stated beyond it", () => {
    const hill = alone(0, -1);
    const [beginning] = enclosure(hill, "3/2", { moments: 2 });
    // -tan(3/2).
    expect(
      gap(first(beginning as EnclosedMoment), rational("-14.101419947171719387646083651987")).valueOf(),
    ).toBeLessThan(1e-15);
    expect(() => finiteHorizonEquilibrium(linearQuadraticGame(hill), 2)).toThrow(/shorter horizon/);
  });

  it("says why there is no bound where work ends before one is found", () => {
    const found = finiteHorizonEquilibrium(linearQuadraticGame(armsRace(0.5)), 5, {
      limit: 1000,
      moments: 2,
    });
    expect(found).toMatchObject({
      errorBound: null,
      proof: null,
      reason: expect.stringMatching(/limit of 1,000/),
    });
    expect(found.moments.map(({ errorBound }) => errorBound)).toEqual([null, null, null]);
  });

  it("adds up what is paid on average", () => {
    const player = { influence: [[1]], cost: { state: [[1]], control: [[1]], constant: 2 } };
    const [beginning] = enclosure({ states: ["z"], drift: [[0]], players: [player] }, 7, { moments: 1 });
    expect(gap(beginning?.weights[0]?.[1]?.[1] as Rational, rational(14)).valueOf()).toBeLessThan(1e-20);
  });
});

describe("a finite horizon in discrete time", () => {
  const step: LinearQuadraticGameInput = { ...alone(1, 1), time: "discrete" };

  it("is exact while numbers are short, and as near as the radius says after that", () => {
    // Quotients of numbers of Fibonacci, one after the other.
    const fibonacci = [0n, 1n];
    while (fibonacci.length < 1002)
      fibonacci.push((fibonacci.at(-1) as bigint) + (fibonacci.at(-2) as bigint));
    const moments = enclosure(step, 500);
    let exact = 0;
    moments.forEach((moment, t) => {
      const n = 500 - t;
      const value =
        n === 0 ? rational(0) : quotient(fibonacci[2 * n] as bigint, fibonacci[2 * n - 1] as bigint);
      expect(gap(first(moment), value).compare(moment.radius)).toBeLessThanOrEqual(0);
      if (moment.radius.n === 0n) exact++;
    });
    expect(exact).toBeGreaterThan(100);
    expect(exact).toBeLessThan(400);
    expect(moments[0]?.radius.valueOf()).toBeLessThan(1e-25);
  });

  it("plays in each period what the next one asks for", () => {
    const { moments, errorBound } = finiteHorizonEquilibrium(linearQuadraticGame(step), 3);
    expect(moments.map(({ weights, gains }) => [weights[0]?.[0]?.[0], gains[0]?.[0]])).toEqual([
      [1.6, 0.6],
      [1.5, 0.5],
      [1, 0],
      [0, undefined],
    ]);
    expect(errorBound).toBeLessThan(1e-14);
  });

  it("agrees with finer numbers, for feedback and open loop", () => {
    for (const information of ["feedback", "open-loop"] as const) {
      const rough = enclosure(judd(), 20, { information });
      const fine = enclosure(judd(), 20, { information, tolerance: 1e-35 });
      rough.forEach((moment, i) => {
        const other = fine[i] as EnclosedMoment;
        const numbers = [...moment.weights.flat(2), ...moment.gains.flat()];
        const finer = [...other.weights.flat(2), ...other.gains.flat()];
        expect(numbers).toHaveLength(finer.length);
        numbers.forEach((value, k) => {
          expect(
            gap(value, finer[k] as Rational).compare(moment.radius.add(other.radius)),
          ).toBeLessThanOrEqual(0);
        });
      });
      expect(rough[0]?.radius.n).toBeGreaterThan(0n);
    }
  });

  it("has no bound where a player's controls are no minimum", () => {
    const found = finiteHorizonEquilibrium(linearQuadraticGame({ ...alone(1, -3), time: "discrete" }), 3);
    expect(found).toMatchObject({ errorBound: null, reason: expect.stringMatching(/./) });
  });
});

describe("a horizon", () => {
  // Each player's condition for its control is the same.
  const shared = {
    influence: [[0]],
    cost: {
      state: [[1]],
      controls: [
        [1, 1],
        [1, 1],
      ],
    },
  };
  const open: LinearQuadraticGameInput = { states: ["z"], drift: [[0]], players: [shared, shared] };

  it.each([
    [commonFear(1, 1), 0, /above 0/],
    [commonFear(1, 1), "soon", /numeral/],
    [commonFear(1, 1), `1${"0".repeat(200)}`, /at most 100 digits/],
    [commonFear(1, 1), `1/1${"0".repeat(200)}`, /at most 100 digits/],
    [commonFear(1, `1${"0".repeat(70)}`), 1, /numbers below 10\^60/],
    [open, 1, /best controls of all players are determined/],
    [{ ...open, time: "discrete", drift: [[1]] } as const, 3, /players' conditions/],
    [{ ...commonFear(1, 1), time: "discrete", discount: 1 } as const, "5/2", /number of periods/],
    [{ ...commonFear(1, 1), time: "discrete", discount: 1 } as const, 10_001, /from 1 to 10,000 periods/],
  ])("is refused where it is none", (input, horizon, message) => {
    expect(() => finiteHorizonEquilibrium(linearQuadraticGame(input), horizon)).toThrow(message);
  });

  it.each([{ moments: 0 }, { moments: 1.5 }, { tolerance: 0 }, { limit: -1 }])(
    "is refused with %j",
    (options) => {
      expect(() => finiteHorizonEquilibrium(linearQuadraticGame(commonFear(1, 1)), 1, options)).toThrow(
        expect.objectContaining({ code: "bad-argument" }),
      );
    },
  );
});
