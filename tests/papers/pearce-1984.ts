import { bimatrix, compare, dominance, maximum, neverBestResponse, rational } from "exclave";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "D. G. Pearce",
  year: 1984,
  title: "Rationalizable Strategic Behavior and the Problem of Perfection",
  in: "Econometrica 52(4), 1029-1050",
  doi: "10.2307/1911197",
  field: "one-shot games",
  result:
    "In two-player games a strategy is never a best response if and only if some mixture strictly dominates it",
  exact: "for every strategy either the mixture or the belief, checked against the payoffs, in random games",
};

describe(cite(publication), () => {
  const matrix = (m: number, n: number) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n }), {
      minLength: m,
      maxLength: m,
    });
  const games = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([m, n]) => matrix(m, n));

  it("finds one of the two, never both", () => {
    fc.assert(
      fc.property(games, (a) => {
        const game = bimatrix(a, a);
        for (const { player, strategy, strict, belief, by } of dominance(game)) {
          if (player !== 0) continue;
          expect(strict).toBe(belief === null);
          const own = a[strategy] ?? [];
          if (belief !== null) {
            const worth = a.map((row) =>
              row.reduce((sum, x, j) => rational(sum.add((belief[j] ?? rational(0)).mul(x))), rational(0)),
            );
            expect(compare(worth[strategy] ?? rational(-1), maximum(worth))).toBe(0);
          } else {
            own.forEach((x, j) => {
              const mixed = a.reduce(
                (sum, row, i) => rational(sum.add((by?.[i] ?? rational(0)).mul(row[j] ?? 0))),
                rational(0),
              );
              expect(compare(mixed, rational(x))).toBe(1);
            });
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("needs mixtures: here no pure strategy dominates, half of each of two does", () => {
    const game = bimatrix(
      [
        [3, 0],
        [0, 3],
        [1, 1],
      ],
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    );
    const third = dominance(game)[2];
    expect([third?.strict, third?.byPure.strict]).toEqual([true, []]);
    expect(neverBestResponse(game, 0, 2).never).toBe(true);
  });
});
