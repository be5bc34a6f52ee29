import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { affine, affineRoot, affineValue, wherePositive } from "../../src/model/affine.js";
import { pieces } from "../../src/model/pieces.js";

const small = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => quotient(BigInt(n), BigInt(d)));

describe("affine functions", () => {
  it("vanish at their root", () => {
    fc.assert(
      fc.property(small, small, (atZero, atOne) => {
        const f = affine(atZero, atOne);
        const root = affineRoot(f);
        if (root === null) expect(compare(atZero, atOne)).toBe(0);
        else expect(affineValue(f, root).n).toBe(0n);
      }),
    );
  });

  it("are all positive exactly inside the interval", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small), { maxLength: 3 }), small, (values, t) => {
        const functions = values.map(([a, b]) => affine(a, b));
        const interval = wherePositive(functions);
        const positive = functions.every((f) => compare(affineValue(f, t), ZERO) > 0);
        const inside =
          interval !== null &&
          (interval.from === null || compare(t, interval.from) > 0) &&
          (interval.to === null || compare(t, interval.to) < 0);
        expect(inside).toBe(positive);
      }),
    );
  });
});

describe("pieces", () => {
  const step = (t: Rational): number => compare(t, rational("1/3"));
  const shown = (breakpoints: readonly Rational[]): string[] =>
    pieces(ZERO, ONE, breakpoints, step, (a, b) => a === b).map(
      ({ from, fromIncluded, to, toIncluded, value }) =>
        `${fromIncluded ? "[" : "("}${rationalText(from)}, ${rationalText(to)}${toIncluded ? "]" : ")"} ${value}`,
    );

  it("joins neighbours that agree, and keeps a point apart where it differs", () => {
    const expected = ["[0, 1/3) -1", "[1/3, 1/3] 0", "(1/3, 1] 1"];
    expect(shown([rational("1/3")])).toEqual(expected);
    expect(
      shown([rational("2/3"), rational("1/3"), rational("1/3"), rational("1/5"), rational(7), rational(-1)]),
    ).toEqual(expected);
  });
});
