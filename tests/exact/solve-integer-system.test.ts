import fc from "fast-check";
import { expect, it } from "vitest";
import { inverseModulo, PRIMES, rankModulo } from "../../src/exact/internal/modular.js";
import { quotient } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { solveIntegerSystem } from "../../src/exact/solve-integer-system.js";
import { rank, solve } from "../../src/index.js";

const systems = (bound: bigint): fc.Arbitrary<{ matrix: bigint[][]; right: bigint[] }> =>
  fc.integer({ min: 1, max: 7 }).chain((size) => {
    const row = fc.array(fc.bigInt({ min: -bound, max: bound }), { minLength: size, maxLength: size });
    return fc.record({ matrix: fc.array(row, { minLength: size, maxLength: size }), right: row });
  });

it("solves as elimination does, and knows singular matrices", () => {
  fc.assert(
    fc.property(
      fc.oneof(systems(2n), systems(1000n), systems(10n ** 45n), systems(10n ** 200n)),
      ({ matrix, right }) => {
        const expected = solve(matrix, right);
        const found = solveIntegerSystem(matrix, right);
        if (expected.kind !== "unique") {
          expect(found).toBeNull();
          return;
        }
        const { numerators, denominator } = found as NonNullable<typeof found>;
        expect(numerators.map((n) => rationalText(quotient(n, denominator)))).toEqual(
          expected.solution.map(rationalText),
        );
        expect(denominator > 0n).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

it("takes another prime when the first divides the determinant", () => {
  const p = BigInt(PRIMES[0] as number);
  expect(inverseModulo([[p]], PRIMES[0] as number)).toBeNull();
  expect(solveIntegerSystem([[p]], [1n])).toEqual({ numerators: [1n], denominator: p });
});

it("has primes to work with", () => {
  for (const p of PRIMES) {
    for (let d = 2; d * d <= p; d++) expect(p % d === 0 ? d : 0).toBe(0);
    expect(p).toBeLessThan(2 ** 25);
  }
});

it("the rank modulo a prime is the rank of small matrices", () => {
  fc.assert(
    fc.property(systems(2n), ({ matrix }) => {
      expect(rankModulo(matrix, PRIMES[0] as number)).toBe(rank(matrix));
    }),
  );
});
