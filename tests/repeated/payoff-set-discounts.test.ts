/** From which discount factors on paths, equilibria and the folk theorem are there: confirmed at the ends and between. */
import {
  algebraicJson,
  algebraicRational,
  bimatrix,
  compareAlgebraic,
  compareVectors,
  type NormalFormGame,
  type Rational,
  rational,
  symmetric,
  zeroSum,
} from "exclave";
import {
  type DiscountInterval,
  equilibriumDiscounts,
  folkTheoremDiscounts,
  folkTheoremSet,
  type PlayPath,
  payoffSet,
  sustainableDiscounts,
} from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const written = (set: readonly DiscountInterval[]): unknown =>
  set.map(({ lower, upper }) => [algebraicJson(lower), algebraicJson(upper)]);
const forEver = (...actions: number[]): PlayPath => ({ before: [], cycle: [actions] });
const dilemma = symmetric([
  [9, 1],
  [10, 3],
]);
const turns = symmetric([
  [2, 0],
  [6, 1],
]);
const cournot = bimatrix(
  [
    [16, 3, 0],
    [21, 10, -1],
    [9, 5, -5],
  ],
  [
    [9, 13, 3],
    [1, 4, 0],
    [0, -4, -15],
  ],
);

const isIn = (set: readonly DiscountInterval[], at: Rational): boolean =>
  set.some(({ lower, lowerClosed, upper, upperClosed }) => {
    const [a, b] = [
      compareAlgebraic(lower, algebraicRational(at)),
      compareAlgebraic(algebraicRational(at), upper),
    ];
    return (a < 0 || (a === 0 && lowerClosed)) && (b < 0 || (b === 0 && upperClosed));
  });

/** Discount factors at the rational ends of a set, just beside them, and between. */
function lookedAt(set: readonly DiscountInterval[]): Rational[] {
  const ends = set
    .flatMap(({ lower, upper }) => [lower, upper])
    .filter(({ minimalPolynomial }) => minimalPolynomial.length === 2)
    .map(({ lower }) => lower);
  const near = ends.flatMap((end) => [-1, 0, 1].map((k) => rational(end.add(rational(k).div(10 ** 6)))));
  return [...near, rational("1/3"), rational("3/5"), rational("9/10")].filter(
    (at) => at.compare(0) >= 0 && at.compare(1) < 0,
  );
}

const payoff = fc.integer({ min: 0, max: 5 });
const gameOf2 = fc
  .array(payoff, { minLength: 8, maxLength: 8 })
  .map((v) => bimatrix([v.slice(0, 2), v.slice(2, 4)], [v.slice(4, 6), v.slice(6, 8)]));

/** Whether the payoffs of the profile, played for ever, are exactly above what its deviations bring. */
function sustained(game: NormalFormGame, actions: readonly number[], at: Rational): boolean | null {
  const { vertices } = payoffSet(game, at);
  if (vertices === null || vertices.some((v) => v.some((x) => x.minimalPolynomial.length > 2))) return null;
  if (vertices.length === 0) return false;
  return [0, 1].every((i) => {
    const worst = vertices.map((v) => v[i as 0 | 1].lower).reduce((a, b) => (b.compare(a) < 0 ? b : a));
    const replies = [0, 1].map((own) =>
      game.payoff(
        i,
        actions.map((action, j) => (i === j ? own : action)),
      ),
    );
    const best = replies.reduce((a, b) => (b.compare(a) > 0 ? b : a));
    const deviation = best.mul(rational(1).sub(at)).add(worst.mul(at));
    return game.payoff(i, [...actions]).compare(deviation) >= 0;
  });
}

describe("sustainableDiscounts", () => {
  it("finds the critical discount factors of paths", () => {
    const of = (game: NormalFormGame, path: PlayPath): unknown => {
      const { holds, undecided } = sustainableDiscounts(game, path);
      expect(undecided).toEqual([]);
      return written(holds);
    };
    expect(of(dilemma, forEver(0, 0))).toEqual([["1/7", "1"]]);
    expect(of(turns, forEver(0, 0))).toEqual([["4/5", "1"]]);
    expect(
      of(turns, {
        before: [],
        cycle: [
          [0, 1],
          [1, 0],
        ],
      }),
    ).toEqual([["1/5", "1"]]);
    // Where the worst payoff jumps, as 16, 9 for ever becomes possible.
    expect(of(cournot, forEver(0, 0))).toEqual([["4/13", "1"]]);
    expect(of(dilemma, forEver(1, 0))).toEqual([]);
  });

  it("finds irrational ones, and paths that only the impatient keep to", () => {
    const [end] = sustainableDiscounts(dilemma, {
      before: [],
      cycle: [
        [0, 0],
        [0, 1],
      ],
    }).holds;
    expect(end?.lower.minimalPolynomial).toEqual([-1n, -2n, 7n]);
    const game = bimatrix(
      [
        [4, 0],
        [4, 1],
      ],
      [
        [4, 0],
        [0, 1],
      ],
    );
    // Good today, bad ever after: worth it only while tomorrow counts little.
    const { holds } = sustainableDiscounts(game, { before: [[0, 0]], cycle: [[1, 1]] });
    expect(holds.length).toBe(1);
    expect(holds[0]?.lowerClosed).toBe(true);
  });

  it("is confirmed by the payoff sets at its ends and between", () => {
    fc.assert(
      fc.property(gameOf2, fc.nat(3), (game, move) => {
        const actions = game.profileAt(move);
        const { holds, undecided } = sustainableDiscounts(game, forEver(...actions));
        for (const at of lookedAt(holds)) {
          if (undecided.some(({ lower, upper }) => lower.compare(at) < 0 && at.compare(upper) < 0)) continue;
          const found = sustained(game, actions, at);
          if (found !== null) expect(isIn(holds, at), at.toFraction()).toBe(found);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

describe("folkTheoremDiscounts", () => {
  it("is confirmed by the payoff sets at its end and on both sides", () => {
    fc.assert(
      fc.property(gameOf2, (game) => {
        const set = folkTheoremDiscounts(game);
        expect(set.length).toBeLessThan(2);
        const whole = folkTheoremSet(game, "pure").individuallyRational;
        for (const at of lookedAt(set)) {
          const { vertices } = payoffSet(game, at);
          if (vertices === null) continue;
          const same =
            vertices.length === whole.length &&
            vertices.every(
              (v, k) =>
                compareVectors(
                  v.map(({ lower }) => lower),
                  whole[k] ?? [],
                ) === 0,
            );
          expect(isIn(set, at), at.toFraction()).toBe(same);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("equilibriumDiscounts", () => {
  const game = bimatrix(
    [
      [0, 2, 4],
      [9, 3, 3],
      [3, 3, 2],
    ],
    [
      [2, 8, 6],
      [6, 5, 7],
      [3, 2, 0],
    ],
  );

  it("finds where equilibria begin to exist: at it, and not just below", () => {
    expect(equilibriumDiscounts(game)).toMatchObject({ undecided: [] });
    expect(written(equilibriumDiscounts(game).holds)).toEqual([["7/40", "1"]]);
    expect(payoffSet(game, "7/40").vertices?.length).toBeGreaterThan(0);
    const below = rational("7/40").sub(rational(1).div(rational(10n ** 30n)));
    expect(payoffSet(game, rational(below)).vertices).toEqual([]);
  });

  it("is all of [0, 1) with an equilibrium of the stage game, and empty where nothing is individually rational", () => {
    expect(written(equilibriumDiscounts(dilemma).holds)).toEqual([["0", "1"]]);
    const pennies = zeroSum([
      [1, -1],
      [-1, 1],
    ]);
    expect(equilibriumDiscounts(pennies)).toEqual({ holds: [], undecided: [] });
  });
});
