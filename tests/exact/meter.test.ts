import { describe, expect, it } from "vitest";
import { clearDenominators } from "../../src/exact/integer.js";
import { stepMeter } from "../../src/exact/meter.js";
import { quotient } from "../../src/exact/rational.js";
import { solveLinearProgram } from "../../src/exact/solve-linear-program.js";
import { wordsOf } from "../../src/exact/work-steps.js";

const PROGRAM = { maximize: [1], constraints: [{ coefficients: [2], relation: "<=", bound: 3 }] } as const;

describe("a step meter", () => {
  it("lets the limit pass and no step more", () => {
    const meter = stepMeter("the sum", { limit: 10 });
    meter(10);
    expect(() => meter(1)).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  it("refuses limits that are none", () => {
    for (const limits of [{ limit: -1 }, { limit: 1.5 }, { timeLimit: Number.NaN }, { timeLimit: -1 }]) {
      expect(() => stepMeter("the sum", limits)).toThrow(expect.objectContaining({ code: "bad-argument" }));
    }
  });

  it("ends a linear program", () => {
    expect(solveLinearProgram(PROGRAM, stepMeter("the program")).status).toBe("optimal");
    expect(() => solveLinearProgram(PROGRAM, stepMeter("the program", { limit: 1 }))).toThrow(
      "the program takes more than the limit of 1 steps",
    );
  });
});

describe("a common denominator", () => {
  it("is refused when thousands of denominators have nothing in common", () => {
    const odd = Array.from({ length: 1500 }, (_, k) => quotient(1n, (1n << 2000n) + BigInt(2 * k + 1)));
    expect(() => clearDenominators(odd)).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  it("keeps repeated numbers and signs apart", () => {
    const values = Array.from({ length: 200 }, (_, k) =>
      quotient(k % 2 === 0 ? -1n : 1n, BigInt((k % 3) + 1)),
    );
    const { integers, denominator } = clearDenominators([...values, ...values]);
    expect(denominator).toBe(6n);
    expect(integers).toEqual([...values, ...values].map((value) => (value.s * value.n * 6n) / value.d));
  });
});

it("counts words of 64 bits", () => {
  expect([0n, -1n, (1n << 64n) - 1n, 1n << 64n, -(1n << 128n)].map(wordsOf)).toEqual([1, 1, 1, 2, 3]);
});
