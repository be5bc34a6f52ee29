import {
  ExclaveError,
  equal,
  type LinearProgram,
  type Rational,
  rank,
  rational,
  rationalText,
  solve,
  solveLinearProgram,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallRationals } from "./arbitraries.js";

const vectors = (length: number) => fc.array(smallRationals, { minLength: length, maxLength: length });
/** maximise c x subject to A x <= b, x >= 0. */
const programs = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([n, m]) =>
    fc.record({ c: vectors(n), rows: fc.array(vectors(n), { minLength: m, maxLength: m }), b: vectors(m) }),
  );
type Program = { c: Rational[]; rows: Rational[][]; b: Rational[] };

const asProgram = ({ c, rows, b }: Program): LinearProgram => ({
  maximize: c,
  constraints: rows.map((coefficients, i) => ({ coefficients, relation: "<=", bound: b[i] as Rational })),
});

/** The best vertex, by solving every choice of as many tight constraints as there are variables; null when none. */
function bestVertex({ c, rows, b }: Program): Rational | null {
  const n = c.length;
  const all = [...rows, ...c.map((_, j) => c.map((_, k) => rational(j === k ? -1 : 0)))];
  const bounds = [...b, ...c.map(() => rational(0))];
  const value = (row: readonly Rational[], x: readonly Rational[]): Rational =>
    row.reduce((total: Rational, a, j) => total.add(a.mul(x[j] as Rational)), rational(0));
  let best: Rational | null = null;
  for (let choice = 0; choice < 1 << all.length; choice++) {
    const tight = all.flatMap((_, i) => ((choice >> i) & 1 ? [i] : []));
    if (tight.length !== n) continue;
    const matrix = tight.map((i) => all[i] as Rational[]);
    if (rank(matrix) < n) continue;
    const answer = solve(
      matrix,
      tight.map((i) => bounds[i] as Rational),
    );
    if (answer.kind !== "unique") continue;
    const feasible = all.every((row, i) => value(row, answer.solution).compare(bounds[i] as Rational) <= 0);
    if (!feasible) continue;
    const reached = value(c, answer.solution);
    if (best === null || reached.compare(best) > 0) best = reached;
  }
  return best;
}

describe("solveLinearProgram", () => {
  test("finds the best vertex, and that there is none", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const result = solveLinearProgram(asProgram(program));
        const best = bestVertex(program);
        // A set of points x >= 0 that is not empty has a vertex.
        expect(result.status === "infeasible").toBe(best === null);
        if (result.status === "optimal") expect(equal(result.value, rational(best as Rational))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("a program and its dual have the same value (strong duality)", () => {
    let optimal = 0;
    fc.assert(
      fc.property(programs, ({ c, rows, b }) => {
        const primal = solveLinearProgram(asProgram({ c, rows, b }));
        const dual = solveLinearProgram({
          maximize: b.map((bound) => rational(bound.neg())),
          constraints: c.map((bound, j) => ({
            coefficients: rows.map((row) => row[j] as Rational),
            relation: ">=",
            bound,
          })),
        });
        if (primal.status === "optimal") {
          optimal++;
          expect(dual.status === "optimal" && rationalText(rational(dual.value.neg()))).toBe(
            rationalText(primal.value),
          );
        }
        if (primal.status === "unbounded") expect(dual.status).toBe("infeasible");
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(optimal).toBeGreaterThan(30);
  });

  test("the order and the scale of the constraints do not matter", () => {
    fc.assert(
      fc.property(programs, fc.integer({ min: 1, max: 9 }), (program, scale) => {
        const one = solveLinearProgram(asProgram(program));
        const other = solveLinearProgram(
          asProgram({
            c: program.c,
            rows: program.rows.map((row) => row.map((a) => rational(a.mul(scale)))).reverse(),
            b: program.b.map((a) => rational(a.mul(scale))).reverse(),
          }),
        );
        expect(other.status).toBe(one.status);
        if (one.status === "optimal" && other.status === "optimal") {
          expect(rationalText(other.value)).toBe(rationalText(one.value));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a free variable is the difference of two others", () => {
    fc.assert(
      fc.property(programs, (program) => {
        const free = solveLinearProgram({ ...asProgram(program), free: [0] });
        const split = solveLinearProgram(
          asProgram({
            c: [...program.c, rational((program.c[0] as Rational).neg())],
            rows: program.rows.map((row) => [...row, rational((row[0] as Rational).neg())]),
            b: program.b,
          }),
        );
        expect(free.status).toBe(split.status);
        if (free.status === "optimal" && split.status === "optimal") {
          expect(rationalText(free.value)).toBe(rationalText(split.value));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("refuses a program that does not fit together, saying where", () => {
    const failure = (program: unknown): string => {
      try {
        solveLinearProgram(program as LinearProgram);
      } catch (error) {
        if (error instanceof ExclaveError) return `${error.code} at ${error.path}`;
        throw error;
      }
      return "accepted";
    };
    const row = { coefficients: [1], relation: "<=", bound: 1 };
    expect(failure({ maximize: [1, 2], constraints: [row] })).toBe(
      "bad-argument at constraints[0].coefficients",
    );
    expect(failure({ maximize: [1], constraints: [{ ...row, relation: "<" }] })).toBe(
      "bad-argument at constraints[0].relation",
    );
    expect(failure({ maximize: [Number.NaN], constraints: [] })).toBe("bad-number at maximize[0]");
    expect(failure({ maximize: [1], constraints: [{ ...row, bound: "1/0" }] })).toBe(
      "bad-number at constraints[0].bound",
    );
    for (const free of [[1], [-1], [0.5]]) {
      expect(failure({ maximize: [1], constraints: [], free })).toBe("bad-argument at free");
    }
  });
});
