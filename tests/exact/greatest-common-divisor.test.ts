import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greatestCommonDivisor, leastCommonMultiple } from "../../src/exact/greatest-common-divisor.js";

/** Euclid's algorithm as it stands. */
function euclid(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

const integer = fc.oneof(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 400n), max: 2n ** 400n }),
  // Near powers of two, where leading bits tell least.
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -3, max: 3 }))
    .map(([power, more]) => 2n ** BigInt(power) + BigInt(more)),
);

describe("greatestCommonDivisor", () => {
  it("is that of Euclid's algorithm, for numbers of any length and likeness", () => {
    fc.assert(
      fc.property(integer, integer, integer, (a, b, c) => {
        expect(greatestCommonDivisor(a * c, b * c)).toBe(euclid(a * c, b * c));
        expect(greatestCommonDivisor(a * c + 1n, a * c)).toBe(1n);
        expect(greatestCommonDivisor(a, b)).toBe(greatestCommonDivisor(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes as many steps as there are for neighbours in Fibonacci's sequence", () => {
    let [x, y] = [1n, 1n];
    for (let k = 0; k < 3000; k++) [x, y] = [x + y, x];
    expect(greatestCommonDivisor(x * 12n, y * 18n)).toBe(euclid(x * 12n, y * 18n));
  });

  it("of 0 and a number is that number", () => {
    expect(greatestCommonDivisor(0n, 0n)).toBe(0n);
    expect(greatestCommonDivisor(0n, -(10n ** 40n))).toBe(10n ** 40n);
    expect(greatestCommonDivisor(-(10n ** 40n), 0n)).toBe(10n ** 40n);
  });
});

describe("leastCommonMultiple", () => {
  it("is the least number that both divide", () => {
    expect(leastCommonMultiple(4n, 6n)).toBe(12n);
    expect(leastCommonMultiple(10n ** 30n, 15n)).toBe(3n * 10n ** 30n);
  });
});
