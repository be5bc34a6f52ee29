import {
  ExclaveError,
  type LinearConstraint,
  type LinearProgram,
  type LinearProgramResult,
  type Rational,
  rational,
  rationalText,
  solveLinearProgram,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLinearProgram } from "../../src/certificate/check-linear-program.js";

/** Small integers and halves, many zeros: ties, zero rows and redundant constraints come by themselves. */
const coefficient = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, -1) },
  { weight: 2, arbitrary: fc.integer({ min: -4, max: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom("1/2", "-3/2", "2/3") },
);

const programs: fc.Arbitrary<LinearProgram> = fc
  .record({ variables: fc.integer({ min: 0, max: 4 }), count: fc.integer({ min: 0, max: 5 }) })
  .chain(({ variables, count }) =>
    fc.record({
      maximize: fc.array(coefficient, { minLength: variables, maxLength: variables }),
      constraints: fc
        .array(
          fc.record({
            coefficients: fc.array(coefficient, { minLength: variables, maxLength: variables }),
            relation: fc.constantFrom<LinearConstraint["relation"]>("<=", "<=", "=", ">="),
            bound: coefficient,
          }),
          { minLength: count, maxLength: count },
        )
        .chain((rows) => fc.boolean().map((twice) => (twice ? [...rows, ...rows] : rows))),
      free: fc.subarray(Array.from({ length: variables }, (_, j) => j)),
    }),
  );

const codeAndPath = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof ExclaveError) return `${error.code} at ${error.path}`;
    throw error;
  }
  return "accepted";
};
const refusal = (program: LinearProgram, result: unknown): string =>
  codeAndPath(() => checkLinearProgram(program, result as LinearProgramResult));

describe("what solveLinearProgram returns is accepted", () => {
  test("for random programs, and all three outcomes occur", () => {
    const seen = { optimal: 0, infeasible: 0, unbounded: 0 };
    fc.assert(
      fc.property(programs, (program) => {
        const result = solveLinearProgram(program);
        seen[result.status]++;
        expect(refusal(program, result)).toBe("accepted");
      }),
      { numRuns: 600, seed: 1 },
    );
    expect(Math.min(seen.optimal, seen.infeasible, seen.unbounded)).toBeGreaterThan(50);
  });

  test("after a trip through JSON as texts", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const result = solveLinearProgram(program);
        const text = JSON.stringify(result, (_, value) =>
          value !== null && typeof value === "object" && "d" in value ? rationalText(value) : value,
        );
        expect(refusal(program, JSON.parse(text))).toBe("accepted");
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, LinearProgram, LinearProgramResult["status"]]>([
    ["nothing at all", { maximize: [], constraints: [] }, "optimal"],
    ["no constraints, nothing to gain", { maximize: [-1, 0], constraints: [] }, "optimal"],
    ["no constraints, a free loss", { maximize: [-1], constraints: [], free: [0] }, "unbounded"],
    ["no constraints, a gain", { maximize: [1], constraints: [] }, "unbounded"],
    [
      "no variables, a true row",
      { maximize: [], constraints: [{ coefficients: [], relation: "<=", bound: 0 }] },
      "optimal",
    ],
    [
      "no variables, a false row",
      { maximize: [], constraints: [{ coefficients: [], relation: ">=", bound: 1 }] },
      "infeasible",
    ],
    [
      "a zero row that is false",
      { maximize: [1], constraints: [{ coefficients: [0], relation: "=", bound: -1 }] },
      "infeasible",
    ],
    [
      "equations that contradict each other",
      {
        maximize: [0, 0],
        constraints: [
          { coefficients: [1, 1], relation: "=", bound: 1 },
          { coefficients: [2, 2], relation: "=", bound: 3 },
        ],
        free: [0, 1],
      },
      "infeasible",
    ],
    [
      "a free variable named twice",
      { maximize: [-1], constraints: [{ coefficients: [1], relation: ">=", bound: -5 }], free: [0, 0] },
      "optimal",
    ],
  ])("%s", (_, program, status) => {
    const result = solveLinearProgram(program);
    expect(result.status).toBe(status);
    expect(refusal(program, result)).toBe("accepted");
  });
});

describe("literature", () => {
  const optimum = (program: LinearProgram): { value: string; primal: string[] } => {
    const result = solveLinearProgram(program);
    checkLinearProgram(program, result);
    if (result.status !== "optimal") throw new Error(`expected an optimum, found ${result.status}`);
    return { value: rationalText(result.value), primal: result.primal.map(rationalText) };
  };

  // E. M. L. Beale 1955, Cycling in the dual simplex algorithm: the textbook rule without a safeguard cycles here.
  test("Beale's cycling example", () => {
    const program: LinearProgram = {
      maximize: ["3/4", -150, "1/50", -6],
      constraints: [
        { coefficients: ["1/4", -60, "-1/25", 9], relation: "<=", bound: 0 },
        { coefficients: ["1/2", -90, "-1/50", 3], relation: "<=", bound: 0 },
        { coefficients: [0, 0, 1, 0], relation: "<=", bound: 1 },
      ],
    };
    expect(optimum(program)).toEqual({ value: "1/20", primal: ["1/25", "0", "1", "0"] });
  });

  // V. Klee and G. J. Minty 1972, How good is the simplex algorithm?, in the form of 5^n.
  test.each([1, 2, 3, 5, 8])("the Klee-Minty cube in %i dimensions", (n) => {
    const program: LinearProgram = {
      maximize: Array.from({ length: n }, (_, j) => 2n ** BigInt(n - 1 - j)),
      constraints: Array.from({ length: n }, (_, i) => ({
        coefficients: Array.from({ length: n }, (_, j) =>
          j < i ? 2n ** BigInt(i - j + 1) : j === i ? 1n : 0n,
        ),
        relation: "<=" as const,
        bound: 5n ** BigInt(i + 1),
      })),
    };
    const { value, primal } = optimum(program);
    expect(value).toBe(`${5n ** BigInt(n)}`);
    expect(primal).toEqual([...Array.from({ length: n - 1 }, () => "0"), `${5n ** BigInt(n)}`]);
  });

  // V. Chvatal 1983, Linear Programming: the example that introduces the simplex method.
  test("Chvatal's first example", () => {
    const program: LinearProgram = {
      maximize: [5, 4, 3],
      constraints: [
        { coefficients: [2, 3, 1], relation: "<=", bound: 5 },
        { coefficients: [4, 1, 2], relation: "<=", bound: 11 },
        { coefficients: [3, 4, 2], relation: "<=", bound: 8 },
      ],
    };
    expect(optimum(program)).toEqual({ value: "13", primal: ["2", "0", "1"] });
  });

  test("integers of 40 digits", () => {
    const big = 10n ** 40n;
    const program: LinearProgram = {
      maximize: [big + 1n, big],
      constraints: [
        { coefficients: [big, big - 1n], relation: "<=", bound: big * big },
        { coefficients: [big - 1n, big], relation: "<=", bound: big * big },
      ],
    };
    const result = solveLinearProgram(program);
    expect(refusal(program, result)).toBe("accepted");
    // One part in 10^80 too much is too much.
    if (result.status !== "optimal") throw new Error(result.status);
    const raised = result.primal.map((x) => x.add(rational(1n).div(rational(big * big))));
    expect(refusal(program, { ...result, primal: raised })).toBe("bad-certificate at primal");
  });
});

describe("a false statement is refused", () => {
  /** Every number of a result, changed on its own. */
  const changed = (result: LinearProgramResult, by: Rational): LinearProgramResult[] =>
    Object.entries(result).flatMap(([key, value]) => {
      if (key === "status") return [];
      if (!Array.isArray(value)) return [{ ...result, [key]: (value as Rational).add(by) }];
      return value.map((entry: Rational, i) => ({ ...result, [key]: value.with(i, entry.add(by)) }));
    }) as LinearProgramResult[];

  test("the value of an optimum has no other value", () => {
    fc.assert(
      fc.property(programs, coefficient, (program, by) => {
        const result = solveLinearProgram(program);
        if (result.status !== "optimal" || rational(by).n === 0n) return;
        expect(refusal(program, { ...result, value: result.value.add(rational(by)) })).toBe(
          "bad-certificate at value",
        );
      }),
      { numRuns: 150 },
    );
  });

  test("a changed number is refused, or still proves the same", () => {
    let refused = 0;
    fc.assert(
      fc.property(programs, coefficient, (program, by) => {
        const result = solveLinearProgram(program);
        for (const other of changed(result, rational(by))) {
          const answer = refusal(program, other);
          if (answer === "accepted") {
            if (result.status === "optimal" && other.status === "optimal") {
              expect(rationalText(rational(other.value))).toBe(rationalText(result.value));
            }
          } else {
            expect(answer).toMatch(/^bad-certificate at (value|primal|dual|farkas|point|ray)/);
            refused++;
          }
        }
      }),
      { numRuns: 150, seed: 2 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test("the proof of one outcome never proves another", () => {
    fc.assert(
      fc.property(programs, programs, (program, other) => {
        const mine = solveLinearProgram(program);
        const theirs = solveLinearProgram(other);
        if (mine.status !== theirs.status) expect(refusal(program, theirs)).toMatch(/^bad-certificate at /);
      }),
      { numRuns: 200 },
    );
  });

  const program: LinearProgram = {
    maximize: [1, 1],
    constraints: [
      { coefficients: [1, 2], relation: "<=", bound: 4 },
      { coefficients: [1, 0], relation: ">=", bound: 1 },
      { coefficients: [1, -1], relation: "=", bound: 1 },
    ],
    free: [1],
  };

  test("its own proof of the hand-made program stands", () => {
    expect(refusal(program, { status: "optimal", value: 3, primal: [2, 1], dual: ["2/3", 0, "1/3"] })).toBe(
      "accepted",
    );
  });

  test.each<[string, unknown, string]>([
    ["a point off a <= row", { primal: [4, 3] }, "primal"],
    ["a point off a >= row", { primal: [0, -1] }, "primal"],
    ["a point off an equation", { primal: [2, 0] }, "primal"],
    ["a negative variable", { primal: [-1, -2] }, "primal[0]"],
    ["a short point", { primal: [2] }, "primal"],
    ["a long point", { primal: [2, 1, 0] }, "primal"],
    ["a multiplier of the wrong sign for <=", { dual: [-1, 0, 2] }, "dual[0]"],
    ["a multiplier of the wrong sign for >=", { dual: ["2/3", 1, "1/3"] }, "dual[1]"],
    ["multipliers that miss a free variable", { dual: [1, 0, "1/3"] }, "dual"],
    ["multipliers that do not cover the objective", { dual: [0, 0, -1] }, "dual"],
    ["a feasible point of less value", { primal: [1, 0] }, "value"],
    ["multipliers of a greater bound", { dual: ["4/3", "-5/3", "5/3"] }, "value"],
    ["no list", { dual: "2/3" }, "dual"],
    ["no number", { primal: [2, null] }, "primal[1]"],
    ["not even a numeral", { primal: [2, "one"] }, "primal[1]"],
    ["NaN", { value: Number.NaN }, "value"],
    ["no such status", { status: "best" }, "status"],
    ["another status with no proof", { status: "infeasible" }, "farkas"],
  ])("%s", (_, change, path) => {
    const proof = { status: "optimal", value: 3, primal: [2, 1], dual: ["2/3", 0, "1/3"] };
    expect(refusal(program, { ...proof, ...(change as object) })).toBe(`bad-certificate at ${path}`);
  });

  test("a Farkas vector whose bound is not negative", () => {
    const feasible: LinearProgram = {
      maximize: [0],
      constraints: [{ coefficients: [1], relation: "<=", bound: 0 }],
    };
    expect(refusal(feasible, { status: "infeasible", farkas: [1] })).toBe("bad-certificate at farkas");
    expect(refusal(feasible, { status: "infeasible", farkas: [0] })).toBe("bad-certificate at farkas");
  });

  test("a ray without growth, and one that leaves the feasible set", () => {
    const strip: LinearProgram = {
      maximize: [1, 0],
      constraints: [{ coefficients: [0, 1], relation: "<=", bound: 1 }],
    };
    const status = "unbounded";
    expect(refusal(strip, { status, point: [0, 0], ray: [1, 0] })).toBe("accepted");
    expect(refusal(strip, { status, point: [0, 0], ray: [0, 0] })).toBe("bad-certificate at ray");
    expect(refusal(strip, { status, point: [0, 0], ray: [1, 1] })).toBe("bad-certificate at ray");
    expect(refusal(strip, { status, point: [0, 0], ray: [1, -1] })).toBe("bad-certificate at ray[1]");
    expect(refusal(strip, { status, point: [0, 2], ray: [1, 0] })).toBe("bad-certificate at point");
  });

  test.each([null, undefined, 3, "optimal", []])("%j is no result", (result) => {
    expect(refusal(program, result)).toBe("bad-certificate at status");
  });

  test("a program that does not fit together is the asker's fault, not the proof's", () => {
    const proof = { status: "optimal", value: 0, primal: [0], dual: [] };
    const one = { coefficients: [1], relation: "<=", bound: 1 };
    const ask = (broken: object): string =>
      refusal({ maximize: [1], constraints: [], ...broken } as LinearProgram, proof);
    expect(ask({ constraints: [{ ...one, coefficients: [1, 2] }] })).toBe(
      "bad-argument at constraints[0].coefficients",
    );
    expect(ask({ constraints: [one, { ...one, relation: "<" }] })).toBe(
      "bad-argument at constraints[1].relation",
    );
    expect(ask({ constraints: [{ ...one, bound: "x" }] })).toBe("bad-number at constraints[0].bound");
    expect(ask({ free: [1] })).toBe("bad-argument at free");
    expect(ask({ free: ["length"] })).toBe("bad-argument at free");
  });
});
