import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkUndominated } from "../../../src/certificate/internal/nash-undominated.js";
import { sign } from "../../../src/exact/order.js";
import { quotient, type Rational, rational, ZERO } from "../../../src/exact/rational.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { solveLinearProgram } from "../../../src/exact/solve-linear-program.js";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import { dominance } from "../../../src/normal-form/dominance.js";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { MixedStrategy, NormalFormGame } from "../../../src/normal-form/game.js";
import { bimatrixEquilibria } from "../../../src/normal-form/nash/bimatrix-equilibria.js";
import { equilibria } from "../../../src/normal-form/nash/equilibria.js";
import {
  type UndominatedEquilibria,
  undominatedEquilibria,
} from "../../../src/normal-form/nash/undominated-equilibria.js";
import { smallGames } from "../small-games.js";

const asProof = ({ supports, dominated }: UndominatedEquilibria): unknown => ({
  supports: supports.map((one) => ({ ...one, belief: one.belief.map(rationalText) })),
  dominated: dominated.map((one) => ({
    ...one,
    by: one.by.map(rationalText),
    gains: one.gains.map(rationalText),
  })),
});

/** The most that mixtures which lose nowhere gain in all cells together: 0 exactly when none dominates. */
function isDominated(game: NormalFormGame, player: number, strategy: MixedStrategy): boolean {
  const count = game.shape[player] as number;
  const cells = Array.from({ length: game.profileCount }, (_, index) => index).filter(
    (index) => game.profileAt(index)[player] === 0,
  );
  const rows = Array.from({ length: count }, (_, s) =>
    cells.map((index) => game.payoffAt(player, index + s * game.stride(player))),
  );
  const own = cells.map((_, c) =>
    strategy.reduce((total, weight, s) => total.add(weight.mul(rows[s]?.[c] as Rational)), ZERO),
  );
  const result = solveLinearProgram({
    maximize: rows.map((row) => row.reduce((a, b) => a.add(b), ZERO)),
    constraints: [
      { coefficients: rows.map(() => 1), relation: "=", bound: 1 },
      ...cells.map((_, c) => ({
        coefficients: rows.map((row) => row[c] as Rational),
        relation: ">=" as const,
        bound: own[c] as Rational,
      })),
    ],
  });
  if (result.status !== "optimal") throw new Error(result.status);
  return sign(result.value.sub(own.reduce((a, b) => a.add(b), ZERO))) > 0;
}

const unit = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));

describe("undominated equilibria", () => {
  it("are those without a player whose mixed strategy another dominates", () => {
    const seen = new Set<boolean | null>();
    fc.assert(
      fc.property(smallGames(), (game) => {
        const set = equilibria(game);
        const found = undominatedEquilibria(game, set.equilibria);
        set.equilibria.forEach(({ strategies }, i) => {
          const beaten = strategies.map((strategy, player) => isDominated(game, player, strategy));
          seen.add(found.undominated[i] as boolean | null);
          expect(found.undominated[i]).toBe(!beaten.includes(true));
          expect(found.dominated.filter((one) => one.equilibrium === i).map(({ player }) => player)).toEqual(
            beaten.flatMap((yes, player) => (yes ? [player] : [])),
          );
        });
        checkUndominated(game, set.equilibria, found.undominated, asProof(found));
      }),
      { numRuns: 120, seed: 1 },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it("play no strategy that is dominated as a pure one, and all of them are undominated where none is", () => {
    fc.assert(
      fc.property(smallGames(2), (game) => {
        const weak = dominance(game).filter((row) => row.weak);
        const set = equilibria(game);
        const { undominated } = undominatedEquilibria(game, set.equilibria);
        set.equilibria.forEach(({ supports }, i) => {
          const plays = weak.some(({ player, strategy }) => supports[player]?.includes(strategy));
          if (plays) expect(undominated[i]).toBe(false);
          if (supports.every((support) => support.length === 1)) expect(undominated[i]).toBe(!plays);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("exist in every game of two players", () => {
    // Every finite game has a perfect equilibrium (Selten 1975).
    fc.assert(
      fc.property(smallGames(2), (game) => {
        if (game.players.length !== 2) return;
        const set = bimatrixEquilibria(game);
        expect(undominatedEquilibria(game, set.equilibria).undominated).toContain(true);
      }),
      { numRuns: 60 },
    );
  });

  it("do not change with the order of strategies or the scale of payoffs", () => {
    fc.assert(
      fc.property(smallGames(2), fc.integer({ min: 1, max: 9 }), (game, factor) => {
        const reversed = fromFunction(
          game.players.map(({ name, strategies }) => ({ name, strategies: [...strategies].reverse() })),
          (profile) => {
            const index = game.profileIndex(profile.map((s, i) => (game.shape[i] as number) - 1 - s));
            return game.players.map((_, player) => game.payoffAt(player, index).mul(factor).sub(player));
          },
        );
        const flagsOf = (one: NormalFormGame): string[] => {
          const set = equilibria(one);
          const { undominated } = undominatedEquilibria(one, set.equilibria);
          return set.equilibria.map((__, i) => `${undominated[i]}`).sort();
        };
        if (!equilibria(game).complete) return;
        expect(flagsOf(reversed)).toEqual(flagsOf(game));
      }),
      { numRuns: 60 },
    );
  });

  it("of the example of a pair that is dominated on both sides", () => {
    // R. B. Myerson 1978, Refinements of the Nash equilibrium concept, figure 1: of two equilibria one is perfect.
    const figure = [
      [1, 0],
      [0, 0],
    ];
    const game = bimatrix(figure, figure);
    const { undominated, dominated } = undominatedEquilibria(game, bimatrixEquilibria(game).equilibria);
    expect(undominated).toEqual([true, false]);
    expect(dominated.map((one) => [one.equilibrium, one.player, one.by.map(rationalText)])).toEqual([
      [1, 0, ["1", "0"]],
      [1, 1, ["1", "0"]],
    ]);
  });

  it("of Myerson's second example: a dominated third strategy makes another equilibrium perfect", () => {
    // The same, figure 2: (2, 2) turns perfect once strategies are added that are dominated; (3, 3) stays imperfect.
    const figure = [
      [1, 0, -9],
      [0, 0, -7],
      [-9, -7, -7],
    ];
    const game = bimatrix(figure, figure);
    const set = bimatrixEquilibria(game);
    expect(set.equilibria.map(({ supports }) => supports)).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ]);
    expect(undominatedEquilibria(game, set.equilibria).undominated).toEqual([true, true, false]);
  });

  it("may mix dominated strategies of which each alone is undominated", () => {
    // Half of each outer row gains what the middle row does, and more in the third column.
    const game = bimatrix(
      [
        [4, 0, 0],
        [2, 2, 1],
        [0, 4, 0],
      ],
      [
        [1, 1, 0],
        [1, 1, 0],
        [1, 1, 0],
      ],
    );
    const set = bimatrixEquilibria(game);
    const outer = {
      strategies: [
        ["1/2", 0, "1/2"].map((value) => rational(value)),
        ["1/2", "1/2", 0].map((value) => rational(value)),
      ],
    };
    const found = undominatedEquilibria(game, [
      {
        ...outer,
        supports: [
          [0, 2],
          [0, 1],
        ],
      },
    ]);
    expect(found.undominated).toEqual([false]);
    expect(found.dominated[0]?.by.map(rationalText)).toEqual(["0", "1", "0"]);
    expect(found.dominated[0]?.gains.map(rationalText)).toEqual(["0", "0", "1"]);
    const rowFlags = undominatedEquilibria(game, set.equilibria).dominated.filter(
      ({ player }) => player === 0,
    );
    for (const { equilibrium } of rowFlags) expect(set.equilibria[equilibrium]?.supports[0]).toEqual([0, 2]);
  });

  it("take one belief a player where one covers all of 4,095 equilibria", () => {
    const game = bimatrix(unit(12), unit(12));
    const all = Array.from({ length: 4095 }, (_, k) => {
      const support = Array.from({ length: 12 }, (__, s) => s).filter((s) => ((k + 1) >> s) % 2 === 1);
      const strategy = Array.from({ length: 12 }, (__, s) =>
        support.includes(s) ? quotient(1n, BigInt(support.length)) : ZERO,
      );
      return { strategies: [strategy, strategy], supports: [support, support] };
    });
    const found = undominatedEquilibria(game, all);
    expect(found.undominated.every((flag) => flag === true)).toBe(true);
    expect(found.supports.map(({ support }) => support.length)).toEqual([12, 12]);
    expect(found.dominated).toEqual([]);
  });

  it("are not known beyond the limit", () => {
    const game = bimatrix(unit(4), unit(4));
    const { equilibria: all } = bimatrixEquilibria(game);
    for (const options of [{ limit: 0 }, { signal: { aborted: true } }]) {
      const found = undominatedEquilibria(game, all, options);
      expect(found).toEqual({ undominated: all.map(() => null), supports: [], dominated: [] });
      checkUndominated(game, all, found.undominated, asProof(found));
    }
    expect(() => undominatedEquilibria(game, all, { limit: 1.5 })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "limit" }),
    );
  });
});
