import { algebraicDecimal, algebraicRoots, polynomial, rational, rationalText, solve } from "exclave";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "L. F. Richardson",
  year: 1960,
  title: "Arms and Insecurity",
  in: "Boxwood Press",
  field: "security",
  result:
    "x' = k y - a x + g, y' = l x - b y + h has one balance point, stable if and only if restraint a b exceeds reaction k l",
  exact: "the balance point, and the signs of the roots of the characteristic polynomial",
};

/** The roots of t^2 + (a + b) t + (a b - k l), in decimals. */
const roots = (a: number, b: number, k: number, l: number) =>
  algebraicRoots(polynomial([a * b - k * l, a + b, 1])).map(({ root }) => Number(algebraicDecimal(root, 9)));

describe(cite(publication), () => {
  it("balances at (2, 2) for restraint 1, reaction 1/2 and grievance 1", () => {
    const matrix = [
      [1, "-1/2"],
      ["-1/2", 1],
    ].map((row) => row.map((x) => rational(x)));
    const found = solve(matrix, [rational(1), rational(1)]);
    expect(found.kind === "unique" && found.solution.map(rationalText)).toEqual(["2", "2"]);
    expect(roots(1, 1, 0.5, 0.5)).toEqual([-1.5, -0.5]);
  });

  it("is stable exactly when a b > k l", () => {
    const positive = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(positive, positive, positive, positive, (a, b, k, l) => {
        const found = roots(a, b, k, l);
        // (a - b)^2 + 4 k l > 0: both are real.
        expect(found).toHaveLength(2);
        expect(found.every((root) => root < 0)).toBe(a * b > k * l);
      }),
    );
  });
});
