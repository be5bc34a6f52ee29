import {
  type AlgebraicNumber,
  algebraicDecimal,
  algebraicRational,
  compare,
  compareAlgebraic,
  evaluatePolynomial,
  multiplyPolynomials,
  polynomial,
  type Rational,
  rational,
  type SignCell,
  sign,
  signPartition,
} from "exclave";
import fc from "fast-check";
import { expect, test } from "vitest";
import { smallRationals } from "./arbitraries.js";
import { nonzeroPolynomials, polynomials } from "./polynomial-arbitraries.js";

const end = (a: AlgebraicNumber | null): string => (a === null ? "" : algebraicDecimal(a, 3));
const shown = (cells: readonly SignCell[]): string[] =>
  cells.map((cell) =>
    cell.kind === "point"
      ? `${end(cell.at)}: ${cell.sign}`
      : `(${end(cell.lower)}, ${end(cell.upper)}): ${cell.sign}`,
  );
const holds = (cell: SignCell, value: Rational): boolean => {
  const at = algebraicRational(value);
  if (cell.kind === "point") return compareAlgebraic(cell.at, at) === 0;
  const { lower, upper } = cell;
  return (
    (lower === null || compareAlgebraic(lower, at) < 0) && (upper === null || compareAlgebraic(at, upper) < 0)
  );
};

test("every number of the interval is in one cell, with the sign of the value there", () => {
  fc.assert(
    fc.property(
      polynomials,
      nonzeroPolynomials,
      fc.option(smallRationals),
      fc.option(smallRationals),
      fc.array(smallRationals, { maxLength: 8 }),
      (p, denominator, a, b, samples) => {
        const swap = a !== null && b !== null && compare(a, b) > 0;
        const [lower, upper] = swap ? [b, a] : [a, b];
        const cells = signPartition(p, { denominator, lower, upper });
        for (const value of [
          ...samples,
          ...cells.flatMap((cell) => (cell.kind === "open" ? [cell.sample] : [])),
        ]) {
          const inside =
            (lower === null || compare(lower, value) <= 0) && (upper === null || compare(value, upper) <= 0);
          const found = cells.filter((cell) => holds(cell, value));
          expect(found.length).toBe(inside ? 1 : 0);
          const [top, bottom] = [p, denominator].map((q) => sign(evaluatePolynomial(q, value))) as [
            number,
            number,
          ];
          if (inside) expect(found[0]?.sign).toBe(bottom === 0 ? null : top * bottom + 0);
        }
        // Points and open intervals take turns, and each begins where the one before ends.
        cells.forEach((cell, i) => {
          const next = cells[i + 1];
          if (next === undefined) return;
          if (cell.kind === "point") expect(next.kind === "open" && next.lower).toBe(cell.at);
          else expect(next.kind === "point" && next.at).toBe(cell.upper);
        });
      },
    ),
    { numRuns: 80 },
  );
});

test("small cases", () => {
  const x = polynomial([0, 1]);
  expect(shown(signPartition(polynomial([-2, 0, 1]), { lower: 0 }))).toEqual([
    "0.000: -1",
    "(0.000, 1.414): -1",
    "1.414: 0",
    "(1.414, ): 1",
  ]);
  expect(shown(signPartition(x, { lower: 0, upper: 0 }))).toEqual(["0.000: 0"]);
  expect(shown(signPartition(x, { lower: 0, upper: 1 }))).toEqual([
    "0.000: 0",
    "(0.000, 1.000): 1",
    "1.000: 1",
  ]);
  expect(shown(signPartition(x, { upper: 0 }))).toEqual(["(, 0.000): -1", "0.000: 0"]);
  expect(shown(signPartition(polynomial([])))).toEqual(["(, ): 0"]);
  expect(shown(signPartition(polynomial([-3])))).toEqual(["(, ): -1"]);
  expect(shown(signPartition(multiplyPolynomials(x, x), { denominator: x }))).toEqual([
    "(, 0.000): -1",
    "0.000: null",
    "(0.000, ): 1",
  ]);
  expect(shown(signPartition(polynomial([]), { denominator: x, lower: -1 }))).toEqual([
    "-1.000: 0",
    "(-1.000, 0.000): 0",
    "0.000: null",
    "(0.000, ): 0",
  ]);
  expect(() => signPartition(x, { denominator: polynomial([]) })).toThrow("other than the zero polynomial");
  expect(() => signPartition(x, { lower: 1, upper: rational(0) })).toThrow("not below the lower one");
});
