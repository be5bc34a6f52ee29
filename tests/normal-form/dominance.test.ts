import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, fromFunction, type NormalFormGame, rationalText, symmetric } from "../../src/index.js";
import { dominance } from "../../src/normal-form/dominance.js";
import { AB, balticAgainstCells, EX, HY, PE, PO, postureGame, RC, TD, TW } from "./baltic-posture-game.js";
import { definedGains, expectBelief, mostGained } from "./dominance-proofs.js";
import { smallGames } from "./small-games.js";

const flags = (game: NormalFormGame, player: number): string[] =>
  dominance(game)
    .filter((row) => row.player === player)
    .map((row) => (row.strict ? "strict" : row.weak ? "weak" : row.veryWeak ? "very weak" : "none"));

describe("dominance", () => {
  it("finds every aggressive posture and total defence strictly dominated", () => {
    const rows = dominance(postureGame()).filter((row) => row.player === 0);
    expect(rows.filter((row) => row.strict).map((row) => row.strategy)).toEqual([TD, PE, EX, HY, AB]);
    expect(rows.map((row) => row.margin && rationalText(row.margin))).toMatchObject({
      [PE]: "16",
      [EX]: "16",
      [HY]: "37/5",
      [AB]: "10",
    });
    expect(rows[TD]?.byPure).toEqual({ strict: [], weak: [], veryWeak: [] });
    expect(rows[HY]?.byPure.strict).toEqual([TD, PO, RC]);
    expect(rows[PE]?.byPure.strict).toEqual([TD, PO, RC, HY, AB]);
    expect(rows[PE]?.byPure.weak).toEqual([TD, PO, RC, TW, EX, HY, AB]);
    for (const b of [PO, RC, TW]) expect(rows[b]).toMatchObject({ veryWeak: false, by: null, gains: null });
  });

  it("calls pre-emption weakly dominated exactly at the boundary of its efficacy", () => {
    const at = balticAgainstCells({ [PE]: ["-95", "-105", "-103", "-113", "-95", "-105"] });
    const row = dominance(at)[PE];
    expect(row).toMatchObject({ strict: false, weak: true, veryWeak: true, fullSupportBelief: null });
    expect(row?.byPure).toMatchObject({ strict: [], weak: [PO] });
    expect(row?.gains?.map(rationalText)).toEqual(["90", "100", "177/2", "97", "20", "0"]);
    expect(row?.margin && rationalText(row.margin)).toBe("0");
    expectBelief(row?.belief, 6);
  });

  it("tells copies, which dominate each other very weakly, from weak dominance", () => {
    const game = bimatrix(
      [
        [1, 2],
        [1, 2],
        [0, 2],
      ],
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    );
    expect(flags(game, 0)).toEqual(["very weak", "very weak", "weak"]);
    expect(flags(game, 1)).toEqual(["very weak", "very weak"]);
    const [first] = dominance(game);
    expect(first?.byPure).toEqual({ strict: [], weak: [], veryWeak: [1] });
    expect(first?.fullSupportBelief?.map(rationalText)).toEqual(["1/2", "1/2"]);
  });

  it("finds weak dominance by a mixture only, and a belief of full support at margin 0 without it", () => {
    const zeros = (rows: number[][]): number[][] => rows.map((row) => row.map(() => 0));
    const dominated = [
      [4, 0, 2],
      [0, 4, 2],
      [2, 2, 1],
    ];
    expect(flags(bimatrix(dominated, zeros(dominated)), 0)).toEqual(["none", "none", "weak"]);
    const equivalent = [
      [4, 0, 2],
      [0, 4, 2],
      [2, 2, 2],
      [9, 0, 0],
    ];
    const [, , third] = dominance(bimatrix(equivalent, zeros(equivalent)));
    expect(third).toMatchObject({ strict: false, weak: false, veryWeak: true });
    expectBelief(third?.fullSupportBelief, 3);
    expect(third?.fullSupportBelief?.every((p) => p.compare(0) > 0)).toBe(true);
    expect(third?.optimum.by?.map(rationalText)).toEqual(["1/2", "1/2", "0", "0"]);
  });

  it("has nothing to say against a player's only strategy", () => {
    const [only] = dominance(bimatrix([[1, 2]], [[1, 2]]));
    expect(only).toMatchObject({ strict: false, weak: false, veryWeak: false, margin: null, by: null });
    expect(only?.optimum.status).toBe("empty");
    expect(only?.fullSupportBelief?.map(rationalText)).toEqual(["1/2", "1/2"]);
  });

  it("takes a player alone: everything but the best is strictly dominated", () => {
    const game = fromFunction([{ name: "", strategies: ["a", "b", "c"] }], ([s = 0]) => [
      [2, 3, 3][s] as number,
    ]);
    expect(flags(game, 0)).toEqual(["strict", "very weak", "very weak"]);
  });

  it("takes a game in which nothing matters", () => {
    expect(
      flags(
        symmetric([
          [0, 0],
          [0, 0],
        ]),
        0,
      ),
    ).toEqual(["very weak", "very weak"]);
  });

  it("proves every verdict", () => {
    fc.assert(
      fc.property(smallGames(), (game) => {
        for (const row of dominance(game)) {
          const { player, strategy, strict, weak, veryWeak, margin } = row;
          const others = Array.from({ length: game.shape[player] as number }, (_, s) => s).filter(
            (s) => s !== strategy,
          );
          const cells = game.profileCount / (game.shape[player] as number);
          expect([!strict || weak, !weak || veryWeak]).toEqual([true, true]);
          expect(row.by !== null).toBe(weak);
          if (row.by !== null) {
            expectBelief(row.by, game.shape[player] as number);
            expect(row.by[strategy]?.equals(0)).toBe(true);
            const gains = definedGains(game, player, strategy, row.by);
            expect(gains.map(rationalText)).toEqual(row.gains?.map(rationalText));
            expect(gains.every((gain) => gain.compare(0) >= 0)).toBe(true);
            expect(gains.some((gain) => gain.compare(0) > 0)).toBe(true);
            const least = gains.reduce((a, b) => (a.compare(b) <= 0 ? a : b));
            expect(margin?.equals(least)).toBe(true);
          }
          expect(row.belief === null).toBe(strict);
          expect(row.fullSupportBelief === null).toBe(weak);
          for (const belief of [row.belief, row.fullSupportBelief]) {
            if (belief === null) continue;
            expectBelief(belief, cells);
            if (others.length === 0) continue;
            expect(mostGained(game, player, strategy, others, belief).compare(0)).toBeLessThanOrEqual(0);
          }
          expect(row.fullSupportBelief?.every((p) => p.compare(0) > 0) ?? true).toBe(true);
          if (!veryWeak && others.length > 0 && row.belief !== null) {
            expect(mostGained(game, player, strategy, others, row.belief).compare(0)).toBe(-1);
          }
          for (const by of row.byPure.strict) expect(row.byPure.weak).toContain(by);
          for (const by of row.byPure.weak) expect(row.byPure.veryWeak).toContain(by);
          expect(row.byPure.strict.length > 0 && !strict).toBe(false);
          expect(row.byPure.weak.length > 0 && !weak).toBe(false);
          expect(row.byPure.veryWeak.length > 0 && !veryWeak).toBe(false);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("does not depend on the names of the strategies", () => {
    fc.assert(
      fc.property(smallGames(2), (game) => {
        const reversed = fromFunction(game.players, (profile) => {
          const mirrored = profile.map((s, i) => (game.shape[i] as number) - 1 - s);
          return game.players.map((_, i) => game.payoff(i, mirrored));
        });
        const summary = (one: NormalFormGame): string[][] =>
          game.shape.map((_, player) =>
            dominance(one)
              .filter((row) => row.player === player)
              .map(
                (row) =>
                  `${row.strict} ${row.weak} ${row.veryWeak} ${row.margin && rationalText(row.margin)}`,
              ),
          );
        expect(summary(reversed).map((rows) => rows.toReversed())).toEqual(summary(game));
      }),
      { numRuns: 60 },
    );
  });

  it("solves a large game whose strategies all come twice", () => {
    let state = 11;
    const next = (): number => {
      state = (state * 48271) % 2147483647;
      return state % 40;
    };
    const half = Array.from({ length: 12 }, () => Array.from({ length: 24 }, next));
    const game = bimatrix([...half, ...half], [...half, ...half]);
    const rows = dominance(game).filter((row) => row.player === 0);
    for (const row of rows) {
      expect(row.byPure.veryWeak).toContain((row.strategy + 12) % 24);
      expect(row.strict || row.veryWeak).toBe(true);
      if (!row.weak) expect(row.fullSupportBelief?.every((p) => p.compare(0) > 0)).toBe(true);
    }
    expect(rows.slice(0, 12).map((row) => row.weak)).toEqual(rows.slice(12).map((row) => row.weak));
  });
});
