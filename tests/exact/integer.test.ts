import {
  clearDenominators,
  equal,
  greatestCommonDivisor,
  primitive,
  quotient,
  type Rational,
  rational,
} from "exclave";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rationals } from "./arbitraries.js";

const naiveDivisor = (a: number, b: number): number => {
  for (let d = Math.max(Math.abs(a), Math.abs(b)); d > 0; d--) if (a % d === 0 && b % d === 0) return d;
  return 0;
};

test("the greatest common divisor, by trying every number", () => {
  const integers = fc.integer({ min: -60, max: 60 });
  fc.assert(
    fc.property(integers, integers, (a, b) => {
      expect(greatestCommonDivisor(BigInt(a), BigInt(b))).toBe(BigInt(naiveDivisor(a, b)));
    }),
  );
  expect(greatestCommonDivisor(0n, 0n)).toBe(0n);
  expect(greatestCommonDivisor(-(2n ** 200n), 6n ** 100n)).toBe(2n ** 100n);
});

describe("clearDenominators", () => {
  test("keeps the numbers", () => {
    fc.assert(
      fc.property(fc.array(rationals, { maxLength: 6 }), (values) => {
        const { integers, denominator } = clearDenominators(values);
        expect(denominator > 0n).toBe(true);
        values.forEach((value, i) => {
          expect(equal(quotient(integers[i] as bigint, denominator), value)).toBe(true);
        });
      }),
    );
  });

  test("takes the least denominator", () => {
    fc.assert(
      fc.property(fc.array(rationals, { maxLength: 6 }), (values) => {
        const { integers, denominator } = clearDenominators(values);
        expect(integers.reduce(greatestCommonDivisor, denominator)).toBe(1n);
      }),
    );
  });

  test("has nothing to do for integers, for none and for zeros", () => {
    const cleared = (...values: number[]) =>
      clearDenominators(values.map((value): Rational => rational(value)));
    expect(cleared()).toEqual({ integers: [], denominator: 1n });
    expect(cleared(0, 0)).toEqual({ integers: [0n, 0n], denominator: 1n });
    expect(cleared(-4, 6)).toEqual({ integers: [-4n, 6n], denominator: 1n });
  });
});

test("a primitive vector points the same way and has no common divisor", () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: -50n, max: 50n }), { maxLength: 5 }),
      fc.bigInt({ min: 1n, max: 9n }),
      (v, c) => {
        const divided = primitive(v.map((x) => x * c));
        const divisor = divided.reduce(greatestCommonDivisor, 0n);
        expect(divisor === 1n || v.every((x) => x === 0n)).toBe(true);
        expect(divided).toEqual(primitive(v));
        v.forEach((x, i) => {
          expect(Math.sign(Number(x))).toBe(Math.sign(Number(divided[i])));
          v.forEach((y, j) => {
            expect(x * (divided[j] as bigint)).toBe(y * (divided[i] as bigint));
          });
        });
      },
    ),
  );
  expect(primitive([0n, 0n])).toEqual([0n, 0n]);
  expect(primitive([])).toEqual([]);
});
