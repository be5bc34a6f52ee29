import {
  addPolynomials,
  composePolynomials,
  ExclaveError,
  factorPolynomial,
  multiplyPolynomials,
  type Polynomial,
  type PolynomialFactorization,
  polynomial,
  polynomialText,
  rational,
  scalePolynomial,
  stepMeter,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nonzeroPolynomials } from "./polynomial-arbitraries.js";

const product = (parts: readonly Polynomial[]): Polynomial =>
  parts.reduce(multiplyPolynomials, polynomial([1]));
const multiplied = ({ unit, factors }: PolynomialFactorization): Polynomial =>
  scalePolynomial(
    product(factors.flatMap(({ factor, multiplicity }) => Array<Polynomial>(multiplicity).fill(factor))),
    unit,
  );
const texts = (p: Polynomial): [string, number][] =>
  factorPolynomial(p).factors.map(({ factor, multiplicity }) => [polynomialText(factor), multiplicity]);
/** x^n + ... + c, from the constant term up. */
const oneAt = (n: number, constant: number): Polynomial => polynomial([constant, ...Array(n - 1).fill(0), 1]);

/** The minimal polynomial of a sum of square roots of primes, which has quadratic factors at most modulo every prime. */
function swinnertonDyer(primes: readonly number[]): Polynomial {
  const x = polynomial([0, 1]);
  return primes.reduce((p, prime) => {
    // p(x + s) = a + s b with s^2 = prime, by Horner's rule; times p(x - s) it is a^2 - prime b^2.
    let [a, b] = [polynomial([]), polynomial([])];
    for (const c of [...p.integers].reverse()) {
      [a, b] = [
        addPolynomials(addPolynomials(product([a, x]), scalePolynomial(b, prime)), polynomial([c])),
        addPolynomials(product([b, x]), a),
      ];
    }
    return addPolynomials(product([a, a]), scalePolynomial(product([b, b]), -prime));
  }, x);
}

describe("factorPolynomial", () => {
  test("gives factors that multiply back and do not factor again", () => {
    fc.assert(
      fc.property(nonzeroPolynomials, nonzeroPolynomials, (p, q) => {
        const whole = multiplyPolynomials(p, q);
        const found = factorPolynomial(whole);
        expect(multiplied(found)).toEqual(whole);
        for (const { factor } of found.factors) {
          expect(factorPolynomial(factor).factors).toEqual([{ factor, multiplicity: 1 }]);
          expect(factor.denominator).toBe(1n);
          expect(factor.integers.at(-1)).toBeGreaterThan(0n);
        }
        expect(found.factors.length).toBeGreaterThanOrEqual(factorPolynomial(p).factors.length);
      }),
      { numRuns: 60 },
    );
  });

  test("finds as many factors whatever the variable stands for", () => {
    fc.assert(
      fc.property(nonzeroPolynomials, fc.integer({ min: -5, max: 5 }), (p, shift) => {
        const degrees = (q: Polynomial): number[] =>
          factorPolynomial(q).factors.map(
            ({ factor, multiplicity }) => factor.integers.length * 100 + multiplicity,
          );
        const moved = composePolynomials(p, polynomial([shift, -2]));
        expect(degrees(moved).sort()).toEqual(degrees(p).sort());
      }),
      { numRuns: 40 },
    );
  });

  test("degenerate polynomials", () => {
    expect(factorPolynomial(polynomial(["-3/2"]))).toEqual({ unit: rational("-3/2"), factors: [] });
    expect(texts(polynomial([0, 0, "-1/2"]))).toEqual([["x", 2]]);
    expect(texts(polynomial([-1, "2/3"]))).toEqual([["2*x - 3", 1]]);
    expect(texts(polynomial([0, 0, 6, 6]))).toEqual([
      ["x", 2],
      ["x + 1", 1],
    ]);
    expect(() => factorPolynomial(polynomial([0]))).toThrow("every polynomial divides 0");
  });

  test("x^n - 1 is the product of the cyclotomic polynomials of the divisors of n", () => {
    expect(texts(oneAt(6, -1)).map(([text]) => text)).toEqual([
      "x - 1",
      "x + 1",
      "x^2 - x + 1",
      "x^2 + x + 1",
    ]);
    const degrees = factorPolynomial(oneAt(105, -1)).factors.map(({ factor }) => factor.integers.length - 1);
    expect(degrees).toEqual([1, 2, 4, 6, 8, 12, 24, 48]);
    // The first cyclotomic polynomial with a coefficient other than 0, 1 and -1.
    expect(factorPolynomial(oneAt(105, -1)).factors.at(-1)?.factor.integers).toContain(-2n);
  });

  test("irreducible polynomials that factor modulo every prime", () => {
    expect(texts(oneAt(4, 1))).toEqual([["x^4 + 1", 1]]);
    expect(texts(polynomial([1, 0, -10, 0, 1]))).toEqual([["x^4 - 10*x^2 + 1", 1]]);
    const p = swinnertonDyer([2, 3, 5]);
    expect(polynomialText(p)).toBe("x^8 - 40*x^6 + 352*x^4 - 960*x^2 + 576");
    expect(factorPolynomial(p).factors).toEqual([{ factor: p, multiplicity: 1 }]);
    const q = swinnertonDyer([2, 3, 5, 7]);
    expect(factorPolynomial(product([q, composePolynomials(q, polynomial([1, 1]))])).factors.length).toBe(2);
  });

  test("the identities of Sophie Germain and Aurifeuille, and Wilkinson's polynomial", () => {
    expect(texts(polynomial([4, 0, 0, 0, 1])).map(([text]) => text)).toEqual([
      "x^2 - 2*x + 2",
      "x^2 + 2*x + 2",
    ]);
    expect(texts(polynomial([1, 0, 0, 0, 0, 0, 27])).map(([text]) => text)).toEqual([
      "3*x^2 - 3*x + 1",
      "3*x^2 + 1",
      "3*x^2 + 3*x + 1",
    ]);
    const wilkinson = product(Array.from({ length: 20 }, (_, i) => polynomial([-i - 1, 1])));
    expect(factorPolynomial(wilkinson).factors.length).toBe(20);
  });

  test("refuses what is too large", () => {
    const code = (work: () => unknown): string | null => {
      try {
        work();
      } catch (error) {
        return error instanceof ExclaveError ? error.code : null;
      }
      return null;
    };
    expect(code(() => factorPolynomial(oneAt(1001, -1)))).toBe("too-large");
    const p = swinnertonDyer([2, 3, 5, 7, 11]);
    expect(code(() => factorPolynomial(p, stepMeter("it", { limit: 1_000_000 })))).toBe("too-large");
  });
});
