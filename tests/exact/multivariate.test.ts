import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMultivariate,
  multiplyMultivariate,
  multivariateDerivative,
  multivariateValue,
  scaleMultivariate,
  substituteMultivariate,
} from "../../src/exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  constantValue,
  factorsOf,
  type MultivariatePolynomial,
  monomialProduct,
  primitivePolynomial,
  variablePolynomial,
  variablesOf,
} from "../../src/exact/multivariate-polynomial.js";
import { quotient, type Rational, rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";

const number: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -9n, max: 9n }), fc.bigInt({ min: 1n, max: 5n }))
  .map(([n, d]) => quotient(n, d));
const { polynomial } = fc.letrec<{ polynomial: MultivariatePolynomial }>((tie) => ({
  polynomial: fc.oneof(
    { depthSize: "small" },
    number.map(constantPolynomial),
    fc.integer({ min: 0, max: 3 }).map(variablePolynomial),
    fc.tuple(tie("polynomial"), tie("polynomial")).map(([a, b]) => addMultivariate([a, b])),
    fc.tuple(tie("polynomial"), tie("polynomial")).map(([a, b]) => multiplyMultivariate(a, b)),
  ),
}));
const point = fc.array(number, { minLength: 4, maxLength: 4 });
const at = (p: MultivariatePolynomial, values: readonly Rational[]): string =>
  rationalText(multivariateValue(p, (variable) => values[variable] as Rational));

describe("polynomials in several variables", () => {
  it("add, multiply and scale like their values", () => {
    fc.assert(
      fc.property(polynomial, polynomial, number, point, (a, b, scale, x) => {
        const [left, right] = [rational(at(a, x)), rational(at(b, x))];
        expect(at(addMultivariate([a, b]), x)).toBe(rationalText(rational(left.add(right))));
        expect(at(multiplyMultivariate(a, b), x)).toBe(rationalText(rational(left.mul(right))));
        expect(at(scaleMultivariate(a, scale), x)).toBe(rationalText(rational(left.mul(scale))));
      }),
      { numRuns: 100 },
    );
  });

  it("are 0 only without terms", () => {
    fc.assert(
      fc.property(polynomial, (a) => {
        expect(addMultivariate([a, scaleMultivariate(a, rational(-1))]).terms.size).toBe(0);
      }),
    );
  });

  it("substitute like their values", () => {
    fc.assert(
      fc.property(polynomial, polynomial, point, (a, b, x) => {
        const moved = x.with(1, rational(at(b, x)));
        expect(at(substituteMultivariate(a, new Map([[1, b]])), x)).toBe(at(a, moved));
      }),
      { numRuns: 100 },
    );
  });

  it("have derivatives that obey the product rule", () => {
    fc.assert(
      fc.property(polynomial, polynomial, (a, b) => {
        const whole = multivariateDerivative(multiplyMultivariate(a, b), 0);
        const parts = [
          multiplyMultivariate(multivariateDerivative(a, 0), b),
          multiplyMultivariate(a, multivariateDerivative(b, 0)),
        ];
        const gap = addMultivariate([whole, ...parts.map((one) => scaleMultivariate(one, rational(-1)))]);
        expect(gap.terms.size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it("have one primitive multiple", () => {
    const p = addMultivariate([
      scaleMultivariate(variablePolynomial(0), rational("4/3")),
      constantPolynomial(rational("2/5")),
    ]);
    const { polynomial: primitive, scale } = primitivePolynomial(p);
    expect([...primitive.terms.values()].sort()).toEqual([10n, 3n].sort());
    expect(rationalText(scale)).toBe("15/2");
  });

  it("know their variables, factors and constants", () => {
    const xy = multiplyMultivariate(variablePolynomial(3), variablePolynomial(1));
    expect(variablesOf(xy)).toEqual([1, 3]);
    expect([...xy.terms.keys()].map(factorsOf)).toEqual([[1, 3]]);
    expect(constantValue(xy)).toBeNull();
    expect(constantValue(constantPolynomial(rational("1/2")))?.toFraction()).toBe("1/2");
    expect(constantValue(constantPolynomial(rational(0)))?.toFraction()).toBe("0");
    expect(
      factorsOf(
        monomialProduct([...xy.terms.keys()][0] ?? "", [...variablePolynomial(2).terms.keys()][0] ?? ""),
      ),
    ).toEqual([1, 2, 3]);
  });
});
