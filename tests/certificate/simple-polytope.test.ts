import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNash } from "../../src/certificate/check-nash.js";
import { verticesByBases } from "../../src/certificate/internal/polytope-bases.js";
import { isSimplePolytope } from "../../src/certificate/internal/simple-polytope.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { nashDocument } from "../../src/report/nash-document.js";

const matrix = (most: number): fc.Arbitrary<bigint[][]> =>
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => {
    const row = fc.array(fc.bigInt({ min: 1n, max: BigInt(most) }), {
      minLength: columns,
      maxLength: columns,
    });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

/** A game of 10x10 without ties, whose bases are too many to enumerate. */
const large = (() => {
  let seed = 5;
  const number = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 10_000;
  };
  const payoffs = (): number[][] => Array.from({ length: 10 }, () => Array.from({ length: 10 }, number));
  return { a: payoffs(), b: payoffs() };
})();

describe("isSimplePolytope", () => {
  it("agrees with the enumeration of all bases", () => {
    const found = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(matrix(4), matrix(1000)), (rows) => {
        const isSimple = verticesByBases(rows).every(({ support, tight }) => tight.length === support.length);
        found.add(isSimple);
        expect(isSimplePolytope(rows, 10_000)).toBe(isSimple);
      }),
      { numRuns: 300, examples: [[[[1n]]], [[[1n], [1n]]]] },
    );
    expect(found.size).toBe(2);
  });

  it("gives up when there are more vertices than it may look at", () => {
    const rows = [1n, 2n, 3n].map((one) => [one + 1n, one * one + 5n, 40n - one]);
    expect(isSimplePolytope(rows, 1)).toBeNull();
    expect(isSimplePolytope(rows, 100)).not.toBeNull();
  });

  it("proves games of 10 by 10 nondegenerate, and refuses the claim where it is false", () => {
    const document = JSON.parse(JSON.stringify(nashDocument(bimatrix(large.a, large.b))));
    expect(document.degenerate).toBe(false);
    expect(checkNash(document).degenerate).toBe("verified");
    // Against the first row alone, two columns are best.
    const [first] = large.b as [number[]];
    const tied = [first.map((value, j) => (j < 2 ? 20_000 : value)), ...large.b.slice(1)];
    const forged = JSON.parse(JSON.stringify(nashDocument(bimatrix(large.a, tied))));
    expect(forged.degenerate).toBe(true);
    forged.degenerate = false;
    forged.certificate.degeneracy = null;
    expect(() => checkNash(forged)).toThrow(
      expect.objectContaining({ code: "bad-certificate", path: "degenerate" }),
    );
  });
});
