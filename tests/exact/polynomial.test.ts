import {
  addPolynomials,
  composePolynomials,
  dividePolynomials,
  equal,
  evaluatePolynomial,
  multiplyPolynomials,
  ONE,
  type Polynomial,
  polynomial,
  polynomialCoefficients,
  polynomialDerivative,
  polynomialGcd,
  polynomialText,
  rational,
  rationalText,
  resultant,
  scalePolynomial,
  squarefreeDecomposition,
  squarefreePart,
  subtractPolynomials,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rationals, smallRationals } from "./arbitraries.js";
import { nonzeroPolynomials, polynomials, smallPolynomials } from "./polynomial-arbitraries.js";

const zero = polynomial([]);
const degree = (p: Polynomial): number => p.integers.length - 1;
const power = (p: Polynomial, exponent: number): Polynomial =>
  Array.from({ length: exponent }).reduce(
    (total: Polynomial) => multiplyPolynomials(total, p),
    polynomial([1]),
  );

describe("a polynomial", () => {
  test("is in lowest terms, whatever it is made of", () => {
    expect(polynomial(["1/2", "1/3", 0])).toEqual({ integers: [3n, 2n], denominator: 6n });
    expect(polynomial([2, 4])).toEqual({ integers: [2n, 4n], denominator: 1n });
    expect(polynomial(["4/3", "2/3"])).toEqual({ integers: [4n, 2n], denominator: 3n });
    expect(polynomial([0, "0/5"])).toEqual({ integers: [], denominator: 1n });
    expect(scalePolynomial(polynomial(["1/2", "1/3"]), -6)).toEqual(polynomial([-3, -2]));
    expect(() => polynomial([1, Number.NaN])).toThrow("finite number");
  });

  test("gives its coefficients back", () => {
    fc.assert(
      fc.property(fc.array(rationals, { maxLength: 6 }), (values) => {
        const back = polynomialCoefficients(polynomial(values));
        expect(back.every((value, i) => equal(value, values[i] as never))).toBe(true);
        expect(values.slice(back.length).every(({ n }) => n === 0n)).toBe(true);
      }),
    );
  });

  test("has a text", () => {
    expect(polynomialText(zero)).toBe("0");
    expect(polynomialText(polynomial(["-1/2"]))).toBe("-1/2");
    expect(polynomialText(polynomial([0, -1]))).toBe("-x");
    expect(polynomialText(polynomial([1, "-2/3", 0, 1]), "d")).toBe("d^3 - 2/3*d + 1");
  });
});

test("sums, differences, products and compositions have the values they should", () => {
  fc.assert(
    fc.property(polynomials, polynomials, smallRationals, (p, q, at) => {
      const [a, b] = [evaluatePolynomial(p, at), evaluatePolynomial(q, at)];
      expect(equal(evaluatePolynomial(addPolynomials(p, q), at), a.add(b))).toBe(true);
      expect(equal(evaluatePolynomial(subtractPolynomials(p, q), at), a.sub(b))).toBe(true);
      expect(equal(evaluatePolynomial(multiplyPolynomials(p, q), at), a.mul(b))).toBe(true);
      expect(equal(evaluatePolynomial(scalePolynomial(p, at), b), evaluatePolynomial(p, b).mul(at))).toBe(
        true,
      );
      expect(equal(evaluatePolynomial(composePolynomials(p, q), at), evaluatePolynomial(p, b))).toBe(true);
    }),
  );
});

test("equal polynomials have equal parts: the ring laws hold to the letter", () => {
  fc.assert(
    fc.property(polynomials, polynomials, polynomials, (p, q, r) => {
      expect(addPolynomials(p, q)).toEqual(addPolynomials(q, p));
      expect(multiplyPolynomials(p, q)).toEqual(multiplyPolynomials(q, p));
      expect(multiplyPolynomials(addPolynomials(p, q), r)).toEqual(
        addPolynomials(multiplyPolynomials(p, r), multiplyPolynomials(q, r)),
      );
      expect(subtractPolynomials(p, p)).toEqual(zero);
    }),
  );
});

test("the derivative obeys the product rule and the chain rule", () => {
  fc.assert(
    fc.property(smallPolynomials, smallPolynomials, (p, q) => {
      const d = polynomialDerivative;
      expect(d(multiplyPolynomials(p, q))).toEqual(
        addPolynomials(multiplyPolynomials(d(p), q), multiplyPolynomials(p, d(q))),
      );
      expect(d(composePolynomials(p, q))).toEqual(multiplyPolynomials(composePolynomials(d(p), q), d(q)));
    }),
  );
  expect(polynomialDerivative(polynomial([7]))).toEqual(zero);
});

test("division leaves a remainder of lower degree", () => {
  fc.assert(
    fc.property(polynomials, nonzeroPolynomials, (p, divisor) => {
      const { quotient, remainder } = dividePolynomials(p, divisor);
      expect(addPolynomials(multiplyPolynomials(quotient, divisor), remainder)).toEqual(p);
      expect(degree(remainder)).toBeLessThan(degree(divisor));
    }),
  );
  expect(() => dividePolynomials(polynomial([1]), zero)).toThrow("other than the zero polynomial");
});

test("the greatest common divisor divides both and is a multiple of what they share", () => {
  const divides = (d: Polynomial, p: Polynomial): boolean => degree(dividePolynomials(p, d).remainder) < 0;
  fc.assert(
    fc.property(nonzeroPolynomials, polynomials, nonzeroPolynomials, (p, q, shared) => {
      const [a, b] = [multiplyPolynomials(p, shared), multiplyPolynomials(q, shared)];
      const divisor = polynomialGcd(a, b);
      expect(divides(divisor, a) && divides(divisor, b) && divides(shared, divisor)).toBe(true);
      const [left, right] = [a, b].map((whole) => dividePolynomials(whole, divisor).quotient);
      expect(degree(polynomialGcd(left as Polynomial, right as Polynomial))).toBe(0);
    }),
    { numRuns: 60 },
  );
  expect(polynomialGcd(zero, zero)).toEqual(zero);
  expect(polynomialGcd(zero, polynomial([-2, -4]))).toEqual(polynomial([1, 2]));
  expect(polynomialGcd(polynomial([6]), polynomial([4]))).toEqual(polynomial([1]));
  // Knuth's pair, The Art of Computer Programming 4.6.1: coprime, with remainders that explode when done naively.
  const p = polynomial([-5, 2, 8, -3, -3, 0, 1, 0, 1]);
  const q = polynomial([21, -9, -4, 0, 5, 0, 3]);
  expect(polynomialGcd(p, q)).toEqual(polynomial([1]));
  expect(rationalText(resultant(p, q))).toBe("260708");
});

describe("the resultant", () => {
  test("is multiplicative, and the product of the values at the roots", () => {
    fc.assert(
      fc.property(
        fc.array(smallRationals, { maxLength: 4 }),
        smallRationals.filter(({ n }) => n !== 0n),
        nonzeroPolynomials,
        (roots, lead, q) => {
          const p = roots.reduce(
            (total, root) => multiplyPolynomials(total, polynomial([root.neg(), 1])),
            polynomial([lead]),
          );
          const values = roots.reduce((total, root) => total.mul(evaluatePolynomial(q, root)), ONE);
          const expected = values.mul(lead.pow(degree(q)) as never);
          expect(rationalText(resultant(p, q))).toBe(rationalText(expected));
        },
      ),
    );
    fc.assert(
      fc.property(nonzeroPolynomials, smallPolynomials, nonzeroPolynomials, (p, q, r) => {
        const whole = resultant(multiplyPolynomials(p, q), r);
        expect(equal(whole, resultant(p, r).mul(resultant(q, r)))).toBe(true);
        const sign = (degree(p) * degree(r)) % 2 === 0 ? 1 : -1;
        expect(equal(resultant(r, p), resultant(p, r).mul(sign))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("of degenerate pairs", () => {
    expect(rationalText(resultant(zero, polynomial([1, 1])))).toBe("0");
    expect(rationalText(resultant(zero, polynomial([3])))).toBe("0");
    expect(rationalText(resultant(polynomial([3]), polynomial(["1/2"])))).toBe("1");
    expect(rationalText(resultant(polynomial([3]), polynomial([0, 0, "1/2"])))).toBe("9");
  });
});

describe("the squarefree decomposition", () => {
  test("multiplies back to the polynomial, of pairwise coprime factors without repeated roots", () => {
    fc.assert(
      fc.property(nonzeroPolynomials, nonzeroPolynomials, (p, q) => {
        const whole = multiplyPolynomials(p, power(q, 3));
        const { unit, factors } = squarefreeDecomposition(whole);
        const back = factors.reduce(
          (total, { factor, multiplicity }) => multiplyPolynomials(total, power(factor, multiplicity)),
          polynomial([unit]),
        );
        expect(back).toEqual(whole);
        factors.forEach(({ factor }, i) => {
          expect(degree(polynomialGcd(factor, polynomialDerivative(factor)))).toBe(0);
          for (const other of factors.slice(i + 1))
            expect(degree(polynomialGcd(factor, other.factor))).toBe(0);
        });
        const part = factors.reduce(
          (total, { factor }) => multiplyPolynomials(total, factor),
          polynomial([1]),
        );
        expect(squarefreePart(whole)).toEqual(part);
      }),
      { numRuns: 40 },
    );
  });

  test("of constants and of 0", () => {
    expect(squarefreeDecomposition(polynomial(["-3/2"]))).toEqual({ unit: rational("-3/2"), factors: [] });
    expect(squarefreePart(polynomial([-3]))).toEqual(polynomial([1]));
    expect(squarefreePart(zero)).toEqual(zero);
    expect(() => squarefreeDecomposition(zero)).toThrow("every polynomial divides 0");
  });
});
