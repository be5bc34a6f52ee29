import { type Rational, rational } from "exclave";
import fc from "fast-check";

/** Rationals with small parts, so that equal and opposite ones meet. */
export const smallRationals: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .map(([a, b]) => rational(`${a}/${b}`));

/** Rationals with parts of any size up to 120 bits. */
const largeRationals: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }), fc.bigInt({ min: 1n, max: 2n ** 120n }))
  .map(([a, b]) => rational(`${a}/${b}`));

export const rationals: fc.Arbitrary<Rational> = fc.oneof(smallRationals, largeRationals);

/** Matrices of small rationals, of low rank more often than chance would have it. */
export function matrices(rows: number, columns: number): fc.Arbitrary<Rational[][]> {
  const row = fc.array(smallRationals, { minLength: columns, maxLength: columns });
  const any = fc.array(row, { minLength: rows, maxLength: rows });
  return fc.oneof(
    any,
    // Some rows stand twice.
    fc
      .tuple(any, fc.array(fc.nat({ max: Math.max(0, rows - 1) }), { minLength: rows, maxLength: rows }))
      .map(([matrix, from]) => from.map((i) => matrix[i] as Rational[])),
  );
}
