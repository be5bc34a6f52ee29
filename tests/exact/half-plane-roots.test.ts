import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  characteristicPolynomial,
  determinant,
  evaluatePolynomial,
  halfPlaneRoots,
  multiplyPolynomials,
  polynomial,
} from "../../src/exact/index.js";

const small = fc.integer({ min: -3, max: 3 });

describe("roots in half-planes", () => {
  it("counts the roots of products of known factors", () => {
    const linear = small.map((root) => ({
      factor: polynomial([-root, 1]),
      left: root < 0 ? 1 : 0,
      imaginary: root === 0 ? 1 : 0,
      right: root > 0 ? 1 : 0,
    }));
    // (s - a)^2 + b^2 has the roots a + bi and a - bi.
    const pair = fc.tuple(small, fc.integer({ min: 1, max: 3 })).map(([a, b]) => ({
      factor: polynomial([a * a + b * b, -2 * a, 1]),
      left: a < 0 ? 2 : 0,
      imaginary: a === 0 ? 2 : 0,
      right: a > 0 ? 2 : 0,
    }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(linear, pair), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(-2, 1, 3),
        (factors, unit) => {
          const product = factors.reduce(
            (p, { factor }) => multiplyPolynomials(p, factor),
            polynomial([unit]),
          );
          const count = (key: "left" | "imaginary" | "right") =>
            factors.reduce((total, factor) => total + factor[key], 0);
          expect(halfPlaneRoots(product)).toEqual({
            left: count("left"),
            imaginary: count("imaginary"),
            right: count("right"),
          });
        },
      ),
    );
  });

  it("counts none for a constant and refuses 0", () => {
    expect(halfPlaneRoots(polynomial([5]))).toEqual({ left: 0, imaginary: 0, right: 0 });
    expect(() => halfPlaneRoots(polynomial([]))).toThrow("other than 0");
  });
});

describe("characteristic polynomials", () => {
  it("are det(s - A) at every s", () => {
    const matrix = fc
      .integer({ min: 0, max: 5 })
      .chain((n) =>
        fc.array(fc.array(small, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      );
    fc.assert(
      fc.property(matrix, small, (A, s) => {
        const shifted = A.map((row, i) => row.map((entry, j) => (i === j ? s - entry : -entry)));
        const value = evaluatePolynomial(characteristicPolynomial(A), s);
        expect(value.equals(A.length === 0 ? 1 : determinant(shifted))).toBe(true);
      }),
    );
  });

  it("refuse a matrix that is not square", () => {
    expect(() => characteristicPolynomial([[1, 2]])).toThrow("expected a square matrix");
  });
});
