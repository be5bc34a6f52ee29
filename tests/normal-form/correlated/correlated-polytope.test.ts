import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCorrelated } from "../../../src/certificate/check-correlated.js";
import { compare, equal } from "../../../src/exact/order.js";
import { ONE, type Rational } from "../../../src/exact/rational.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { dot, sum } from "../../../src/exact/vector.js";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import { correlatedMembership } from "../../../src/normal-form/correlated/correlated-membership.js";
import { correlatedPolytope } from "../../../src/normal-form/correlated/correlated-polytope.js";
import { productDistribution } from "../../../src/normal-form/correlated/product-distribution.js";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { equilibria } from "../../../src/normal-form/nash/equilibria.js";
import { symmetric } from "../../../src/normal-form/symmetric.js";
import { zeroSum } from "../../../src/normal-form/zero-sum.js";
import { zeroSumSolution } from "../../../src/normal-form/zero-sum-solution/zero-sum-solution.js";
import { correlatedDocument } from "../../../src/report/correlated-document.js";
import { anySmallGame, chicken, gameOf, nauGame } from "./games.js";

const texts = (rows: readonly (readonly Rational[])[] | undefined): string[][] | undefined =>
  rows?.map((row) => row.map(rationalText));
const vertices = (game: NormalFormGame, coarse = false): string[][] =>
  correlatedPolytope(game, { coarse }).vertices.map(({ distribution }) => distribution.map(rationalText));
const size = (game: NormalFormGame): (number | undefined)[] => {
  const { complete, dimension, vertices } = correlatedPolytope(game);
  expect(complete).toBe(true);
  return [dimension?.value, vertices.length];
};

describe("published polytopes", () => {
  it("chicken has five vertices, three of them beyond the Nash equilibria", () => {
    expect(vertices(chicken)).toEqual([
      ["1/2", "1/4", "1/4", "0"],
      ["4/9", "2/9", "2/9", "1/9"],
      ["0", "1", "0", "0"],
      ["0", "2/5", "2/5", "1/5"],
      ["0", "0", "1", "0"],
    ]);
    expect(size(chicken)).toEqual([3, 5]);
  });

  it.each([
    [3, 3, 5],
    [4, 7, 33],
    [5, 7, 8],
    [6, 4, 6],
  ])(
    "Nau, Gomez Canovas & Hansen 2004, section %i: dimension %i, %i vertices",
    (section, dimension, count) => {
      const game = nauGame(section);
      if (game !== null) expect(size(game)).toEqual([dimension, count]);
    },
  );

  it("matching pennies and the prisoner's dilemma have one correlated equilibrium", () => {
    expect(
      vertices(
        zeroSum([
          [1, -1],
          [-1, 1],
        ]),
      ),
    ).toEqual([["1/4", "1/4", "1/4", "1/4"]]);
    expect(
      vertices(
        symmetric([
          [3, 0],
          [5, 1],
        ]),
      ),
    ).toEqual([["0", "0", "0", "1"]]);
  });

  it("rock, paper, scissors has one, and several coarse ones (Moulin & Vial 1978)", () => {
    const game = zeroSum([
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ]);
    expect(size(game)).toEqual([0, 1]);
    const coarse = correlatedPolytope(game, { coarse: true });
    expect([coarse.complete, coarse.dimension?.value]).toEqual([true, 3]);
  });

  it("a game that iterated strict dominance solves has one, through a mixed dominator too", () => {
    const game = bimatrix(
      [
        [3, 0],
        [0, 3],
        [1, 1],
      ],
      [
        [2, 1],
        [2, 1],
        [0, 9],
      ],
    );
    expect(vertices(game)).toEqual([["1", "0", "0", "0", "0", "0"]]);
  });

  it("every distribution is one where all payoffs are equal", () => {
    for (const shape of [[1], [2, 2], [3, 3], [2, 2, 2]]) {
      const count = shape.reduce((a, b) => a * b, 1);
      const game = gameOf(
        shape,
        Array.from({ length: count * shape.length }, () => 0),
      );
      for (const coarse of [false, true]) {
        const { complete, dimension, payoffSet } = correlatedPolytope(game, { coarse });
        expect([complete, dimension?.value, payoffSet?.vertices.length]).toEqual([true, count - 1, 1]);
        expect(vertices(game, coarse)).toEqual(
          Array.from({ length: count }, (_, i) =>
            Array.from({ length: count }, (_, k) => (i === k ? "1" : "0")),
          ),
        );
      }
    }
  });
});

describe("the set of payoffs", () => {
  it("is a polygon in counter-clockwise order for two players", () => {
    expect(texts(correlatedPolytope(chicken).payoffSet?.vertices)).toEqual([
      ["7", "2"],
      ["21/4", "21/4"],
      ["2", "7"],
      ["18/5", "18/5"],
    ]);
  });

  it("leaves out what mixes others, for three players", () => {
    const game = gameOf([2, 1, 1], [0, 0, 0, 0, 4, 2]);
    const doubled = gameOf([3, 1, 1], [0, 0, 0, 0, 2, 1, 0, 4, 2]);
    for (const one of [game, doubled]) {
      expect(texts(correlatedPolytope(one).payoffSet?.vertices)).toEqual([
        ["0", "4", "2"],
        ["0", "0", "0"],
      ]);
    }
    expect(
      correlatedPolytope(doubled).payoffSet?.mixed?.map(({ payoffs }) => payoffs.map(rationalText)),
    ).toEqual([["0", "2", "1"]]);
  });
});

describe("laws", () => {
  it("every Nash equilibrium is a correlated one, and every correlated one is coarse", () => {
    fc.assert(
      fc.property(anySmallGame(), (game) => {
        for (const { strategies } of equilibria(game).equilibria) {
          expect(correlatedMembership(game, productDistribution(strategies)).member).toBe(true);
        }
        for (const { distribution } of correlatedPolytope(game).vertices) {
          expect(correlatedMembership(game, distribution).member).toBe(true);
          expect(correlatedMembership(game, distribution, { coarse: true }).member).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the checker proves every small polytope, with no vertex missing", () => {
    fc.assert(
      fc.property(anySmallGame(), fc.boolean(), (game, coarse) => {
        expect(checkCorrelated(correlatedDocument(game, { coarse }), game)).toEqual({
          completeness: "verified",
        });
      }),
      { numRuns: 80 },
    );
  });

  it("the interior plays exactly the profiles that some vertex plays, and optima are the best of the vertices", () => {
    fc.assert(
      fc.property(anySmallGame(), fc.boolean(), (game, coarse) => {
        const { dimension, optima, vertices } = correlatedPolytope(game, { coarse });
        dimension?.interior.forEach((probability, s) => {
          const played = vertices.some(({ distribution }) => distribution[s]?.n !== 0n);
          expect(probability.n !== 0n).toBe(played);
        });
        for (const { objective, value, payoffs } of optima) {
          if ("maximize" in objective && objective.maximize === "egalitarian") {
            expect(payoffs.every((payoff) => compare(payoff, value) >= 0)).toBe(true);
            continue;
          }
          const goal = "maximize" in objective ? objective.maximize : objective.minimize;
          const sign = "maximize" in objective ? 1 : -1;
          const values = vertices.map((one) =>
            goal === "welfare" ? sum(one.payoffs) : (one.payoffs[goal as number] as Rational),
          );
          expect(values.every((one) => sign * compare(one, value) <= 0)).toBe(true);
          expect(values.some((one) => equal(one, value))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("positive affine payoffs, and what the opponents choose, change no equilibrium", () => {
    fc.assert(
      fc.property(
        anySmallGame([
          [2, 2],
          [2, 3],
          [2, 2, 2],
        ]),
        fc.integer({ min: 1, max: 9 }),
        (game, scale) => {
          const changed = fromFunction(game.players, (profile) =>
            game.players.map((_, player) => {
              const others = profile.reduce((total, s, i) => (i === player ? total : 10 * total + s), 0);
              return game
                .payoff(player, profile)
                .mul(scale)
                .div(7)
                .add(others * others);
            }),
          );
          for (const coarse of [false, true])
            expect(vertices(changed, coarse)).toEqual(vertices(game, coarse));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("renumbering the players and their strategies renumbers the vertices", () => {
    fc.assert(
      fc.property(anySmallGame([[2, 3]]), (game) => {
        const turned = fromFunction([...game.players].reverse(), ([b = 0, a = 0]) => {
          const profile = [1 - a, 2 - b];
          return [game.payoff(1, profile), game.payoff(0, profile)];
        });
        const back = vertices(turned).map((one) =>
          Array.from({ length: 6 }, (_, s) => one[(2 - (s % 3)) * 2 + (1 - Math.floor(s / 3))]).join(" "),
        );
        expect(back.sort()).toEqual(
          vertices(game)
            .map((one) => one.join(" "))
            .sort(),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("in zero-sum games all give the value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 3,
        }),
        (matrix) => {
          const game = zeroSum(matrix);
          const { value } = zeroSumSolution(game);
          for (const { distribution, payoffs } of correlatedPolytope(game).vertices) {
            expect(equal(payoffs[0] as Rational, value)).toBe(true);
            expect(
              equal(
                dot(
                  distribution,
                  distribution.map(() => ONE),
                ),
                ONE,
              ),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("limits", () => {
  it("leave what is known: the reason, and nothing that is not proved", () => {
    const game =
      nauGame(4) ??
      gameOf(
        [2, 2, 2],
        Array.from({ length: 24 }, (_, i) => (i * i * 7) % 11),
      );
    const whole = correlatedPolytope(game);
    const all = new Set(texts(whole.vertices.map(({ distribution }) => distribution))?.map(String));
    for (const limit of [0, 1000, 50_000, 200_000, Math.floor(whole.spent.steps * 0.9)]) {
      const part = correlatedPolytope(game, { limit });
      expect([part.complete, part.payoffSet, part.spent.limitReached]).toEqual([false, null, true]);
      expect(part.reason).toContain(`the limit of ${limit.toLocaleString("en")} steps`);
      for (const { distribution } of part.vertices) {
        expect(all.has(String(distribution.map(rationalText)))).toBe(true);
      }
      expect(checkCorrelated(correlatedDocument(game, { limit }))).toEqual({ completeness: "not-claimed" });
    }
  });

  it("stop on a signal, which is no limit", () => {
    const { complete, reason, spent } = correlatedPolytope(chicken, { signal: { aborted: true } });
    expect({ complete, reason, limit: spent.limitReached }).toEqual({
      complete: false,
      reason: "the search was cancelled before the dimension was found",
      limit: false,
    });
  });

  it("refuse games that are too large, and limits that are none", () => {
    const large = gameOf(
      [40, 40],
      Array.from({ length: 3200 }, () => 0),
    );
    expect(() => correlatedPolytope(large)).toThrow(
      expect.objectContaining({ code: "too-large", path: "players" }),
    );
    expect(() => correlatedPolytope(chicken, { limit: -1 })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "limit" }),
    );
  });
});
