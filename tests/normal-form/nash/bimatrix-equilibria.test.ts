import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/exact/order.js";
import { quotient, type Rational, rational } from "../../../src/exact/rational.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { readGame } from "../../../src/formats/read-game.js";
import { bestResponses } from "../../../src/normal-form/best-responses.js";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { bimatrixEquilibria } from "../../../src/normal-form/nash/bimatrix-equilibria.js";
import { pureEquilibria } from "../../../src/normal-form/nash/pure-equilibria.js";
import { regret } from "../../../src/normal-form/regret.js";
import { restrict } from "../../../src/normal-form/restrict.js";
import { symmetric } from "../../../src/normal-form/symmetric.js";

const texts = (game: NormalFormGame): string[][][] =>
  bimatrixEquilibria(game).equilibria.map(({ strategies }) => strategies.map((s) => s.map(rationalText)));

const keys = (game: NormalFormGame): string[] =>
  texts(game)
    .map((one) => JSON.stringify(one))
    .sort();

/** Games of every degenerate kind: few different payoffs, sizes from 1x1. */
const anyGame = (largest: number, payoffs = fc.integer({ min: 0, max: 2 })): fc.Arbitrary<NormalFormGame> =>
  fc.tuple(fc.integer({ min: 1, max: largest }), fc.integer({ min: 1, max: largest })).chain(([m, n]) => {
    const matrix = fc.array(fc.array(payoffs, { minLength: n, maxLength: n }), {
      minLength: m,
      maxLength: m,
    });
    return fc.tuple(matrix, matrix).map(([a, b]) => bimatrix(a, b));
  });

describe("published games", () => {
  const folder = fileURLToPath(new URL("../../../../shared/oracles/cases/", import.meta.url));
  interface Case {
    kind: string;
    id: string;
    game?: unknown;
    file?: string;
    expect: { equilibria?: string[][][]; count?: number; components?: number };
  }
  const cases = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .map((name) => JSON.parse(readFileSync(folder + name, "utf8")) as Case)
        .filter(({ kind }) => kind === "nash")
    : [];
  it.skipIf(cases.length === 0)("have the published equilibria and components", () => {
    for (const one of cases) {
      const text = one.file
        ? readFileSync(new URL(one.file, `file://${folder}`), "utf8")
        : JSON.stringify(one.game);
      const { complete, equilibria, components } = bimatrixEquilibria(readGame(text));
      expect(complete, one.id).toBe(true);
      const { equilibria: listed, count, components: number } = one.expect;
      if (listed) {
        const found = equilibria.map(({ strategies }) =>
          JSON.stringify(strategies.map((s) => s.map(rationalText))),
        );
        expect(found.sort(), one.id).toEqual(listed.map((e) => JSON.stringify(e)).sort());
      }
      if (count !== undefined) expect(equilibria.length, one.id).toBe(count);
      if (number !== undefined) expect(components?.length, one.id).toBe(number);
    }
  });
});

describe("hand-made games", () => {
  it("a stag hunt: three isolated equilibria, greatest probabilities first", () => {
    const found = bimatrixEquilibria(
      symmetric([
        [4, 1],
        [3, 3],
      ]),
    );
    expect(found.equilibria.map(({ strategies }) => strategies[0]?.map(rationalText))).toEqual([
      ["1", "0"],
      ["2/3", "1/3"],
      ["0", "1"],
    ]);
    expect(found.equilibria.map(({ payoffs }) => payoffs.map(rationalText))).toEqual([
      ["4", "4"],
      ["3", "3"],
      ["3", "3"],
    ]);
    expect(found.components).toEqual([
      { id: 0, index: 1, dimension: 0, equilibria: [0], subsets: [[0]] },
      { id: 1, index: -1, dimension: 0, equilibria: [1], subsets: [[1]] },
      { id: 2, index: 1, dimension: 0, equilibria: [2], subsets: [[2]] },
    ]);
    expect(found.degenerate).toBe(false);
    expect(found.degeneracy).toBeNull();
  });

  it("all payoffs equal: one component, the whole square", () => {
    const found = bimatrixEquilibria(
      symmetric([
        [0, 0],
        [0, 0],
      ]),
    );
    expect(found.equilibria.length).toBe(4);
    expect(found.components).toEqual([
      { id: 0, index: 1, dimension: 2, equilibria: [0, 1, 2, 3], subsets: [[0, 1, 2, 3]] },
    ]);
    expect(found.degenerate).toBe(true);
  });

  it("two Nash subsets that meet in a corner are one component", () => {
    // Whoever plays the first strategy makes the other indifferent.
    const found = bimatrixEquilibria(
      symmetric([
        [1, 1],
        [1, 0],
      ]),
    );
    expect(found.equilibria.map(({ supports }) => supports)).toEqual([
      [[0], [0]],
      [[0], [1]],
      [[1], [0]],
    ]);
    expect(found.components).toEqual([
      {
        id: 0,
        index: 1,
        dimension: 1,
        equilibria: [0, 1, 2],
        subsets: [
          [0, 1],
          [0, 2],
        ],
      },
    ]);
  });

  it("one strategy each", () => {
    const found = bimatrixEquilibria(bimatrix([[-3]], [["1/2"]]));
    expect(found.equilibria.length).toBe(1);
    expect(found.components?.[0]?.dimension).toBe(0);
    expect(found.degenerate).toBe(false);
  });

  it("a game of one player's choice: every mixture of the best rows", () => {
    const found = bimatrixEquilibria(bimatrix([[2], [1], [2]], [[0], [0], [0]]));
    expect(found.equilibria.map(({ supports }) => supports[0])).toEqual([[0], [2]]);
    expect(found.components?.[0]).toMatchObject({ dimension: 1, subsets: [[0, 1]] });
    expect(found.degeneracy).toMatchObject({ player: 1, bestResponses: [0, 2] });
  });

  it("a duplicate strategy that is never a best response does not make a game degenerate", () => {
    expect(bimatrixEquilibria(bimatrix([[2], [1], [1]], [[0], [0], [0]])).degenerate).toBe(false);
  });

  it("payoffs far beyond 2^53", () => {
    const big = 10n ** 40n;
    const game = bimatrix(
      [
        [big + 1n, big],
        [big, big + 1n],
      ],
      [
        [big, big + 2n],
        [big + 1n, big],
      ],
    );
    expect(texts(game)).toEqual([
      [
        ["1/3", "2/3"],
        ["1/2", "1/2"],
      ],
    ]);
  });

  it("more than 32 labels", () => {
    const size = 20;
    const identity = Array.from({ length: 2 }, (_, i) =>
      Array.from({ length: size }, (_, j) => (j % 2 === i ? 1 : 0)),
    );
    const found = bimatrixEquilibria(bimatrix(identity, identity));
    // Two blocks of pure coordination and the mixture of rows against any pair of columns from the two halves.
    expect(found.equilibria.length).toBe(10 + 10 + 100);
    expect(found.components?.map(({ dimension }) => dimension)).toEqual([9, 18, 9]);
  });

  it("refuses games that do not have two players", () => {
    const game = restrict(symmetric([[1]]), [[0], [0]]);
    expect(() => bimatrixEquilibria(game)).not.toThrow();
    const alone = readGame(
      '{"format":"exclave/normal-form","version":1,"title":"","players":[{"name":"A","strategies":["a"]}],"payoffs":[["1"]]}',
    );
    expect(() => bimatrixEquilibria(alone)).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "players" }),
    );
  });
});

describe("budgets", () => {
  const game = symmetric(
    Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => (i * 7 + j * j) % 5)),
  );
  it("a limit returns the pure equilibria and says so", () => {
    const found = bimatrixEquilibria(game, { limit: 10 });
    expect(found).toMatchObject({ complete: false, components: null, degenerate: null });
    expect(found.reason).toMatch(/limit of 10 steps/);
    expect(found.spent.limitReached).toBe(true);
    expect(found.equilibria.length).toBe(pureEquilibria(game).length);
  });
  it.each([-1, 1.5, Number.NaN])("a limit of %d is refused", (limit) => {
    expect(() => bimatrixEquilibria(game, { limit })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "limit" }),
    );
  });
  it("a signal stops the search", () => {
    const found = bimatrixEquilibria(game, { signal: { aborted: true } });
    expect(found.complete).toBe(false);
    expect(found.reason).toMatch(/cancelled/);
    expect(found.spent.limitReached).toBe(false);
  });
});

describe("laws", () => {
  it("every extreme equilibrium has zero regret, is listed once and in order", () => {
    fc.assert(
      fc.property(anyGame(5), (game) => {
        const { equilibria } = bimatrixEquilibria(game);
        expect(equilibria.length).toBeGreaterThan(0);
        for (const { strategies } of equilibria) {
          expect(regret(game, strategies).every((value) => value.n === 0n)).toBe(true);
        }
        equilibria.slice(1).forEach((one, i) => {
          const before = equilibria[i]?.strategies.flat() ?? [];
          const at = before.findIndex(
            (value, k) => compare(value, one.strategies.flat()[k] as Rational) !== 0,
          );
          expect(compare(before[at] as Rational, one.strategies.flat()[at] as Rational)).toBe(1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("the pure ones among them are exactly the pure equilibria", () => {
    fc.assert(
      fc.property(anyGame(5), (game) => {
        const found = bimatrixEquilibria(game).equilibria;
        const pure = found.filter(({ supports }) => supports.every((s) => s.length === 1));
        expect(pure.map(({ supports }) => supports.map((s) => s[0])).sort()).toEqual(
          pureEquilibria(game).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("any mixture within a Nash subset is an equilibrium", () => {
    fc.assert(
      fc.property(
        anyGame(4),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 40 }),
        (game, weights) => {
          const { equilibria, components } = bimatrixEquilibria(game);
          for (const { subsets } of components ?? []) {
            for (const subset of subsets) {
              const mixed = [0, 1].map((player) => {
                const points = subset.map((i) => equilibria[i]?.strategies[player] as readonly Rational[]);
                const total = points.reduce((sum, _, k) => sum + (weights[k % 40] as number), 0);
                return (points[0] as readonly Rational[]).map((_, s) =>
                  points.reduce(
                    (sum, point, k) =>
                      sum.add(
                        (point[s] as Rational).mul(
                          quotient(BigInt(weights[k % 40] as number), BigInt(total)),
                        ),
                      ),
                    rational(0),
                  ),
                );
              });
              expect(regret(game, mixed).every((value) => value.n === 0n)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("nondegenerate games have an odd number of equilibria, each a component", () => {
    let nondegenerate = 0;
    fc.assert(
      fc.property(anyGame(5, fc.integer({ min: -1000, max: 1000 })), (game) => {
        const { equilibria, components, degenerate } = bimatrixEquilibria(game);
        if (degenerate) return;
        nondegenerate++;
        expect(equilibria.length % 2).toBe(1);
        expect(components?.length).toBe(equilibria.length);
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(nondegenerate).toBeGreaterThan(30);
  });

  it("a degenerate game has a witness: more best responses than its support has strategies", () => {
    fc.assert(
      fc.property(anyGame(4), (game) => {
        const { degenerate, degeneracy } = bimatrixEquilibria(game);
        expect(degenerate).toBe(degeneracy !== null);
        if (degeneracy === null) return;
        const profile = degeneracy.player === 0 ? [degeneracy.strategy, []] : [[], degeneracy.strategy];
        const best = bestResponses(game, 1 - degeneracy.player, profile);
        expect(best).toEqual(degeneracy.bestResponses);
        expect(best.length).toBeGreaterThan(degeneracy.strategy.filter((p) => p.n !== 0n).length);
      }),
      { numRuns: 60 },
    );
  });

  it("positive affine payoffs, shifted by the opponent's strategy, change nothing", () => {
    fc.assert(
      fc.property(
        anyGame(4),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer(), { minLength: 4, maxLength: 4 }),
        (game, scale, shift) => {
          const at = (player: number, own: number, other: number): Rational =>
            game
              .payoff(player, player === 0 ? [own, other] : [other, own])
              .mul(scale)
              .div(7)
              .add(shift[other] as number);
          const [m, n] = game.shape as [number, number];
          const rows = Array.from({ length: m }, (_, i) => i);
          const columns = Array.from({ length: n }, (_, j) => j);
          const changed = bimatrix(
            rows.map((i) => columns.map((j) => at(0, i, j))),
            rows.map((i) => columns.map((j) => at(1, j, i))),
          );
          expect(keys(changed)).toEqual(keys(game));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("reversing the strategies and exchanging the players carries equilibria over", () => {
    fc.assert(
      fc.property(anyGame(4), (game) => {
        const [m, n] = game.shape as [number, number];
        const rows = Array.from({ length: m }, (_, i) => m - 1 - i);
        const columns = Array.from({ length: n }, (_, j) => n - 1 - j);
        const turned = bimatrix(
          columns.map((j) => rows.map((i) => game.payoff(1, [i, j]))),
          columns.map((j) => rows.map((i) => game.payoff(0, [i, j]))),
        );
        const back = texts(turned).map(([x, y]) =>
          JSON.stringify([[...(y ?? [])].reverse(), [...(x ?? [])].reverse()]),
        );
        expect(back.sort()).toEqual(keys(game));
      }),
      { numRuns: 40 },
    );
  });

  it("a duplicated row may stand in for the first, and adds nothing else", () => {
    fc.assert(
      fc.property(anyGame(3), (game) => {
        const [m, n] = game.shape as [number, number];
        const rows = [...Array.from({ length: m }, (_, i) => i), 0];
        const columns = Array.from({ length: n }, (_, j) => j);
        const doubled = bimatrix(
          rows.map((i) => columns.map((j) => game.payoff(0, [i, j]))),
          rows.map((i) => columns.map((j) => game.payoff(1, [i, j]))),
        );
        const found = texts(doubled);
        const merged = new Set(
          found.map(([x, y]) => {
            const [first, ...rest] = (x as string[]).map((p) => rational(p));
            const last = rest.pop() as Rational;
            expect([(first as Rational).n, last.n]).toContain(0n);
            return JSON.stringify([
              [rationalText((first as Rational).add(last)), ...rest.map(rationalText)],
              y,
            ]);
          }),
        );
        expect([...merged].sort()).toEqual(keys(game));
      }),
      { numRuns: 40 },
    );
  });
});
