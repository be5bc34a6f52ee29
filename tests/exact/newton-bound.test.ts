import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMultivariate, multiplyMultivariate } from "../../src/exact/multivariate-arithmetic.js";
import { constantPolynomial, variablePolynomial } from "../../src/exact/multivariate-polynomial.js";
import { newtonBound, type PolynomialSystem } from "../../src/exact/newton-bound.js";
import { rational } from "../../src/exact/rational.js";

const [x, y] = [variablePolynomial(0), variablePolynomial(1)];
const number = (value: number) => constantPolynomial(rational(value));

/** x^2 + y = a, y^2 + x = b, of which (s, t) is a solution for a = s^2 + t and b = t^2 + s. */
function system(s: number, t: number): PolynomialSystem {
  return [
    addMultivariate([multiplyMultivariate(x, x), y, number(-(s * s + t))]),
    addMultivariate([multiplyMultivariate(y, y), x, number(-(t * t + s))]),
  ];
}

/** The inverse of the derivative [[2s, 1], [1, 2t]], rounded. */
function inverse(s: number, t: number) {
  const determinant = 4 * s * t - 1;
  return [
    [2 * t, -1],
    [-1, 2 * s],
  ].map((row) => row.map((value) => rational((value / determinant).toFixed(9))));
}

describe("newtonBound", () => {
  it("holds the solution within its radius, however the point is off", () => {
    const whole = fc.integer({ min: 1, max: 9 });
    const off = fc.integer({ min: -1000, max: 1000 }).map((k) => k / 10_000_000);
    fc.assert(
      fc.property(whole, whole, off, off, (s, t, dx, dy) => {
        const point = [rational((s + dx).toFixed(9)), rational((t + dy).toFixed(9))];
        const radius = newtonBound(system(s, t), point, inverse(s, t));
        if (radius === null) throw new Error("expected a radius");
        expect(radius.valueOf()).toBeGreaterThanOrEqual(Math.max(Math.abs(dx), Math.abs(dy)) * (1 - 1e-9));
        expect(radius.valueOf()).toBeLessThan(8 * Math.max(Math.abs(dx), Math.abs(dy), 1e-9));
      }),
      { numRuns: 200 },
    );
  });

  it("finds none where there is no solution, a double one, or the inverse is another", () => {
    const square = [addMultivariate([multiplyMultivariate(x, x), number(1)])];
    expect(newtonBound(square, [rational("1/100")], [[rational(50)]])).toBeNull();
    const double = [multiplyMultivariate(x, x)];
    expect(newtonBound(double, [rational("1/100")], [[rational(50)]])).toBeNull();
    expect(newtonBound(system(2, 3), [rational(2), rational("3.001")], inverse(-3, 1))).toBeNull();
  });

  it("does not reach a second solution", () => {
    const product = [multiplyMultivariate(x, addMultivariate([x, number(-1)]))];
    for (const start of ["1/100", "1/4", "2/5", "1/2"]) {
      const at = rational(start);
      const slope = at.mul(2).sub(1);
      const radius = slope.n === 0n ? null : newtonBound(product, [at], [[rational(slope.inverse())]]);
      // A radius that reached the other solution would hold two.
      if (radius !== null) expect(at.add(radius).valueOf()).toBeLessThan(1);
    }
  });
});
