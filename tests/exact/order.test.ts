import {
  compare,
  compareVectors,
  ExclaveError,
  equal,
  maximum,
  minimum,
  type Rational,
  rational,
  sign,
  ZERO,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rationals, smallRationals } from "./arbitraries.js";

const r = (...texts: string[]): Rational[] => texts.map((text) => rational(text));

describe("the order of the rationals", () => {
  test("is total, antisymmetric and transitive, and agrees with equal and sign", () => {
    fc.assert(
      fc.property(smallRationals, smallRationals, rationals, (a, b, c) => {
        expect(compare(a, b) + compare(b, a)).toBe(0);
        expect(compare(a, b) === 0).toBe(equal(a, b));
        expect(sign(rational(a.sub(b)))).toBe(compare(a, b));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("is kept by adding, and by multiplying with a positive number", () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(compare(a.add(c), b.add(c))).toBe(compare(a, b));
        expect(compare(a.mul(c), b.mul(c))).toBe(sign(c) === 0 ? 0 : compare(a, b) * sign(c) || 0);
      }),
    );
  });

  test("tells apart what doubles cannot", () => {
    const [a, b] = r("9007199254740992", "9007199254740993") as [Rational, Rational];
    expect(compare(a, b)).toBe(-1);
    expect(compare(rational(`1/${10n ** 400n}`), ZERO)).toBe(1);
    expect(compare(rational("1/3"), rational("0.3333333333333333333333333333333333333333"))).toBe(1);
  });

  test("has one zero", () => {
    const [plus, minus] = r("0", "-0") as [Rational, Rational];
    expect([compare(plus, minus), equal(plus, minus), sign(minus), sign(ZERO)]).toEqual([0, true, 0, 0]);
    expect(equal(rational("1/2"), rational("-1/2"))).toBe(false);
  });
});

describe("minimum and maximum", () => {
  test("are the ends of the sorted list", () => {
    fc.assert(
      fc.property(fc.array(rationals, { minLength: 1, maxLength: 8 }), (values) => {
        const sorted = [...values].sort(compare);
        expect(equal(minimum(values), sorted[0] as Rational)).toBe(true);
        expect(equal(maximum(values), sorted.at(-1) as Rational)).toBe(true);
      }),
    );
  });

  test.each([minimum, maximum])("there is none of an empty list", (extreme) => {
    expect(() => extreme([])).toThrow(ExclaveError);
  });
});

test("vectors compare by the first entry in which they differ", () => {
  expect(compareVectors(r("1", "2"), r("1", "2"))).toBe(0);
  expect(compareVectors(r("1", "1/3"), r("1", "1/2"))).toBe(-1);
  expect(compareVectors(r("1", "0"), r("0", "9"))).toBe(1);
  expect(compareVectors([], [])).toBe(0);
});
