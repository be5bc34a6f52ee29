import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareProducts, LARGEST, quotientOfProducts } from "../../../src/exact/exact-products.js";
import {
  type BestResponsePolytope,
  bestResponsePolytope,
} from "../../../src/normal-form/nash/internal/best-response-polytope.js";
import { isEmptyFace } from "../../../src/normal-form/nash/internal/empty-face.js";
import { ExactFace } from "../../../src/normal-form/nash/internal/exact-face.js";
import { IntegerTableau } from "../../../src/normal-form/nash/internal/integer-tableau.js";

const below = (bits: number): fc.Arbitrary<number> => {
  const most = 2 ** bits - 1;
  return fc.oneof(
    fc.integer({ min: -most, max: most }),
    fc.integer({ min: most - 9, max: most }),
    fc.integer({ min: -9, max: 9 }),
  );
};

describe("products of integers in doubles", () => {
  it("(a b - c d) / e is exact where it is an integer below 2^49", () => {
    let large = 0;
    fc.assert(
      fc.property(below(49), below(49), below(49), below(49), (q, c, d, e) => {
        // Chosen so that a b - c d = q e: the products cancel down to a small difference.
        const difference = BigInt(q) * BigInt(e) + BigInt(c) * BigInt(d);
        if (e === 0 || difference >= 2n ** 49n || difference <= -(2n ** 49n)) return;
        large++;
        expect(quotientOfProducts(Number(difference), 1, c, d, e) + 0).toBe(q + 0);
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(large).toBeGreaterThan(50);
    fc.assert(
      fc.property(below(49), below(49), below(49), below(49), (a, b, c, d) => {
        const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        const found = quotientOfProducts(a, b, c, d, 1);
        if (exact < 2n ** 49n && exact > -(2n ** 49n)) expect(BigInt(found)).toBe(exact);
        else expect(Math.abs(found)).toBeGreaterThanOrEqual(LARGEST);
      }),
      { numRuns: 3000 },
    );
    // Near cancellation of the largest products.
    fc.assert(
      fc.property(fc.nat(2 ** 20), fc.nat(2 ** 20), (s, t) => {
        const [a, b, c, d] = [LARGEST - 1 - s, LARGEST - 1 - t, LARGEST - 1 - s - t, LARGEST - 1] as const;
        const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(BigInt(quotientOfProducts(a, b, c, d, 1))).toBe(exact);
        expect(compareProducts(a, b, c, d)).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0);
      }),
    );
  });

  it("comparison of two products has the right sign", () => {
    fc.assert(
      fc.property(below(49), below(49), below(49), below(49), (a, b, c, d) => {
        const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(compareProducts(a, b, c, d) + 0).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the tableau", () => {
  const entries = (most: bigint): fc.Arbitrary<bigint[][]> =>
    fc.array(fc.array(fc.bigInt({ min: -most, max: most }), { minLength: 6, maxLength: 6 }), {
      minLength: 5,
      maxLength: 5,
    });

  /** Every row of the tableau, multiplied out, holds at the points that the first tableau allows. */
  const holds = (start: bigint[][], tableau: IntegerTableau, basis: number[], nonbasis: number[]): boolean =>
    [1n, 2n, 5n].every((k) => {
      const free = [3n * k, -k, 7n, k * k, 1n];
      const values = [
        ...free,
        ...start.map((row) =>
          row.slice(0, 5).reduce((r, c, j) => r - c * (free[j] as bigint), row[5] as bigint),
        ),
      ];
      return basis.every((variable, i) => {
        let left = tableau.denominator * (values[variable] as bigint);
        nonbasis.forEach((other, j) => {
          left += tableau.entry(i, j) * (values[other] as bigint);
        });
        return left === tableau.entry(i, 5);
      });
    });

  it.each([[3n], [10n ** 4n], [10n ** 9n], [2n ** 49n - 1n], [10n ** 40n]])(
    "keeps its equations through pivots, from entries up to %d on",
    (most) => {
      fc.assert(
        fc.property(
          entries(most),
          fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 12 }),
          (start, pivots) => {
            const tableau = IntegerTableau.of(start);
            const basis = [5, 6, 7, 8, 9];
            const nonbasis = [0, 1, 2, 3, 4];
            for (const [row, column] of pivots) {
              if (tableau.sign(row, column) === 0) continue;
              tableau.pivot(row, column);
              const entering = nonbasis[column] as number;
              nonbasis[column] = basis[row] as number;
              basis[row] = entering;
              expect(tableau.denominator > 0n).toBe(true);
            }
            expect(holds(start, tableau, basis, nonbasis)).toBe(true);
            for (let i = 0; i < 5; i++) {
              const entry = tableau.entry(i, 2);
              expect(tableau.sign(i, 2) + 0).toBe(entry > 0n ? 1 : entry < 0n ? -1 : 0);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe("faces", () => {
  const polytope = (entry: fc.Arbitrary<bigint>): fc.Arbitrary<BestResponsePolytope> =>
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
      fc
        .array(fc.array(entry, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        })
        .map((payoffs) =>
          bestResponsePolytope(
            payoffs,
            Array.from({ length: columns }, (_, i) => i),
            Array.from({ length: rows }, (_, k) => columns + k),
          ),
        ),
    );
  const payoffs = fc.oneof(
    fc.bigInt({ min: 0n, max: 2n }),
    fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fc.bigInt({ min: 0n, max: 2n }).map((v) => 10n ** 40n + v),
  );

  it("no multipliers prove a face empty that is not", () => {
    let proved = 0;
    let refuted = 0;
    const weights = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(Number.POSITIVE_INFINITY, Number.NaN, 1e-320, 1e308, 1 + 2 ** -52, -1),
    );
    fc.assert(
      fc.property(
        polytope(payoffs),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        fc.array(weights, { minLength: 4, maxLength: 4 }),
        (p, flags, multipliers) => {
          const tight = Uint8Array.from({ length: p.labels }, (_, label) => (flags[label] ? 1 : 0));
          const y = Float64Array.from(multipliers.slice(0, p.other.length));
          let face: ExactFace | null = ExactFace.whole(p);
          tight.forEach((flag, label) => {
            if (flag === 1) face = face?.restrict(label) ?? null;
          });
          const claimed = isEmptyFace(p, tight, y);
          if (claimed) proved++;
          else refuted++;
          if (claimed) expect(face).toBeNull();
        },
      ),
      { numRuns: 3000, seed: 2 },
    );
    expect(proved).toBeGreaterThan(30);
    expect(refuted).toBeGreaterThan(30);
  });

  it("the order of restrictions does not change a face, nor do a guess at its basis and another face to begin at", () => {
    fc.assert(
      fc.property(
        polytope(payoffs),
        fc.array(fc.nat(7), { maxLength: 6 }),
        fc.array(fc.nat(7)),
        (p, some, guess) => {
          const labels = [...new Set(some.map((label) => label % p.labels))];
          const whole = ExactFace.whole(p);
          const forward = labels.reduce<ExactFace | null>(
            (face, label) => face?.restrict(label) ?? null,
            whole,
          );
          const backward = [...labels]
            .reverse()
            .reduce<ExactFace | null>((face, label) => face?.restrict(label) ?? null, whole);
          const basis = [...new Set([...labels, ...guess.map((l) => l % p.labels), ...whole.polytope.own])];
          const guessedBasis = Int32Array.from(basis.slice(0, p.own.length));
          const near = guess.reduce<ExactFace | null>(
            (face, label) => face?.restrict(label % p.labels) ?? null,
            whole,
          );
          const guessed = ExactFace.at(whole, labels, guessedBasis, whole);
          const reached = ExactFace.at(whole, labels, guessedBasis, near ?? forward ?? whole);
          expect(backward?.key).toBe(forward?.key);
          expect(guessed?.key).toBe(forward?.key);
          expect(reached?.key).toBe(forward?.key);
          expect(backward?.dimension).toBe(forward?.dimension);
          for (const label of labels) expect(forward?.isTight(label) ?? true).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
