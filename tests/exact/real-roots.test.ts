import {
  compare,
  composePolynomials,
  countRealRoots,
  dividePolynomials,
  equal,
  evaluatePolynomial,
  isolateRealRoots,
  multiplyPolynomials,
  type Polynomial,
  polynomial,
  polynomialDerivative,
  type Rational,
  rational,
  rationalText,
  refineRoot,
  scalePolynomial,
  sign,
  squarefreePart,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallRationals } from "./arbitraries.js";
import { nonzeroPolynomials } from "./polynomial-arbitraries.js";

/** The number of different roots above `lower` and not above `upper`, by Sturm's theorem: another way to the same number. */
function sturmCount(p: Polynomial, lower: Rational, upper: Rational): number {
  const chain = [p, polynomialDerivative(p)];
  while ((chain.at(-1) as Polynomial).integers.length > 0) {
    const [a, b] = chain.slice(-2) as [Polynomial, Polynomial];
    chain.push(scalePolynomial(dividePolynomials(a, b).remainder, -1));
  }
  const variations = (at: Rational): number => {
    const signs = chain.map((q) => sign(evaluatePolynomial(q, at))).filter((s) => s !== 0);
    return signs.filter((s, i) => i > 0 && s !== signs[i - 1]).length;
  };
  return variations(lower) - variations(upper);
}

const fromRoots = (roots: readonly Rational[]): Polynomial =>
  roots.reduce((p, root) => multiplyPolynomials(p, polynomial([root.neg(), 1])), polynomial([1]));

const contains = ({ lower, upper }: { lower: Rational; upper: Rational }, value: Rational): boolean =>
  equal(lower, upper) ? equal(lower, value) : compare(lower, value) < 0 && compare(value, upper) < 0;

describe("isolateRealRoots", () => {
  test("finds rational roots with their multiplicities", () => {
    fc.assert(
      fc.property(fc.array(smallRationals, { maxLength: 6 }), (roots) => {
        const p = multiplyPolynomials(fromRoots(roots), polynomial([1, 0, 1]));
        const different = [...new Set(roots.map(rationalText))].map((text) => rational(text)).sort(compare);
        const found = isolateRealRoots(p);
        expect(found.map(({ multiplicity }) => multiplicity)).toEqual(
          different.map((value) => roots.filter((root) => equal(root, value)).length),
        );
        found.forEach((interval, i) => {
          expect(contains(interval, different[i] as Rational)).toBe(true);
        });
      }),
    );
  });

  test("agrees with Sturm's theorem, in disjoint intervals with no root at an open end", () => {
    fc.assert(
      fc.property(nonzeroPolynomials, (p) => {
        const found = isolateRealRoots(p);
        const far = rational(2n ** 400n);
        expect(found.length).toBe(sturmCount(p, far.neg(), far));
        found.forEach(({ lower, upper }, i) => {
          const next = found[i + 1];
          if (next !== undefined) expect(compare(upper, next.lower)).toBeLessThanOrEqual(0);
          if (equal(lower, upper)) {
            expect(sign(evaluatePolynomial(p, lower))).toBe(0);
          } else {
            expect(sign(evaluatePolynomial(p, lower))).not.toBe(0);
            expect(sign(evaluatePolynomial(p, upper))).not.toBe(0);
            expect(sturmCount(p, lower, upper)).toBe(1);
          }
        });
      }),
    );
  });

  test("roots of p(-x) and p(x + 1) are where they should be", () => {
    fc.assert(
      fc.property(nonzeroPolynomials, (p) => {
        const counts = isolateRealRoots(p).map(({ multiplicity }) => multiplicity);
        const mirrored = isolateRealRoots(composePolynomials(p, polynomial([0, -1])));
        expect(mirrored.map(({ multiplicity }) => multiplicity).reverse()).toEqual(counts);
        const shifted = isolateRealRoots(composePolynomials(p, polynomial([1, 1])));
        expect(shifted.map(({ multiplicity }) => multiplicity)).toEqual(counts);
      }),
    );
  });

  test("Wilkinson's polynomial has the roots 1 to 20, and ten when one coefficient moves by 2^-23", () => {
    const wilkinson = fromRoots(Array.from({ length: 20 }, (_, i) => rational(i + 1)));
    const found = isolateRealRoots(wilkinson);
    expect(found.map((interval, i) => contains(interval, rational(i + 1)))).toEqual(Array(20).fill(true));
    const moved = polynomial(
      wilkinson.integers.map((c, i) => (i === 19 ? rational(c).sub(rational("1/8388608")) : rational(c))),
    );
    expect(isolateRealRoots(moved).length).toBe(10);
  });

  test("Mignotte's polynomials have two roots that nearly meet", () => {
    // x^n - 2 (a x - 1)^2: two roots within 2 a^(-n/2 - 1) of 1/a.
    const [n, a] = [24, 100];
    const p = polynomial([-2, 4 * a, -2 * a * a, ...Array(n - 3).fill(0), 1]);
    const found = isolateRealRoots(p);
    expect(found.length).toBe(4);
    expect(found.slice(1, 3).map(({ lower }) => Math.round(100 * Number(lower)))).toEqual([1, 1]);
    const [left, right] = found.slice(1, 3).map((root) => refineRoot(p, root, rational(`1/${100n ** 14n}`)));
    expect((left as { upper: Rational }).upper.compare(rational("1/100"))).toBeLessThan(0);
    expect((right as { lower: Rational }).lower.compare(rational("1/100"))).toBeGreaterThan(0);
  });

  test("degenerate polynomials", () => {
    expect(isolateRealRoots(polynomial([5]))).toEqual([]);
    expect(isolateRealRoots(polynomial([0, 0, 0, 2]))).toEqual([
      { lower: rational(0), upper: rational(0), multiplicity: 3 },
    ]);
    expect(isolateRealRoots(polynomial([1, 0, 1]))).toEqual([]);
    expect(() => isolateRealRoots(polynomial([0]))).toThrow("every number is a root");
    const huge = polynomial([-(10n ** 300n), 0, 1]);
    expect(isolateRealRoots(huge).map((root) => contains(root, rational(10n ** 150n)))).toEqual([
      false,
      true,
    ]);
  });

  test("a meter ends the work", () => {
    let steps = 0;
    const stop = (more: number): void => {
      steps += more;
      if (steps > 100) throw new Error("enough");
    };
    expect(() => isolateRealRoots(fromRoots([1, 2, 3, 4, 5].map((value) => rational(value))), stop)).toThrow(
      "enough",
    );
  });
});

describe("refineRoot", () => {
  test("keeps the root and reaches the width", () => {
    fc.assert(
      fc.property(nonzeroPolynomials, fc.integer({ min: 1, max: 60 }), (p, bits) => {
        const width = rational(`1/${2n ** BigInt(bits)}`);
        for (const root of isolateRealRoots(p)) {
          const close = refineRoot(p, root, width);
          expect(compare(close.upper.sub(close.lower), width)).toBeLessThanOrEqual(0);
          expect(compare(root.lower, close.lower)).toBeLessThanOrEqual(0);
          expect(compare(close.upper, root.upper)).toBeLessThanOrEqual(0);
          const q = squarefreePart(p);
          const ends = sign(evaluatePolynomial(q, close.lower)) * sign(evaluatePolynomial(q, close.upper));
          expect(ends).toBe(equal(close.lower, close.upper) ? 0 : -1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("refuses what is no width and no isolating interval", () => {
    const p = polynomial([-2, 0, 1]);
    const around = { lower: rational(1), upper: rational(2) };
    expect(() => refineRoot(p, around, 0)).toThrow("a width above 0");
    expect(() => refineRoot(p, { lower: rational(2), upper: rational(3) }, 1)).toThrow(
      "around a single root",
    );
    expect(() => refineRoot(p, { lower: rational(1), upper: rational(1) }, 1)).toThrow(
      "around a single root",
    );
    expect(() => refineRoot(polynomial([]), around, 1)).toThrow("around a single root");
  });
});

describe("countRealRoots", () => {
  test("counts in a closed interval as Sturm's theorem does", () => {
    fc.assert(
      fc.property(nonzeroPolynomials, smallRationals, smallRationals, (p, a, b) => {
        const [lower, upper] = compare(a, b) <= 0 ? [a, b] : [b, a];
        const atLower = sign(evaluatePolynomial(p, lower)) === 0 ? 1 : 0;
        // Sturm's sequence vanishes altogether at a multiple root.
        const simple = squarefreePart(p);
        expect(countRealRoots(p, lower, upper)).toBe(sturmCount(simple, lower, upper) + atLower);
      }),
    );
  });

  test("counts roots at the ends once, and to infinity", () => {
    const p = fromRoots([-1, 0, 0, 2, 2].map((value) => rational(value)));
    expect(countRealRoots(p, null, null)).toBe(3);
    expect(countRealRoots(p, 0, 2)).toBe(2);
    expect(countRealRoots(p, "1/2", null)).toBe(1);
    expect(countRealRoots(p, null, "-1/2")).toBe(1);
    expect(countRealRoots(p, 2, 0)).toBe(0);
    expect(() => countRealRoots(polynomial([]), 0, 1)).toThrow("every number is a root");
  });
});
