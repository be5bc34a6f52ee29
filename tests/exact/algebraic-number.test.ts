import {
  type AlgebraicNumber,
  addAlgebraic,
  algebraicDecimal,
  algebraicJson,
  algebraicNumber,
  algebraicRational,
  algebraicRoots,
  compare,
  compareAlgebraic,
  ExclaveError,
  equalAlgebraic,
  evaluatePolynomial,
  factorPolynomial,
  invertAlgebraic,
  multiplyAlgebraic,
  multiplyPolynomials,
  negateAlgebraic,
  type Polynomial,
  polynomial,
  rational,
  rationalText,
  readAlgebraic,
  refineAlgebraic,
  sign,
  signAtAlgebraic,
  subtractAlgebraic,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallRationals } from "./arbitraries.js";
import { nonzeroPolynomials, smallPolynomials } from "./polynomial-arbitraries.js";

const squareRoot = (n: number): AlgebraicNumber => algebraicNumber(polynomial([-n, 0, 1]), 0, n + 1);
const golden = algebraicNumber(polynomial([-1, -1, 1]), 1, 2);

/** Rationals, square roots, and roots of cubics. */
const algebraics: fc.Arbitrary<AlgebraicNumber> = fc
  .tuple(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 4 }), fc.nat())
  .map(([coefficients, at]): [Polynomial, number] => [polynomial(coefficients), at])
  .filter(([p]) => p.integers.length > 1)
  .map(([p, at]) => {
    const roots = algebraicRoots(p).map(({ root }) => root);
    return roots[at % Math.max(1, roots.length)] ?? algebraicRational(at % 5);
  });

/** The number must be where it says, of a polynomial that is minimal. */
function expectSound(a: AlgebraicNumber): void {
  const p = polynomial(a.minimalPolynomial.map((c) => rational(c)));
  expect(factorPolynomial(p)).toEqual({ unit: rational(1), factors: [{ factor: p, multiplicity: 1 }] });
  const ends = sign(evaluatePolynomial(p, a.lower)) * sign(evaluatePolynomial(p, a.upper));
  if (a.minimalPolynomial.length === 2) {
    expect(ends).toBe(0);
    expect(rationalText(a.lower)).toBe(rationalText(a.upper));
  } else {
    expect(ends).toBe(-1);
    expect(compare(a.lower, a.upper)).toBe(-1);
  }
}

describe("algebraicRoots", () => {
  test("are the roots, ascending, with their multiplicities", () => {
    fc.assert(
      fc.property(nonzeroPolynomials, smallPolynomials, (p, q) => {
        const roots = algebraicRoots(p);
        roots.forEach(({ root }, i) => {
          expectSound(root);
          expect(signAtAlgebraic(p, root)).toBe(0);
          if (i > 0) expect(compareAlgebraic(roots[i - 1]?.root as AlgebraicNumber, root)).toBe(-1);
        });
        for (const { root } of roots) expect(signAtAlgebraic(multiplyPolynomials(p, q), root)).toBe(0);
      }),
      { numRuns: 50 },
    );
    const twice = multiplyPolynomials(polynomial([-2, 0, 1]), polynomial([4, 0, -4, 0, 1]));
    expect(algebraicRoots(twice).map(({ multiplicity }) => multiplicity)).toEqual([3, 3]);
    expect(algebraicRoots(polynomial([7]))).toEqual([]);
    expect(() => algebraicRoots(polynomial([]))).toThrow("every polynomial divides 0");
  });

  test("one by its place", () => {
    const p = polynomial([0, -2, 0, 1]);
    expect(algebraicNumber(p, 0, 1)).toEqual(algebraicRational(0));
    expect(algebraicNumber(p, "1/2", 5).minimalPolynomial).toEqual([-2n, 0n, 1n]);
    expect(rationalText(algebraicNumber(p, "1/2", "3/2").upper)).toBe("3/2");
    expect(() => algebraicNumber(p, 0, 2)).toThrow("found 2");
    expect(() => algebraicNumber(p, 2, 3)).toThrow("found 0");
    expect(() => algebraicNumber(p, 3, 2)).toThrow("found 0");
  });
});

describe("the order", () => {
  test("is that of the decimals", () => {
    fc.assert(
      fc.property(algebraics, algebraics, (a, b) => {
        const order = compareAlgebraic(a, b);
        expect(compareAlgebraic(b, a)).toBe(order === 0 ? 0 : -order);
        expect(equalAlgebraic(a, b)).toBe(order === 0);
        const [x, y] = [a, b].map((c) => rational(algebraicDecimal(c, 30)));
        expect(compare(x as never, y as never)).toBe(order);
        expect(compareAlgebraic(a, refineAlgebraic(a, "1/1000"))).toBe(0);
      }),
    );
  });

  test("tells close numbers apart", () => {
    const root = squareRoot(2);
    // Decimals of the square root of 2, cut off and with the last digit one higher.
    const below = rational("1.414213562373095048801688724209698078569671875376948073176679");
    expect(compareAlgebraic(root, algebraicRational(below))).toBe(1);
    expect(compareAlgebraic(root, algebraicRational(below.add(rational("1e-60"))))).toBe(-1);
    expect(compareAlgebraic(squareRoot(3), root)).toBe(1);
    expect(compareAlgebraic(algebraicRational(2), algebraicRational(2))).toBe(0);
    expect(compareAlgebraic(algebraicRational(2), root)).toBe(1);
  });
});

test("the sign of a polynomial is that of its value, and 0 only where it is 0", () => {
  fc.assert(
    fc.property(algebraics, smallPolynomials, smallRationals, (a, p, r) => {
      const whole = multiplyPolynomials(p, polynomial(a.minimalPolynomial.map((c) => rational(c))));
      expect(signAtAlgebraic(whole, a)).toBe(0);
      expect(signAtAlgebraic(polynomial([r.neg(), 1]), a)).toBe(compareAlgebraic(a, algebraicRational(r)));
    }),
  );
  const below = polynomial([rational("-1.61803398874989484820458683436563811772030917980576"), 1]);
  expect(signAtAlgebraic(below, golden)).toBe(1);
});

describe("arithmetic", () => {
  test("obeys the laws of a field", () => {
    fc.assert(
      fc.property(algebraics, algebraics, smallRationals, (a, b, r) => {
        const sum = addAlgebraic(a, b);
        const product = multiplyAlgebraic(a, b);
        for (const value of [sum, product, negateAlgebraic(a)]) expectSound(value);
        expect(equalAlgebraic(sum, addAlgebraic(b, a))).toBe(true);
        expect(equalAlgebraic(product, multiplyAlgebraic(b, a))).toBe(true);
        const c = algebraicRational(r);
        expect(
          equalAlgebraic(
            addAlgebraic(multiplyAlgebraic(a, c), multiplyAlgebraic(b, c)),
            multiplyAlgebraic(sum, c),
          ),
        ).toBe(true);
        expect(equalAlgebraic(subtractAlgebraic(a, a), algebraicRational(0))).toBe(true);
        if (!equalAlgebraic(a, algebraicRational(0))) {
          expectSound(invertAlgebraic(a));
          expect(equalAlgebraic(multiplyAlgebraic(a, invertAlgebraic(a)), algebraicRational(1))).toBe(true);
        }
        const order = compareAlgebraic(a, b);
        expect(compareAlgebraic(subtractAlgebraic(a, b), algebraicRational(0))).toBe(order);
      }),
      { numRuns: 40 },
    );
  });

  test("known numbers", () => {
    expect(addAlgebraic(squareRoot(2), squareRoot(3)).minimalPolynomial).toEqual([1n, 0n, -10n, 0n, 1n]);
    expect(multiplyAlgebraic(squareRoot(2), squareRoot(8))).toEqual(algebraicRational(4));
    expect(equalAlgebraic(multiplyAlgebraic(squareRoot(2), squareRoot(3)), squareRoot(6))).toBe(true);
    expect(equalAlgebraic(addAlgebraic(golden, algebraicRational(-1)), invertAlgebraic(golden))).toBe(true);
    expect(
      equalAlgebraic(multiplyAlgebraic(golden, golden), addAlgebraic(golden, algebraicRational(1))),
    ).toBe(true);
    expect(multiplyAlgebraic(golden, algebraicRational(0))).toEqual(algebraicRational(0));
    expect(() => invertAlgebraic(algebraicRational(0))).toThrow("other than 0");
  });
});

describe("as a decimal", () => {
  test("every digit is right", () => {
    expect(algebraicDecimal(golden, 50)).toBe("1.61803398874989484820458683436563811772030917980576");
    expect(algebraicDecimal(negateAlgebraic(golden), 3)).toBe("-1.618");
    expect(algebraicDecimal(golden, 0)).toBe("2");
    expect(algebraicDecimal(algebraicRational("-1/8"), 2)).toBe("-0.13");
    expect(algebraicDecimal(algebraicRational("1/400"), 2)).toBe("0.00");
    expect(algebraicDecimal(algebraicRational(-12), 1)).toBe("-12.0");
    expect(algebraicDecimal(algebraicRational("-1/400"), 2)).toBe("0.00");
    expect(() => algebraicDecimal(golden, 1.5)).toThrow("a whole number");
    expect(() => algebraicDecimal(golden, 10_001)).toThrow("a whole number");
  });
});

describe("as JSON", () => {
  const json = { approx: 1.618, lower: "1", upper: "2", minimalPolynomial: ["-1", "-1", "1"] };
  const refusal = (value: unknown): string | null => {
    try {
      readAlgebraic(value, "x");
    } catch (error) {
      return error instanceof ExclaveError ? `${error.code} ${error.path}` : "another error";
    }
    return null;
  };

  test("is read back", () => {
    fc.assert(
      fc.property(algebraics, (a) => {
        const text = JSON.parse(JSON.stringify(algebraicJson(a)));
        expect(equalAlgebraic(readAlgebraic(text), a)).toBe(true);
      }),
    );
    expect(algebraicJson(algebraicRational("-4/6"))).toBe("-2/3");
    expect(readAlgebraic("2/4")).toEqual(algebraicRational("1/2"));
    const written = algebraicJson(golden);
    expect(typeof written === "object" && written.approx).toBe((1 + Math.sqrt(5)) / 2);
    const tiny = multiplyAlgebraic(
      squareRoot(2),
      algebraicRational(rational("1e-300").mul(rational("1e-20"))),
    );
    expect(equalAlgebraic(readAlgebraic(algebraicJson(tiny)), tiny)).toBe(true);
    const vast = multiplyAlgebraic(squareRoot(2), algebraicRational(10n ** 400n));
    expect(() => algebraicJson(vast)).toThrow("no JSON form");
  });

  test("is refused when it says something false", () => {
    expect(refusal({ ...json, approx: 1.6180339 })).toBe(null);
    expect(refusal({ ...json, approx: 1.61804 })).toBe("bad-format x.approx");
    expect(refusal({ ...json, approx: "1.6180339" })).toBe("bad-format x.approx");
    const good = { ...json, approx: 1.6180339 };
    expect(refusal({ ...good, upper: "3/2" })).toBe("bad-format x.lower");
    expect(refusal({ ...good, lower: "-1" })).toBe("bad-format x.lower");
    expect(refusal({ ...good, lower: "3" })).toBe("bad-format x.upper");
    expect(refusal({ ...good, lower: null })).toBe("bad-format x.lower");
    expect(refusal({ ...good, lower: "one" })).toBe("bad-number x.lower");
    for (const minimalPolynomial of [
      ["-2", "-2", "2"],
      ["1", "1", "-1"],
      ["0", "-1", "-1", "1"],
      ["1", "2", "-1", "-2", "1"],
      ["-3", "2"],
      ["-1", "-1", "1", "0"],
      [],
      "x^2 - x - 1",
    ]) {
      expect(refusal({ ...good, minimalPolynomial })).toBe("bad-format x.minimalPolynomial");
    }
    expect(refusal({ ...good, minimalPolynomial: ["-1", "1/2", "1"] })).toBe(
      "bad-format x.minimalPolynomial[1]",
    );
    expect(refusal({ ...good, minimalPolynomial: Array(300).fill("1") })).toBe(
      "too-large x.minimalPolynomial",
    );
    for (const value of [null, [], undefined, true]) expect(refusal(value)).toBe("bad-format x");
    expect(refusal("one half")).toBe("bad-number x");
  });
});
