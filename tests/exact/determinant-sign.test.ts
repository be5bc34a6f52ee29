import { determinant, sign } from "exclave";
import fc from "fast-check";
import { expect, it } from "vitest";
import { determinantSign } from "../../src/exact/determinant-sign.js";

it("is the sign of the determinant, in doubles and beyond them", () => {
  const entry = fc.oneof(
    fc.bigInt({ min: -2n, max: 2n }),
    fc.bigInt({ min: -1000n, max: 1000n }),
    fc.bigInt({ min: -(2n ** 24n), max: 2n ** 24n }),
    fc.bigInt({ min: 2n ** 49n - 2n, max: 2n ** 49n + 2n }),
    fc.constantFrom(10n ** 400n, -(10n ** 30n)),
  );
  const square = fc
    .integer({ min: 0, max: 7 })
    .chain((n) => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
  fc.assert(
    fc.property(square, fc.nat(6), fc.boolean(), (matrix, from, twice) => {
      // A row that is another one, or that plus 1 in one place, comes close to 0.
      const row = matrix[from % Math.max(1, matrix.length)];
      const near = row?.map((value, j) => value + (j === 0 && !twice ? 1n : 0n));
      for (const rows of [matrix, near === undefined ? matrix : [near, ...matrix.slice(1)]]) {
        expect(determinantSign(rows)).toBe(sign(determinant(rows)));
      }
    }),
    { numRuns: 3000 },
  );
});
