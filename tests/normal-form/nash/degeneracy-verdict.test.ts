import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, maximum, sign } from "../../../src/exact/order.js";
import { type Rational, ZERO } from "../../../src/exact/rational.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { solve } from "../../../src/exact/solve.js";
import { bestResponses } from "../../../src/normal-form/best-responses.js";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import { catalogue } from "../../../src/normal-form/catalogue/catalogue.js";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { support } from "../../../src/normal-form/mixed-profile.js";
import { type DegeneracyVerdict, degeneracy } from "../../../src/normal-form/nash/degeneracy.js";
import { strategyPayoffs } from "../../../src/normal-form/payoffs.js";

type Matrix = readonly (readonly (number | bigint | string)[])[];

/** All subsets of the numbers below `count`, of every size but 0. */
const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count - 1 }, (_, k) =>
    Array.from({ length: count }, (__, i) => i).filter((i) => ((k + 1) >> i) % 2 === 1),
  );

/** By the definition at every point that a square system of indifferences fixes: these hold every vertex. */
function isDegenerate(game: NormalFormGame): boolean {
  return [0, 1].some((player) => {
    const opponent = 1 - player;
    const payoff = (own: number, other: number): Rational =>
      game.payoff(opponent, player === 0 ? [own, other] : [other, own]);
    return subsets(game.shape[player] as number).some((played) =>
      subsets(game.shape[opponent] as number).some((best) => {
        if (best.length !== played.length) return false;
        const rows = [
          ...best.map((j) => [...played.map((i) => payoff(i, j)), -1]),
          [...played.map(() => 1), 0],
        ];
        const found = solve(rows, [...best.map(() => 0), 1]);
        if (found.kind !== "unique") return false;
        const { solution } = found;
        const x = Array.from({ length: game.shape[player] as number }, (_, i) =>
          played.includes(i) ? (solution[played.indexOf(i)] as Rational) : ZERO,
        );
        if (x.some((probability) => sign(probability) < 0)) return false;
        const values = strategyPayoffs(game, opponent, player === 0 ? [x, []] : [[], x]);
        const top = maximum(values);
        if (compare(top, solution[played.length] as Rational) > 0) return false;
        return values.filter((value) => compare(value, top) === 0).length > support(x).length;
      }),
    );
  });
}

function expectWitness(game: NormalFormGame, verdict: DegeneracyVerdict): void {
  if (verdict.degeneracy === null) return;
  const { player, strategy, bestResponses: stated } = verdict.degeneracy;
  const found = bestResponses(game, 1 - player, player === 0 ? [strategy, []] : [[], strategy]);
  expect(stated).toEqual(found);
  expect(found.length).toBeGreaterThan(support(strategy).length);
}

const games = (entry: fc.Arbitrary<bigint>): fc.Arbitrary<NormalFormGame> =>
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([m, n]) => {
    const matrix = fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: m, maxLength: m });
    return fc.tuple(matrix, matrix).map(([a, b]) => bimatrix(a, b));
  });

const small = fc.constantFrom(1n, 2n, 6n, 40n).chain((most) => fc.bigInt({ min: 0n, max: most }));
/** Payoffs that look alike in doubles. */
const nearly = fc
  .constantFrom(2n ** 44n, 2n ** 53n, 10n ** 40n)
  .chain((unit) =>
    fc
      .tuple(fc.bigInt({ min: 0n, max: 2n }), fc.bigInt({ min: 0n, max: 3n }))
      .map(([large, little]) => large * unit + little),
  );

/** The three corners are worth 3, and a fourth strategy 1 everywhere: all four are best against a third of each. */
const corners = (fourth: string): NormalFormGame =>
  bimatrix(
    [
      [5, 1, 2, 7],
      [1, 6, 3, 2],
      [2, 4, 8, 1],
    ],
    [
      [3, 0, 0, fourth],
      [0, 3, 0, 1],
      [0, 0, 3, 1],
    ],
  );

describe("whether a game is degenerate", () => {
  it("is what the definition says, with a witness", () => {
    const seen = new Set<boolean | null>();
    fc.assert(
      fc.property(games(small), (game) => {
        const verdict = degeneracy(game);
        seen.add(verdict.degenerate);
        expect(verdict.degenerate).toBe(isDegenerate(game));
        expectWitness(game, verdict);
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it("is decided where doubles see ties that are none", () => {
    fc.assert(
      fc.property(games(nearly), (game) => {
        const verdict = degeneracy(game);
        expect(verdict.degenerate).toBe(isDegenerate(game));
        expectWitness(game, verdict);
      }),
      { numRuns: 120 },
    );
  });

  it("turns on any difference, however small", () => {
    const tied = degeneracy(corners("1"));
    expect(tied.degeneracy?.strategy.map(rationalText)).toEqual(["1/3", "1/3", "1/3"]);
    expect(tied.degeneracy?.bestResponses).toEqual([0, 1, 2, 3]);
    expect(degeneracy(corners("1.0000000000000000000000000000000000001")).degenerate).toBe(false);
    expect(degeneracy(corners("0.9999999999999999999999999999999999999")).degenerate).toBe(false);
  });

  it("is found behind vertices that doubles take for singular", () => {
    const large = 10n ** 40n;
    const game = bimatrix(
      [
        [12, 5, 31, 8, 20, 3],
        [4, 27, 9, 16, 1, 22],
        [18, 2, 6, 35, 11, 13],
        [7, 24, 15, 10, 29, 17],
        [21, 14, 19, 0, 26, 33],
      ],
      [
        [3, 0, 0, 1, 0, 0],
        [0, 3, 0, 1, 0, 0],
        [0, 0, 3, 1, 0, 0],
        [0, 0, 0, 0, large, large + 1n],
        [0, 0, 0, 0, large + 1n, large],
      ],
    );
    const found = degeneracy(game);
    expect(found.degeneracy?.player).toBe(0);
    expectWitness(game, found);
    expect(degeneracy(game, { limit: 20_000 }).degenerate).toBe(null);
  });

  it("is found at a pure strategy, and at a mixture of two of which three are best replies", () => {
    const pure = degeneracy(bimatrix([[1, 2]], [[3, 3]]));
    expect(pure.degeneracy).toMatchObject({ player: 0, bestResponses: [0, 1] });
    const game = bimatrix(
      [
        [2, 0],
        [0, 2],
        [1, 1],
      ],
      [
        [1, 0],
        [0, 1],
        [3, 1],
      ],
    );
    const pair = degeneracy(game);
    expect(pair.degeneracy?.player).toBe(1);
    expect(pair.degeneracy?.strategy.map(rationalText)).toEqual(["1/2", "1/2"]);
    expectWitness(game, pair);
  });

  it("of the catalogue is what the sources say", () => {
    for (const { id, game } of catalogue()) {
      if (game.profileCount > 16) continue;
      expect([id, degeneracy(game).degenerate]).toEqual([id, isDegenerate(game)]);
    }
  });

  it("moves no further when players are exchanged, strategies reordered, payoffs rescaled", () => {
    fc.assert(
      fc.property(games(small), fc.integer({ min: 1, max: 9 }), (game, factor) => {
        const [m, n] = game.shape as [number, number];
        const entry = (player: number, i: number, j: number): Rational => game.payoff(player, [i, j]);
        const row = Array.from({ length: m }, (_, i) => i);
        const column = Array.from({ length: n }, (_, j) => j);
        const exchanged = bimatrix(
          column.map((j) => row.map((i) => entry(1, m - 1 - i, j))),
          column.map((j) => row.map((i) => entry(0, m - 1 - i, j))),
        );
        // What the opponent's choice gives is moved, by another amount for each strategy of the player.
        const moved = bimatrix(
          row.map((i) =>
            column.map((j) =>
              entry(0, i, j)
                .mul(factor)
                .add(7 * j - 3),
            ),
          ),
          row.map((i) =>
            column.map((j) =>
              entry(1, i, j)
                .div(factor)
                .sub(i * i),
            ),
          ),
        );
        const { degenerate } = degeneracy(game);
        expect(degeneracy(exchanged).degenerate).toBe(degenerate);
        expect(degeneracy(moved).degenerate).toBe(degenerate);
      }),
      { numRuns: 60 },
    );
  });

  it("follows from a copy of a strategy that is ever a best response, and not from one of one that never is", () => {
    const base = (extra: readonly number[]): Matrix => [
      [4, 1, ...extra],
      [0, 3, ...extra],
    ];
    const opponent: Matrix = [
      [1, 5, 2, 3],
      [4, 0, 3, 1],
    ];
    expect(degeneracy(bimatrix(opponent, base([-1, -1]))).degenerate).toBe(false);
    const copied: Matrix = [
      [4, 1, 4, -1],
      [0, 3, 0, -1],
    ];
    expect(degeneracy(bimatrix(opponent, copied)).degenerate).toBe(true);
  });

  it("visits all 255 vertices of a cube and finds nothing", () => {
    const unit = Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (__, j) => (i === j ? 1 : 0)));
    expect(degeneracy(bimatrix(unit, unit))).toEqual({ degenerate: false, degeneracy: null, reason: null });
  });
});

describe("what it does not decide", () => {
  const unit = Array.from({ length: 9 }, (_, i) => Array.from({ length: 9 }, (__, j) => (i === j ? 1 : 0)));
  const game = bimatrix(unit, unit);

  it("is null, with the limit that came first", () => {
    for (const limit of [0, 4_000, 50_000]) {
      const { degenerate, degeneracy: none, reason } = degeneracy(game, { limit });
      expect([degenerate, none]).toEqual([null, null]);
      expect(reason).toMatch(/^the limit of [\d,]+ steps ended the search; /);
    }
    expect(degeneracy(game, { signal: { aborted: true } }).reason).toMatch(/^the search was cancelled/);
    expect(degeneracy(game, { timeLimit: 60_000 }).degenerate).toBe(false);
  });

  it("is still an answer where the witness comes before the limit", () => {
    const tied = unit.map((row, i) => (i === 3 ? row.map(() => 1) : row));
    expect(degeneracy(bimatrix(unit, tied), { limit: 50_000 }).degenerate).toBe(true);
  });

  it("is refused for games of one or three players, and limits that are none", () => {
    const three = fromFunction(
      ["A", "B", "C"].map((name) => ({ name, strategies: ["x"] })),
      () => [0, 0, 0],
    );
    expect(() => degeneracy(three)).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "players" }),
    );
    expect(() => degeneracy(game, { limit: -1 })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "limit" }),
    );
  });
});
