import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLinearProgram } from "../../src/certificate/check-linear-program.js";
import { guidedProgram } from "../../src/exact/internal/guided-program.js";
import { standardForm } from "../../src/exact/internal/standard-form.js";
import type { LinearProgram, LinearProgramResult } from "../../src/exact/linear-program.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { solveLinearProgram } from "../../src/exact/solve-linear-program.js";

const ROWS = 34;
const COLUMNS = 30;

/** Programs large enough to be guided: many zeros, duplicates and ties. */
const programs = (least: number, most: number): fc.Arbitrary<LinearProgram> => {
  const row = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: least, max: most })), {
    minLength: COLUMNS,
    maxLength: COLUMNS,
  });
  return fc
    .record({
      maximize: row,
      rows: fc.array(row, { minLength: 5, maxLength: ROWS }),
      bounds: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: ROWS, maxLength: ROWS }),
    })
    .map(({ maximize, rows, bounds }) => ({
      maximize,
      constraints: bounds.map((bound, i) => ({
        coefficients: rows[i % rows.length] as number[],
        relation: "<=" as const,
        bound,
      })),
    }));
};

describe("a guided program", () => {
  it("has the same outcome as exact pivots, with a proof that the checker accepts", () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(fc.oneof(programs(-2, 3), programs(-1, 30), programs(0, 1)), (program) => {
        const guided = guidedProgram(standardForm(program));
        const found = solveLinearProgram(program);
        checkLinearProgram(program, found);
        outcomes.set(guided?.status ?? "none", (outcomes.get(guided?.status ?? "none") ?? 0) + 1);
        if (guided === null) return;
        expect(found).toEqual(guided);
        // A further variable that is 0 and a negative bound that always holds lead past the guide.
        const exact = solveLinearProgram({
          ...program,
          constraints: [
            ...program.constraints,
            { coefficients: program.maximize.map(() => 0), relation: ">=", bound: 0 },
            { coefficients: program.maximize.map(() => 0), relation: "<=", bound: 0 },
          ],
        });
        expect(exact.status).toBe(guided.status);
        if (exact.status === "optimal" && guided.status === "optimal") {
          expect(rationalText(exact.value)).toBe(rationalText(guided.value));
        }
      }),
      { numRuns: 60 },
    );
    expect(outcomes.get("optimal")).toBeGreaterThan(5);
    expect(outcomes.get("unbounded")).toBeGreaterThan(5);
  });

  it("is left to exact pivots where it is small, or begins at no feasible point", () => {
    const zeros = Array.from({ length: COLUMNS }, () => 0);
    const constraints = Array.from({ length: ROWS }, () => ({
      coefficients: zeros,
      relation: "<=" as const,
      bound: 1,
    }));
    expect(guidedProgram(standardForm({ maximize: [1], constraints: [] }))).toBeNull();
    const negative = { coefficients: zeros, relation: "<=" as const, bound: -1 };
    const program = { maximize: zeros, constraints: [...constraints, negative] };
    expect(guidedProgram(standardForm(program))).toBeNull();
    expect(solveLinearProgram(program).status).toBe("infeasible");
  });

  it("bears numbers that no double holds", () => {
    const huge = 10n ** 400n;
    const maximize = Array.from({ length: COLUMNS }, (_, j) => BigInt(j) * huge);
    const constraints = Array.from({ length: COLUMNS + 4 }, (_, i) => ({
      coefficients: maximize.map((_, j) => (i % COLUMNS === j ? huge : 1n)),
      relation: "<=" as const,
      bound: huge,
    }));
    const meters: number[] = [];
    const guided = guidedProgram(standardForm({ maximize, constraints }), (steps) => meters.push(steps));
    expect(guided?.status).toBe("optimal");
    expect(checkLinearProgram({ maximize, constraints }, guided as LinearProgramResult)).toBeUndefined();
    expect(meters.length).toBeGreaterThan(0);
  });

  it("is worth it for few coefficients too, where these are long", () => {
    const long = fc.noBias(fc.bigInt({ min: 10n ** 320n, max: 10n ** 321n }));
    const row = fc.array(long, { minLength: 8, maxLength: 8 });
    for (const rows of fc.sample(fc.array(row, { minLength: 8, maxLength: 8 }), { numRuns: 4, seed: 1 })) {
      const program: LinearProgram = {
        maximize: rows.map(() => 1),
        constraints: rows.map((coefficients) => ({ coefficients, relation: "<=", bound: 1 })),
      };
      const guided = guidedProgram(standardForm(program));
      expect(guided?.status).toBe("optimal");
      checkLinearProgram(program, guided as LinearProgramResult);
    }
  });
});
