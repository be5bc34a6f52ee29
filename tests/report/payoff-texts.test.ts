import fc from "fast-check";
import { expect, it } from "vitest";
import { quotient } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { strategyPayoffs } from "../../src/normal-form/payoffs.js";
import { payoffTexts } from "../../src/report/internal/payoff-texts.js";

it("tells the payoffs of all strategies as exact arithmetic does, however large", () => {
  const integer = fc.oneof(
    fc.bigInt({ min: -3n, max: 3n }),
    fc.bigInt({ min: -(2n ** 27n), max: 2n ** 27n }),
    fc.bigInt({ min: -(2n ** 53n) - 2n, max: 2n ** 53n + 2n }),
    fc.constantFrom(10n ** 400n, -(10n ** 30n)),
  );
  const denominator = fc.oneof(
    fc.bigInt({ min: 1n, max: 12n }),
    fc.constantFrom(2n ** 53n + 1n, 10n ** 400n),
  );
  const payoff = fc.tuple(integer, denominator).map(([n, d]) => quotient(n, d));
  const weight = fc.oneof(
    fc.bigInt({ min: 0n, max: 9n }),
    fc.constantFrom(2n ** 26n + 1n, 2n ** 53n, 10n ** 400n),
  );
  const list = <T>(of: fc.Arbitrary<T>, count: number): fc.Arbitrary<T[]> =>
    fc.array(of, { minLength: count, maxLength: count });
  const games = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([m, n]) =>
      fc.tuple(list(list(payoff, n), m), list(list(payoff, n), m), list(weight, m), list(weight, n)),
    );
  fc.assert(
    fc.property(games, ([a, b, x, y]) => {
      const game = bimatrix(a, b);
      const profile = [x, y].map((weights) => {
        const total = weights.reduce((sum, one) => sum + one, 0n);
        return weights.map((one, s) =>
          total === 0n ? quotient(s === 0 ? 1n : 0n, 1n) : quotient(one, total),
        );
      });
      for (const player of [0, 1]) {
        const texts = payoffTexts(game, player)(profile[1 - player] ?? []);
        expect(texts).toEqual(strategyPayoffs(game, player, profile).map(rationalText));
      }
    }),
    { numRuns: 2000 },
  );
});
