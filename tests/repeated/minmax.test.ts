import {
  bimatrix,
  compare,
  fromFunction,
  type MixedProfile,
  maximum,
  mixedProfile,
  type Rational,
  rational,
  rationalText,
  strategyPayoffs,
  symmetric,
  zeroSum,
  zeroSumSolution,
} from "exclave";
import { finiteHorizon, folkTheoremSet, mixedMinmax, pureMinmax } from "exclave/repeated";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallGames } from "../normal-form/small-games.js";

const texts = (values: readonly Rational[]): string[] => values.map(rationalText);
const dilemma = symmetric([
  [3, 0],
  [5, 1],
]);

describe("minmax", () => {
  it("in pure actions is reached by its profile and by no better one", () => {
    fc.assert(
      fc.property(smallGames(), (game) => {
        pureMinmax(game).forEach(({ value, profile }, player) => {
          const best = (at: readonly number[]): Rational =>
            maximum(
              Array.from({ length: game.shape[player] as number }, (_, action) =>
                game.payoff(
                  player,
                  at.map((one, i) => (i === player ? action : one)),
                ),
              ),
            );
          expect(rationalText(best(profile))).toBe(rationalText(value));
          expect(rationalText(game.payoff(player, profile))).toBe(rationalText(value));
          for (let index = 0; index < game.profileCount; index++) {
            expect(compare(best(game.profileAt(index)), value)).toBeGreaterThanOrEqual(0);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it("in mixed actions has bounds that are proved by strategies", () => {
    fc.assert(
      fc.property(smallGames(), (game) => {
        const pure = pureMinmax(game);
        mixedMinmax(game).forEach(({ value, lower, upper, punishment, security }, player) => {
          expect(compare(lower, upper)).toBeLessThanOrEqual(0);
          expect(compare(upper, pure[player]?.value as Rational)).toBeLessThanOrEqual(0);
          const checked: MixedProfile = mixedProfile(game, punishment);
          expect(rationalText(maximum(strategyPayoffs(game, player, checked)))).toBe(rationalText(upper));
          // The security strategy gives the lower bound against every profile of the others.
          for (let index = 0; index < game.profileCount; index++) {
            const at = game.profileAt(index);
            const secured = security.reduce((sum: Rational, weight, action) => {
              const payoff = game.payoff(
                player,
                at.map((one, i) => (i === player ? action : one)),
              );
              return rational(sum.add(weight.mul(payoff)));
            }, rational(0));
            expect(compare(secured, lower)).toBeGreaterThanOrEqual(0);
          }
          if (game.players.length < 3) expect(value).not.toBeNull();
        });
      }),
      { numRuns: 60 },
    );
  });

  it("is the value of the zero-sum game for two players", () => {
    const matrix = [
      [3, -1, 0],
      [-2, 4, 1],
    ];
    const { value } = zeroSumSolution(zeroSum(matrix));
    const [first] = mixedMinmax(bimatrix(matrix, matrix));
    expect(rationalText(first?.value as Rational)).toBe(rationalText(value));
  });

  it("of three players stays between bounds where correlation helps the punishers", () => {
    // The first gets 1 unless the others match in the way it does not want: only correlation holds it to 1/2.
    const names = (n: string) => ({ name: n, strategies: ["0", "1"] });
    const game = fromFunction([names("A"), names("B"), names("C")], ([a, b, c]) => [
      b !== c ? 1 : a === b ? 1 : 0,
      0,
      0,
    ]);
    const [first] = mixedMinmax(game);
    expect(rationalText(first?.lower as Rational)).toBe("1/2");
    expect(compare(first?.upper as Rational, first?.lower as Rational)).toBe(1);
    expect(first?.value).toBeNull();
    // Independent coins hold it to 3/4, and nothing holds it lower.
    expect(rationalText(first?.upper as Rational)).toBe("3/4");
  });
});

describe("the folk-theorem set", () => {
  it("of the prisoner's dilemma is a quadrilateral", () => {
    const set = folkTheoremSet(dilemma);
    expect(set.feasible.map(texts)).toEqual([
      ["0", "5"],
      ["1", "1"],
      ["5", "0"],
      ["3", "3"],
    ]);
    expect(set.individuallyRational.map(texts)).toEqual([
      ["1", "1"],
      ["13/3", "1"],
      ["3", "3"],
      ["1", "13/3"],
    ]);
    expect(set.dimension).toBe(2);
  });

  it("may be a segment, a point, or with pure minmax empty", () => {
    expect(
      folkTheoremSet(
        zeroSum([
          [1, -1],
          [-1, 1],
        ]),
      ).individuallyRational.map(texts),
    ).toEqual([["0", "0"]]);
    const pure = folkTheoremSet(
      zeroSum([
        [1, -1],
        [-1, 1],
      ]),
      "pure",
    );
    expect([pure.individuallyRational, pure.dimension, texts(pure.minmax)]).toEqual([[], null, ["1", "1"]]);
    const common = folkTheoremSet(
      bimatrix(
        [
          [2, 0],
          [0, 0],
        ],
        [
          [2, 0],
          [0, 0],
        ],
      ),
    );
    expect([common.individuallyRational.map(texts), common.dimension]).toEqual([
      [
        ["0", "0"],
        ["2", "2"],
      ],
      1,
    ]);
    expect(folkTheoremSet(symmetric([[7]])).dimension).toBe(0);
    const three = fromFunction(
      [0, 1, 2].map((i) => ({ name: `${i}`, strategies: ["a"] })),
      () => [0, 0, 0],
    );
    expect(() => folkTheoremSet(three)).toThrow(expect.objectContaining({ code: "bad-argument" }));
  });

  it("is convex, in order, feasible and above the floors", () => {
    const games = fc
      .array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), {
        minLength: 6,
        maxLength: 6,
      })
      .map((cells) =>
        bimatrix(
          [0, 1].map((i) => cells.slice(3 * i, 3 * i + 3).map(([a]) => a)),
          [0, 1].map((i) => cells.slice(3 * i, 3 * i + 3).map(([, b]) => b)),
        ),
      );
    const turn = (a: readonly Rational[], b: readonly Rational[], c: readonly Rational[]): number => {
      const [ax, ay, bx, by, cx, cy] = [...a, ...b, ...c].map((v) => v.mul(5040)) as [
        Rational,
        Rational,
        Rational,
        Rational,
        Rational,
        Rational,
      ];
      return bx
        .sub(ax)
        .mul(cy.sub(ay))
        .compare(by.sub(ay).mul(cx.sub(ax)));
    };
    fc.assert(
      fc.property(games, fc.constantFrom("mixed" as const, "pure" as const), (game, kind) => {
        const { feasible, individuallyRational: set, minmax } = folkTheoremSet(game, kind);
        for (const polygon of [feasible, set]) {
          if (polygon.length < 3) continue;
          polygon.forEach((point, i) => {
            const [next, after] = [1, 2].map((k) => polygon[(i + k) % polygon.length]);
            expect(turn(point, next as never, after as never)).toBe(1);
          });
        }
        for (const point of set) {
          point.forEach((value, player) => {
            expect(compare(value, minmax[player as 0 | 1])).toBeGreaterThanOrEqual(0);
          });
          if (feasible.length < 3) continue;
          feasible.forEach((corner, i) => {
            expect(turn(corner, feasible[(i + 1) % feasible.length] as never, point)).toBeGreaterThanOrEqual(
              0,
            );
          });
        }
        // Every feasible corner above both floors is in it.
        for (const corner of feasible) {
          const above = corner.every((value, player) => compare(value, minmax[player as 0 | 1]) >= 0);
          expect(set.some((point) => texts(point).join() === texts(corner).join())).toBe(above);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("finitely many rounds", () => {
  it("unravel where the stage game has one equilibrium", () => {
    const { equilibria, complete } = finiteHorizon(dilemma, 6);
    expect(complete).toBe(true);
    expect(equilibria.map(({ payoffs }) => texts(payoffs))).toEqual([["6", "6"]]);
    expect(equilibria[0]?.path).toEqual(Array.from({ length: 6 }, () => [1, 1]));
    expect(
      finiteHorizon(
        zeroSum([
          [1, -1],
          [-1, 1],
        ]),
        3,
      ).equilibria,
    ).toEqual([]);
  });

  it("sustain more where it has two", () => {
    const game = symmetric([
      [4, 0, 0],
      [5, 1, 0],
      [0, 0, 3],
    ]);
    const once = finiteHorizon(game, 1).equilibria.map(({ payoffs }) => texts(payoffs));
    expect(once).toEqual([
      ["1", "1"],
      ["3", "3"],
    ]);
    // Cooperation in the first of two rounds is worth 1 to break, and the threat is worth 2 times the discount factor.
    const best = (discount: string): string[] | undefined =>
      finiteHorizon(game, 2, { discount }).equilibria.at(-1)?.payoffs.map(rationalText);
    expect(best("1/2")).toContain("13/2");
    const twice = finiteHorizon(game, 2, { discount: "1/2" }).equilibria.map(({ payoffs }) =>
      texts(payoffs).join(),
    );
    expect(twice).toContain("11/2,11/2");
    const less = finiteHorizon(game, 2, { discount: "49/100" }).equilibria;
    expect(less.every(({ path }) => path[0]?.join() !== "0,0")).toBe(true);
  });

  it("agree with the definition, profile by profile, for two rounds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
        fc.constantFrom("1", "1/2"),
        (v, discount) => {
          const game = bimatrix([v.slice(0, 2), v.slice(2, 4)], [v.slice(4, 6), v.slice(6, 8)]);
          const pay = (i: number, a: number, b: number): number => v[4 * i + 2 * a + b] as number;
          const isNash = (u: (i: number, a: number, b: number) => number, a: number, b: number): boolean =>
            u(0, a, b) >= u(0, 1 - a, b) && u(1, a, b) >= u(1, a, 1 - b);
          const cells = [0, 1, 2, 3].map((k) => [k >> 1, k & 1] as const);
          const stage = cells.filter(([a, b]) => isNash(pay, a, b));
          const factor = discount === "1" ? 1 : 0.5;
          const expected = new Set<string>();
          // Every assignment of a second-round equilibrium to each first-round outcome.
          for (let code = 0; code < stage.length ** 4; code++) {
            const after = cells.map(
              (_, k) =>
                stage[Math.floor(code / stage.length ** k) % stage.length] as readonly [number, number],
            );
            const total = (i: number, a: number, b: number): number =>
              pay(i, a, b) + factor * pay(i, ...(after[2 * a + b] as readonly [number, number]));
            for (const [a, b] of cells) {
              if (isNash(total, a, b)) expected.add(`${total(0, a, b)},${total(1, a, b)}`);
            }
          }
          const found = finiteHorizon(game, 2, { discount }).equilibria.map(({ payoffs }) =>
            payoffs.map((p) => p.valueOf()).join(),
          );
          expect(new Set(found)).toEqual(stage.length === 0 ? new Set() : expected);
          expect(found.length).toBe(new Set(found).size);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("say when they are too many, and what they need", () => {
    const game = bimatrix(
      [
        [1, 0],
        [0, 3],
      ],
      [
        [2, 0],
        [0, 1],
      ],
    );
    const cut = finiteHorizon(game, 8, { limit: 10 });
    expect([cut.complete, cut.rounds, cut.equilibria.length <= 10]).toEqual([false, 5, true]);
    for (const rounds of [0, 1.5, -1]) {
      expect(() => finiteHorizon(game, rounds)).toThrow(expect.objectContaining({ path: "rounds" }));
    }
    expect(() => finiteHorizon(game, 1, { discount: 2 })).toThrow(
      expect.objectContaining({ path: "discount" }),
    );
  });
});
