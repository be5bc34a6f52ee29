import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearPath } from "../../src/differential/linear-path.js";
import { pathIntegrals } from "../../src/differential/path-integrals.js";
import { richardsonPortrait } from "../../src/differential/richardson-portrait.js";
import { richardsonEquilibrium, richardsonRace } from "../../src/differential/richardson-race.js";
import { type Rational, rationalText } from "../../src/exact/index.js";

const standard = {
  fatigue: [1, 1],
  reaction: [
    [0, "1/2"],
    ["1/2", 0],
  ],
  grievance: [1, 1],
};
const part = fc.integer({ min: 1, max: 6 });

describe("Richardson races", () => {
  it("rests where the formula says, and is stable just when a b > k l", () => {
    fc.assert(
      fc.property(part, part, part, part, part, part, (a, b, k, l, g, h) => {
        const race = richardsonRace({
          fatigue: [a, b],
          reaction: [
            [0, k],
            [l, 0],
          ],
          grievance: [g, h],
        });
        const { equilibrium, stable, rates } = richardsonEquilibrium(race);
        expect(stable).toBe(a * b > k * l);
        expect(rates.left + rates.imaginary + rates.right).toBe(2);
        if (a * b === k * l) {
          expect(equilibrium).toBeNull();
          return;
        }
        const D = a * b - k * l;
        expect(equilibrium?.[0]?.mul(D).equals(k * h + b * g)).toBe(true);
        expect(equilibrium?.[1]?.mul(D).equals(l * g + a * h)).toBe(true);
      }),
    );
  });

  it.each([
    [
      [2, 2],
      [
        [0, 1],
        [1, 0],
      ],
      "stable node",
    ],
    [
      [1, 1],
      [
        [0, 1],
        [-1, 0],
      ],
      "stable focus",
    ],
    [
      [-1, -1],
      [
        [0, 1],
        [-1, 0],
      ],
      "unstable focus",
    ],
    [
      [-2, -2],
      [
        [0, 1],
        [1, 0],
      ],
      "unstable node",
    ],
    [
      [0, 0],
      [
        [0, 1],
        [-1, 0],
      ],
      "centre",
    ],
    [
      [1, 1],
      [
        [0, 2],
        [2, 0],
      ],
      "saddle",
    ],
    [
      [1, 1],
      [
        [0, 1],
        [1, 0],
      ],
      "degenerate",
    ],
  ])("calls fatigue %j with reactions %j a %s", (fatigue, reaction, kind) => {
    expect(richardsonEquilibrium(richardsonRace({ fatigue, reaction, grievance: [1, 1] })).kind).toBe(kind);
  });

  it("permutes its answer with the nations", () => {
    const race = (order: readonly number[]) => {
      const fatigue = [3, 2, 4];
      const reaction = [
        [0, 1, 2],
        ["1/2", 0, 1],
        [1, "1/3", 0],
      ];
      const grievance = [1, -1, 2];
      const pick = <T>(list: readonly T[]) => order.map((i) => list[i] as T);
      return richardsonRace({
        fatigue: pick(fatigue),
        reaction: pick(reaction).map((row) => pick(row)),
        grievance: pick(grievance),
      });
    };
    const [plain, turned] = [richardsonEquilibrium(race([0, 1, 2])), richardsonEquilibrium(race([2, 0, 1]))];
    expect(turned.equilibrium?.map(rationalText)).toEqual(
      [2, 0, 1].map((i) => rationalText(plain.equilibrium?.[i] as Rational)),
    );
    expect(turned.characteristic).toEqual(plain.characteristic);
  });

  it("draws nullclines through the equilibrium, and no change there", () => {
    const portrait = richardsonPortrait(richardsonRace(standard), {
      window: [0, 4],
      grid: 3,
      starts: [[0, 4]],
      until: 30,
      steps: 3,
    });
    expect(portrait.nullclines.map((line) => line?.map((p) => p.map(rationalText)))).toEqual([
      [
        ["1", "0"],
        ["3", "4"],
      ],
      [
        ["0", "1"],
        ["4", "3"],
      ],
    ]);
    const middle = portrait.field.find(({ at: [x, y] }) => x.equals(2) && y.equals(2));
    expect(middle?.change.map(rationalText)).toEqual(["0", "0"]);
    const end = portrait.paths[0]?.states.at(-1) ?? [];
    for (const arms of end) expect(arms.sub(2).abs().valueOf()).toBeLessThan(1e-5);
  });

  it("leaves out a nullcline beyond the window", () => {
    const race = richardsonRace({
      fatigue: [1, 0],
      reaction: [
        [0, 0],
        [0, 0],
      ],
      grievance: [9, 1],
    });
    const { nullclines, equilibrium } = richardsonPortrait(race, {
      window: [0, 4],
      grid: 2,
      starts: [],
      until: 1,
      steps: 1,
    });
    expect([nullclines, equilibrium]).toEqual([[null, null], null]);
  });

  it.each([
    [{ ...standard, fatigue: [] }, "at least one nation"],
    [{ ...standard, fatigue: Array(13).fill(1) }, "at most 12 nations"],
    [{ ...standard, grievance: [1] }, "expected 2 numbers, found 1"],
    [{ ...standard, reaction: [[0, 1]] }, "expected 2 rows of reactions"],
    [{ ...standard, fatigue: [Number.NaN, 1] }, "NaN"],
  ])("refuses %j", (input, message) => {
    expect(() => richardsonRace(input)).toThrow(message);
  });

  it("refuses portraits without two nations, a window or a grid", () => {
    const options = { window: [0, 1], grid: 2, starts: [], until: 1, steps: 1 } as const;
    const alone = richardsonRace({ fatigue: [1], reaction: [[0]], grievance: [1] });
    const race = richardsonRace(standard);
    expect(() => richardsonPortrait(alone, options)).toThrow("expected two nations, found 1");
    expect(() => richardsonPortrait(race, { ...options, window: [1, 1] })).toThrow("above the least");
    expect(() => richardsonPortrait(race, { ...options, grid: 1 })).toThrow("from 2 to 101");
  });
});

describe("paths of linear systems", () => {
  it("stay within their bound of the exponential", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 10 }), fc.integer({ min: -5, max: 5 }), (tenths, x) => {
        const rate = tenths / 10;
        const { states, radius, times } = linearPath({ matrix: [[rate]], constant: [0] }, [x], {
          until: 3,
          steps: 4,
        });
        expect(radius.valueOf()).toBeLessThanOrEqual(2 ** -40);
        states.forEach(([at], k) => {
          const truth = x * Math.exp(rate * (times[k] as Rational).valueOf());
          expect(Math.abs((at as Rational).valueOf() - truth)).toBeLessThan(
            2 ** -40 + 1e-13 * Math.abs(truth),
          );
        });
      }),
      { numRuns: 40 },
    );
  });

  it("turn round a centre", () => {
    const { states } = linearPath(
      {
        matrix: [
          [0, 1],
          [-1, 0],
        ],
        constant: [0, 0],
      },
      [0, 1],
      { until: 20, steps: 2 },
    );
    expect(states[1]?.[0]?.valueOf()).toBeCloseTo(Math.sin(10), 11);
    expect(states[2]?.[1]?.valueOf()).toBeCloseTo(Math.cos(20), 11);
  });

  it("follow stiff systems", () => {
    const { states } = linearPath({ matrix: [[-1000]], constant: [1000] }, [0], { until: 1, steps: 1 });
    expect(states[1]?.[0]?.valueOf()).toBeCloseTo(1, 11);
  });

  it("integrate constants, states and discounted squares", () => {
    const system = {
      matrix: [
        [-1, 0],
        [0, 0],
      ],
      constant: [0, 2],
    };
    const one = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ];
    const second = [
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 0],
    ];
    const square = [
      [1, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const { states } = pathIntegrals(system, [3, 1], [one, second, square], {
      until: 2,
      steps: 2,
      discountRate: 1,
    });
    const at = (states.at(-1) ?? []).map((value) => value.valueOf());
    const e = Math.exp(-2);
    // The second state is 1 + 2t.
    expect(at[0]).toBeCloseTo(1 - e, 11);
    expect(at[1]).toBeCloseTo(1 - e + 2 * (1 - 3 * e), 11);
    expect(at[2]).toBeCloseTo(3 * (1 - Math.exp(-6)), 11);
  });

  it.each([
    [() => linearPath({ matrix: [[1]], constant: [0] }, [1], { until: 0, steps: 1 }), "a time above 0"],
    [
      () => linearPath({ matrix: [[1]], constant: [0] }, [1], { until: 1, steps: 0 }),
      "a whole number of steps",
    ],
    [
      () => linearPath({ matrix: [[1]], constant: [0] }, [1, 2], { until: 1, steps: 1 }),
      "expected 1 number, found 2",
    ],
    [() => linearPath({ matrix: [["1e300"]], constant: [0] }, [1], { until: 1, steps: 1 }), "too fast"],
    [() => linearPath({ matrix: [[1]], constant: [0] }, [1], { until: 40_000, steps: 1 }), "too fast"],
    [
      () => pathIntegrals({ matrix: [[1]], constant: [0] }, [1], [[[1]]], { until: 1, steps: 1 }),
      "expected 2 rows",
    ],
  ])("are refused with a reason (%#)", (path, message) => {
    expect(path).toThrow(message);
  });
});
