import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bernsteinForm } from "../../src/exact/bernstein-form.js";
import { addMultivariate, multivariateValue } from "../../src/exact/multivariate-arithmetic.js";
import { constantPolynomial, type MultivariatePolynomial } from "../../src/exact/multivariate-polynomial.js";
import { compare } from "../../src/exact/order.js";
import { quotient, type Rational, rational } from "../../src/exact/rational.js";

const LETTERS = ["!", '"', "#"];

/** A polynomial in three variables of degree 3 at most in each. */
const polynomials = fc
  .array(
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: -9, max: 9 }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((terms): MultivariatePolynomial => {
    const sum = new Map<string, bigint>();
    for (const [exponents, value] of terms) {
      const monomial = exponents.map((times, i) => (LETTERS[i] as string).repeat(times)).join("");
      sum.set(monomial, BigInt(value));
    }
    for (const [monomial, value] of sum) if (value === 0n) sum.delete(monomial);
    return { terms: sum, denominator: 1n };
  });

const ranges = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([low, width, d]): [Rational, Rational] => [
    quotient(BigInt(low), BigInt(d)),
    quotient(BigInt(low + width), BigInt(d)),
  ]);

function binomial(n: number, k: number): bigint {
  return k === 0 ? 1n : (binomial(n - 1, k - 1) * BigInt(n)) / BigInt(k);
}

describe("bernsteinForm", () => {
  it("is a positive multiple of the polynomial", () => {
    fc.assert(
      fc.property(
        polynomials,
        fc.tuple(ranges, ranges, ranges),
        fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 3, maxLength: 3 }),
        (polynomial, box, first, second) => {
          const form = bernsteinForm(polynomial, (variable) => box[variable] as [Rational, Rational]);
          if (form === null) throw new Error("expected a form");
          const [a, b] = [first, second].map((sevenths) => {
            const units = sevenths.map((one) => quotient(BigInt(one), 7n));
            const point = box.map(([low, high], i) =>
              rational(low.add(high.sub(low).mul(units[i] as Rational))),
            );
            let value = rational(0);
            form.coefficients.forEach((coefficient, at) => {
              let rest = at;
              let weight = rational(coefficient);
              for (let i = form.degrees.length - 1; i >= 0; i--) {
                const degree = form.degrees[i] as number;
                const unit = units[form.variables[i] as number] as Rational;
                const k = rest % (degree + 1);
                rest = (rest - k) / (degree + 1);
                const basis =
                  unit
                    .pow(k)
                    ?.mul(
                      rational(1)
                        .sub(unit)
                        .pow(degree - k) ?? 0,
                    )
                    .mul(binomial(degree, k)) ?? 0;
                weight = rational(weight.mul(basis));
              }
              value = rational(value.add(weight));
            });
            return { value, true: multivariateValue(polynomial, (variable) => point[variable] as Rational) };
          }) as [{ value: Rational; true: Rational }, { value: Rational; true: Rational }];
          // The same positive multiple at any two points.
          expect(compare(rational(a.value.mul(b.true)), rational(b.value.mul(a.true)))).toBe(0);
          expect(Math.sign(Number(a.value.s * a.value.n))).toBe(Math.sign(Number(a.true.s * a.true.n)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is one number for a constant", () => {
    expect(bernsteinForm(constantPolynomial(rational("-2/3")), () => null)?.coefficients).toEqual([-2n]);
    expect(bernsteinForm(addMultivariate([]), () => null)?.coefficients).toEqual([0n]);
  });

  it("is not given without ranges, or where it would be large", () => {
    const product: MultivariatePolynomial = {
      terms: new Map([["!".repeat(39) + '"'.repeat(100), 1n]]),
      denominator: 1n,
    };
    expect(bernsteinForm(product, () => [rational(0), rational(1)])).not.toBeNull();
    const larger: MultivariatePolynomial = {
      terms: new Map([["!".repeat(39) + '"'.repeat(103), 1n]]),
      denominator: 1n,
    };
    expect(bernsteinForm(larger, () => [rational(0), rational(1)])).toBeNull();
    expect(
      bernsteinForm(product, (variable) => (variable === 0 ? null : [rational(0), rational(1)])),
    ).toBeNull();
  });
});
