import { dot, equal, type Rational, rational, rationalText, sum, ZERO } from "exclave";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rationals } from "./arbitraries.js";

const pairs = fc.array(fc.tuple(rationals, rationals), { maxLength: 7 });

test("sum adds one after another", () => {
  fc.assert(
    fc.property(fc.array(rationals, { maxLength: 7 }), (values) =>
      equal(
        sum(values),
        values.reduce((total: Rational, value) => total.add(value), ZERO),
      ),
    ),
  );
  expect(rationalText(sum([]))).toBe("0");
  expect(rationalText(sum([rational("1/2"), rational("-1/2")]))).toBe("0");
  expect(Object.isFrozen(sum([rational(1), rational("1/2")]))).toBe(true);
});

test("dot multiplies and adds", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const expected = rows.reduce((total: Rational, [x, y]) => total.add(x.mul(y)), ZERO);
      expect(
        equal(
          dot(
            rows.map(([x]) => x),
            rows.map(([, y]) => y),
          ),
          expected,
        ),
      ).toBe(true);
    }),
  );
  expect(rationalText(dot([], []))).toBe("0");
});

test("dot is symmetric and linear", () => {
  fc.assert(
    fc.property(pairs, rationals, (rows, c) => {
      const x = rows.map(([a]) => a);
      const y = rows.map(([, b]) => b);
      expect(equal(dot(x, y), dot(y, x))).toBe(true);
      expect(
        equal(
          dot(
            x.map((a) => rational(a.mul(c))),
            y,
          ),
          rational(dot(x, y).mul(c)),
        ),
      ).toBe(true);
      expect(
        equal(
          dot(
            x.map((a, i) => rational(a.add(y[i] as Rational))),
            y,
          ),
          rational(dot(x, y).add(dot(y, y))),
        ),
      ).toBe(true);
    }),
  );
});
