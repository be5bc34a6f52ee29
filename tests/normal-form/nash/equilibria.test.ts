import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RationalInput } from "../../../src/exact/rational.js";
import { rationalText } from "../../../src/exact/rational-text.js";
import { readGame } from "../../../src/formats/read-game.js";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { bimatrixEquilibria } from "../../../src/normal-form/nash/bimatrix-equilibria.js";
import { equilibria } from "../../../src/normal-form/nash/equilibria.js";
import { regret } from "../../../src/normal-form/regret.js";

const texts = (game: NormalFormGame): string[][][] =>
  equilibria(game).equilibria.map(({ strategies }) => strategies.map((s) => s.map(rationalText)));

const players = (...counts: number[]): { name: string; strategies: string[] }[] =>
  counts.map((count, i) => ({
    name: `P${i + 1}`,
    strategies: Array.from({ length: count }, (_, s) => `${s}`),
  }));

const at = (values: readonly RationalInput[], index: number): RationalInput => values[index] as RationalInput;

// Rows: posture by (Russia, NATO) = HA, HS, GA, GS, IA, IS.
const BALTIC = `TD -4,-4,-12,-27/2,-84,-114 | PO -5,-5,-29/2,-16,-75,-105 | RC -2,-2,-25/4,-55/8,-92,-117 | TW -1,-1,-51/4,-15,-76,-121 |
 PE -111,-121,-119,-129,-111,-121 | EX -66,-75,-83,-187/2,-106,-121 | HY -11,-27/2,-24,-29,-93,-118 | AB -37/2,-81/4,-30,-67/2,-85,-120`;
const RUSSIA = `TD -1,-1,-21/20,21/10,-29,34 | PO -1,-1,-2/5,11/4,-40,23 | RC 0,0,-7/40,53/40,-15,45 | TW -2,-2,7/10,43/10,-22,50 |
 PE -19,32,-76/5,179/5,-9,42 | EX -86/5,76/5,-73/5,116/5,-12,42 | HY -13/2,-1/2,-6,6,-15,45 | AB -197/20,-131/20,-79/10,-13/10,-37,29`;
const NATO = `TD 1,0,-3,-9/2,-79,-90 | PO 1,0,-5/2,-4,-69,-80 | RC 1,0,-5/4,-19/8,-89,-95 | TW 1,0,-11/4,-5,-74,-100 |
 PE -104,-95,-104,-95,-104,-95 | EX -59,-57,-69,-133/2,-99,-95 | HY -8,-19/2,-17,-19,-89,-95 | AB -5/2,-17/4,-6,-17/2,-69,-85`;

function postureGame(): NormalFormGame {
  const [u, v, w] = [BALTIC, RUSSIA, NATO].map((table) =>
    table.split("|").map((row) => (row.trim().split(" ")[1] as string).split(",")),
  ) as [string[][], string[][], string[][]];
  return fromFunction(
    [
      { name: "B", strategies: ["TD", "PO", "RC", "TW", "PE", "EX", "HY", "AB"] },
      { name: "R", strategies: ["H", "G", "I"] },
      { name: "N", strategies: ["A", "S"] },
    ],
    ([b = 0, r = 0, n = 0]) => [u, v, w].map((table) => at(table[b] as string[], 2 * r + n)),
  );
}

describe("games that elimination leaves to two players", () => {
  it("the Baltic posture game has one equilibrium, proved", () => {
    const found = equilibria(postureGame());
    expect(found.complete).toBe(true);
    expect(found.reason).toBeNull();
    expect(texts(postureGame())).toEqual([
      [
        ["0", "0", "108/115", "7/115", "0", "0", "0", "0"],
        ["13/15", "2/15", "0"],
        ["1", "0"],
      ],
    ]);
    expect(found.equilibria[0]?.payoffs.map(rationalText)).toEqual(["-77/30", "-14/115", "791/1150"]);
    expect(
      found.eliminated.map((round) => round.map(({ player, strategy }) => `${player}${strategy}`)),
    ).toEqual([["00", "04", "05", "06", "07"], ["21"], ["12"], ["01"]]);
    expect(found.components).toEqual([{ id: 0, index: 1, dimension: 0, equilibria: [0], subsets: [[0]] }]);
    expect(found.degenerate).toBeNull();
  });

  it("down to one profile", () => {
    const game = fromFunction(players(2, 2, 3), (profile) => profile.map((s, i) => s * (i + 1)));
    expect(texts(game)).toEqual([
      [
        ["0", "1"],
        ["0", "1"],
        ["0", "0", "1"],
      ],
    ]);
    expect(equilibria(game)).toMatchObject({ complete: true, components: [{ dimension: 0 }] });
  });

  it("down to one player who is indifferent, whoever that is", () => {
    for (const free of [0, 1, 2]) {
      const game = fromFunction(players(2, 2, 2), (profile) => profile.map((s, i) => (i === free ? 0 : s)));
      const found = equilibria(game);
      expect(found.complete).toBe(true);
      expect(found.equilibria.map(({ supports }) => supports[free])).toEqual([[0], [1]]);
      expect(found.components).toMatchObject([{ dimension: 1, equilibria: [0, 1], subsets: [[0, 1]] }]);
    }
  });

  it("players with one strategy are no obstacle: a bimatrix game in any two seats", () => {
    const seats = fc.constantFrom([0, 1], [0, 2], [1, 2]);
    const payoffs = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(seats, payoffs, ([p = 0, q = 1], values) => {
        const matrix = (offset: number): number[][] =>
          [0, 1].map((i) => [0, 1, 2].map((j) => at(values, offset + 3 * i + j) as number));
        const [a, b] = [matrix(0), matrix(6)];
        const counts = [1, 1, 1];
        counts[p] = 2;
        counts[q] = 3;
        const game = fromFunction(players(...counts), (profile) => {
          const u = [0, 0, 0];
          const [i, j] = [profile[p] as number, profile[q] as number];
          u[p] = (a[i] as number[])[j] as number;
          u[q] = (b[i] as number[])[j] as number;
          return u;
        });
        const found = equilibria(game);
        const two = bimatrixEquilibria(bimatrix(a, b));
        const own = found.equilibria.map(({ strategies }) =>
          [p, q].map((player) => strategies[player]?.map(rationalText)),
        );
        expect(found.complete).toBe(true);
        expect(own).toEqual(
          two.equilibria.map(({ strategies }) => strategies.map((s) => s.map(rationalText))),
        );
        expect(found.components).toEqual(two.components);
      }),
      { numRuns: 40 },
    );
  });
});

describe("one player", () => {
  it("all best strategies, as one face", () => {
    const game = fromFunction(players(3), ([s]) => [s === 1 ? 0 : "1/3"]);
    expect(texts(game)).toEqual([[["1", "0", "0"]], [["0", "0", "1"]]]);
    expect(equilibria(game)).toMatchObject({
      complete: true,
      degenerate: true,
      components: [{ dimension: 1, subsets: [[0, 1]] }],
    });
  });
});

describe("games in which three players keep a choice", () => {
  it("cuts a Nash subset exactly where the third player would deviate", () => {
    // A does not care; B wants to match C; at b0, C prefers c1 when A plays a0 with less than 1/3, at b1 always.
    const game = fromFunction(players(2, 2, 2), ([a, b, c]) => [
      0,
      b === c ? 1 : 0,
      c === 0 ? 0 : b === 1 ? 5 : a === 0 ? -2 : 1,
    ]);
    const found = equilibria(game);
    expect(found).toMatchObject({ complete: false, components: null, degenerate: null });
    expect(found.reason).toMatch(/three or more mix/);
    expect(found.reason).not.toMatch(/surviving extreme points/);
    expect(texts(game)).toEqual([
      [
        ["1", "0"],
        ["1", "0"],
        ["1", "0"],
      ],
      [
        ["1", "0"],
        ["5/7", "2/7"],
        ["1/2", "1/2"],
      ],
      [
        ["1", "0"],
        ["0", "1"],
        ["0", "1"],
      ],
      [
        ["1/3", "2/3"],
        ["1", "0"],
        ["1", "0"],
      ],
      [
        ["1/3", "2/3"],
        ["1", "0"],
        ["1/2", "1/2"],
      ],
      [
        ["0", "1"],
        ["0", "1"],
        ["0", "1"],
      ],
    ]);
    expect(found.equilibria.every(({ component }) => component === null)).toBe(true);
  });

  it("says so where a product of two faces survives in part only", () => {
    const game = fromFunction(players(2, 2, 2), ([a, b, c]) => [
      0,
      0,
      c === 0 ? 0 : a === 1 && b === 1 ? 1 : -1,
    ]);
    const found = equilibria(game);
    expect(found.complete).toBe(false);
    expect(found.reason).toMatch(/surviving extreme points/);
    for (const { strategies } of found.equilibria)
      expect(regret(game, strategies).every((r) => r.n === 0n)).toBe(true);
  });

  it("only equilibria, in order, each once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 54, maxLength: 54 }), (values) => {
        let next = 0;
        const game = fromFunction(players(2, 3, 3), () => [0, 1, 2].map(() => at(values, next++)));
        const found = equilibria(game);
        for (const { strategies } of found.equilibria) {
          expect(regret(game, strategies).every((r) => r.n === 0n)).toBe(true);
        }
        const keys = texts(game).map((one) => JSON.stringify(one));
        expect(new Set(keys).size).toBe(keys.length);
        expect(found.complete).toBe(found.components !== null);
      }),
      { numRuns: 40 },
    );
  });

  it("an onlooker who does not care: all equilibria of both two-player games it chooses between", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 36, maxLength: 36 }), (values) => {
        const table = (c: number, player: number): number[][] =>
          [0, 1, 2].map((i) =>
            [0, 1, 2].map((j) => at(values, ((2 * c + player) * 9 + 3 * i + j) % 36) as number),
          );
        const game = fromFunction(players(3, 3, 2), ([i = 0, j = 0, c = 0]) => [
          at(table(c, 0)[i] as number[], j),
          at(table(c, 1)[i] as number[], j),
          0,
        ]);
        const listed = new Set(texts(game).map((one) => JSON.stringify(one)));
        for (const c of [0, 1]) {
          for (const { strategies } of bimatrixEquilibria(bimatrix(table(c, 0), table(c, 1))).equilibria) {
            const own = strategies.map((s) => s.map(rationalText));
            expect(listed.has(JSON.stringify([...own, c === 0 ? ["1", "0"] : ["0", "1"]]))).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("a limit is kept, and named", () => {
    const found = equilibria(
      fromFunction(players(3, 3, 3), (p) => p.map((s, i) => (s * 5 + (p[(i + 1) % 3] as number) * 7) % 4)),
      { limit: 3 },
    );
    expect(found.complete).toBe(false);
    expect(found.spent.limitReached).toBe(true);
    expect(found.reason).toMatch(/limit/);
  });

  const oracle = new URL("../../../../shared/oracles/cases/mckelvey-mclennan-2x2x2.json", import.meta.url);
  it.skipIf(!existsSync(oracle))(
    "McKelvey and McLennan's game: the published equilibria in which two mix at most",
    () => {
      const one = JSON.parse(readFileSync(oracle, "utf8")) as {
        game: unknown;
        expect: { equilibria: number[][][] };
      };
      const rounded = (profile: readonly (readonly number[])[]): string =>
        JSON.stringify(profile.map((strategy) => strategy.map((probability) => probability.toFixed(9))));
      const published = one.expect.equilibria.filter(
        (profile) =>
          profile.filter((strategy) => strategy.every((probability) => probability < 1)).length <= 2,
      );
      const found = equilibria(readGame(JSON.stringify(one.game))).equilibria.map(({ strategies }) =>
        rounded(strategies.map((strategy) => strategy.map((probability) => probability.valueOf()))),
      );
      expect(published.length).toBe(7);
      expect(found.sort()).toEqual(published.map(rounded).sort());
    },
  );
});
