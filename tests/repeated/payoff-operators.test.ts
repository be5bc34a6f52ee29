/** Both operators on payoff sets, on five hundred games: fixed points where the set is exact, and bounds where it is not. */
import { bimatrix, compareVectors, type NormalFormGame, rational } from "exclave";
import {
  abreuPearceStacchetti,
  abreuSannikov,
  folkTheoremSet,
  type PayoffSet,
  type Point,
  payoffSet,
} from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hull } from "../../src/repeated/internal/polygon.js";

const payoff = fc.oneof(fc.integer({ min: 0, max: 1 }), fc.integer({ min: -4, max: 6 }));
const games = fc.constantFrom([2, 2], [2, 2], [2, 3], [3, 2], [3, 3]).chain(([rows, columns]) => {
  const row = fc.array(payoff, { minLength: columns as number, maxLength: columns as number });
  const matrix = fc.array(row, { minLength: rows as number, maxLength: rows as number });
  return fc.tuple(matrix, matrix).map(([a, b]) => bimatrix(a, b));
});
const discounts = fc.constantFrom("0", "1/5", "1/3", "1/2", "3/5", "3/4", "9/10");

/** The vertices when they are rational. */
const rationalPoints = ({ vertices }: PayoffSet): Point[] | null =>
  vertices === null || vertices.some((point) => point.some((x) => x.minimalPolynomial.length > 2))
    ? null
    : vertices.map(([x, y]): Point => [x.lower, y.lower]);

const same = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every((point, k) => compareVectors(point, b[k] as Point) === 0);
const holds = (polygon: readonly Point[], points: readonly Point[]): boolean =>
  same(hull([...polygon, ...points]), hull(polygon));

describe("the operators of Abreu and Sannikov and of Abreu, Pearce and Stacchetti", () => {
  it("both fix the set of each of 500 games, where it is exact and rational", () => {
    let [fixed, irrational, unknown] = [0, 0, 0];
    fc.assert(
      fc.property(games, discounts, (game, discount) => {
        const set = payoffSet(game, discount, { limit: 100_000_000 });
        const points = rationalPoints(set);
        if (points === null) {
          if (set.exact) irrational++;
          else unknown++;
          return;
        }
        fixed++;
        expect(same(abreuPearceStacchetti(game, discount, points), points)).toBe(true);
        expect(same(abreuSannikov(game, discount, points), points)).toBe(true);
      }),
      { numRuns: 500, seed: 11 },
    );
    expect(fixed).toBeGreaterThan(450);
    expect(irrational).toBeGreaterThan(0);
    expect(unknown).toBe(0);
  }, 60_000);

  it("both keep every proved point, from a set around and from bounds that a limit has left", () => {
    fc.assert(
      fc.property(games, discounts, (game, discount) => {
        const known = rationalPoints(payoffSet(game, discount, { limit: 100_000_000 })) ?? [];
        const stopped = payoffSet(game, discount, { limit: 20_000 });
        const inner = stopped.inner ?? [];
        expect(holds(known, inner) || known.length === 0).toBe(true);
        for (const start of [around(game), stopped.outer ?? around(game)]) {
          if (start.length === 0) continue;
          const images = [start, start];
          for (let round = 0; round < 2; round++) {
            images[0] = abreuPearceStacchetti(game, discount, images[0] as Point[]);
            images[1] = abreuSannikov(game, discount, images[1] as Point[]);
            for (const image of images) expect(holds(image, [...known, ...inner])).toBe(true);
          }
        }
      }),
      { numRuns: 100, seed: 12 },
    );
  }, 60_000);
});

function around(game: NormalFormGame): readonly Point[] {
  const { individuallyRational } = folkTheoremSet(game, "pure");
  return individuallyRational.map(([x, y]): Point => [rational(x), rational(y)]);
}
