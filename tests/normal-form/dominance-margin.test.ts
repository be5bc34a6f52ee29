import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, fromFunction, rational, rationalText, symmetric } from "../../src/index.js";
import { dominanceMargin } from "../../src/normal-form/dominance-margin.js";
import { AB, balticAgainstCells, EX, HY, PE, PO, postureGame, RC, TD, TW } from "./baltic-posture-game.js";
import { expectBelief, mostGained } from "./dominance-proofs.js";
import { smallGames } from "./small-games.js";

const text = (values: readonly { n: bigint }[] | null): string[] | undefined =>
  values?.map((value) => rationalText(value as never));
const marginText = (...args: Parameters<typeof dominanceMargin>): string | null => {
  const { margin } = dominanceMargin(...args);
  return margin && rationalText(margin);
};

describe("dominanceMargin on the Baltic posture game", () => {
  const game = postureGame();

  it.each([
    ["PO", PO, ["16", "16", "6", "10"]],
    ["TD", TD, ["7", "7", "4", "1"]],
    ["RC", RC, ["4", "4", "1", "-7"]],
    ["TW", TW, ["0", "0", "-3", "-1"]],
  ] as const)("finds the least gain of %s over each aggressive posture", (_, pure, expected) => {
    expect([PE, EX, HY, AB].map((a) => marginText(game, 0, a, { over: [pure] }))).toEqual(expected);
  });

  it("mixes porcupine and tripwire against hybrid instruments", () => {
    const best = dominanceMargin(game, 0, HY, { over: [TD, PO, RC, TW] });
    expect(best.margin && rationalText(best.margin)).toBe("37/5");
    expect(text(best.by)).toEqual(["0", "13/20", "0", "7/20", "0", "0", "0", "0"]);
    expect(best.gains?.some((gain) => rationalText(gain) === "37/5")).toBe(true);
  });

  it("leaves porcupine, resilience and tripwire undominated, and total defence dominated by mixtures only", () => {
    for (const b of [PO, RC, TW]) expect(marginText(game, 0, b)).toMatch(/^-/);
    expect(marginText(game, 0, TD)).not.toMatch(/^-|^0$/);
    for (const b of [PO, RC, TW]) expect(marginText(game, 0, TD, { over: [b] })).toMatch(/^-/);
  });

  it("tolerates a rise of 37/4 of hybrid instruments where Russia does not invade", () => {
    const weights = [1, 1, 1, 1, 0, 0];
    expect(marginText(game, 0, HY, { weights })).toBe("37/4");
    expect(marginText(game, 0, AB, { weights })).toBe("69/4");
    expect(marginText(game, 0, EX, { weights })).toBe("65");
    expect(marginText(game, 0, PE, { weights })).toBe("219/2");
  });

  it("needs a mixture once aggression no longer provokes", () => {
    const freed = balticAgainstCells({ [HY]: ["-2", "-2", "-21/2", "-47/4", "-93", "-118"] });
    for (const b of [TD, PO, RC, TW]) {
      expect(dominanceMargin(freed, 0, HY, { over: [b] }).margin?.compare(0)).toBeLessThanOrEqual(0);
    }
    expect(marginText(freed, 0, HY, { over: [RC] })).toBe("0");
    expect(
      dominanceMargin(freed, 0, HY, { over: [PO, RC, TW] }).margin?.compare("1/10"),
    ).toBeGreaterThanOrEqual(0);
  });

  it("is 0 where the efficacy of pre-emption reaches the boundary, and negative beyond", () => {
    const at = balticAgainstCells({ [PE]: ["-95", "-105", "-103", "-113", "-95", "-105"] });
    expect(marginText(at, 0, PE)).toBe("0");
    const beyond = balticAgainstCells({ [PE]: ["-94", "-104", "-102", "-112", "-94", "-104"] });
    expect(marginText(beyond, 0, PE)).toBe("-1");
  });
});

describe("dominanceMargin", () => {
  it("reports a player with one strategy, or nothing to mix, as empty", () => {
    const game = bimatrix([[1, 2]], [[1, 2]]);
    expect(dominanceMargin(game, 0, 0)).toEqual({
      status: "empty",
      margin: null,
      by: null,
      gains: null,
      belief: null,
    });
    expect(dominanceMargin(game, 1, 0, { over: [] }).status).toBe("empty");
  });

  it("is at least 0 when the strategy itself, or a copy, may be mixed", () => {
    const game = symmetric([
      [2, 0],
      [1, 3],
    ]);
    expect(marginText(game, 0, 0, { over: [0] })).toBe("0");
    expect(marginText(game, 0, 0, { over: [1, 0, 1] })).toBe("0");
  });

  it("weighs the cells: the margin is what the payoff may rise in proportion", () => {
    const game = bimatrix(
      [
        [5, 9],
        [0, 1],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    );
    expect(marginText(game, 0, 1, { weights: [1, 0] })).toBe("5");
    expect(marginText(game, 0, 1, { weights: [0, "1/2"] })).toBe("16");
    const { belief } = dominanceMargin(game, 0, 1, { weights: [0, "1/2"] });
    expect(text(belief)).toEqual(["0", "2"]);
  });

  it("says so when every mixture loses in the cells without weight", () => {
    const game = bimatrix(
      [
        [0, 9],
        [1, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    );
    const result = dominanceMargin(game, 0, 1, { weights: [0, 1] });
    expect(result.status).toBe("impossible");
    expect([result.margin, result.by, result.gains]).toEqual([null, null, null]);
    expect(text(result.belief)).toEqual(["1", "0"]);
  });

  it("takes a game of one player, whose opponents have one empty profile", () => {
    const game = fromFunction([{ name: "Only", strategies: ["a", "b"] }], ([s]) => [s === 0 ? 1 : "5/2"]);
    const result = dominanceMargin(game, 0, 0);
    expect([text(result.by), text(result.gains), text(result.belief)]).toEqual([["0", "1"], ["3/2"], ["1"]]);
  });

  it("generates cells when there are many, and stays exact", () => {
    let state = 7;
    const next = (): number => {
      state = (state * 48271) % 2147483647;
      return state % 50;
    };
    const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i}`);
    const game = fromFunction(
      [3, 5, 4, 6].map((count, i) => ({ name: `${i}`, strategies: names(count) })),
      () => [next(), next(), next(), next()],
    );
    for (const strategy of [0, 1, 2]) {
      const result = dominanceMargin(game, 0, strategy);
      if (result.status !== "reached") throw new Error("expected a margin");
      expectBelief(result.belief, 120);
      expect(result.gains.reduce((a, b) => (a.compare(b) <= 0 ? a : b)).equals(result.margin)).toBe(true);
      const others = [0, 1, 2].filter((s) => s !== strategy);
      expect(mostGained(game, 0, strategy, others, result.belief).equals(result.margin)).toBe(true);
    }
  });

  it.each([
    [[2, 0, {}], "player"],
    [[0, 2, {}], "strategy"],
    [[0, 0.5, {}], "strategy"],
    [[0, 0, { over: [1, 2] }], "over[1]"],
    [[0, 0, { weights: [1] }], "weights"],
    [[0, 0, { weights: [1, -1] }], "weights[1]"],
    [[0, 0, { weights: [0, 0] }], "weights"],
  ] as const)("refuses arguments that do not fit: %j", ([player, strategy, options], path) => {
    const game = symmetric([
      [1, 2],
      [3, 4],
    ]);
    expect(() => dominanceMargin(game, player, strategy, options)).toThrow(
      expect.objectContaining({ code: "bad-argument", path }),
    );
  });

  it("reaches the margin with the mixture, and proves it with the belief", () => {
    fc.assert(
      fc.property(smallGames(), (game) => {
        game.shape.forEach((count, player) => {
          const result = dominanceMargin(game, player, 0);
          expect(result.status).toBe(count === 1 ? "empty" : "reached");
          if (result.status !== "reached") return;
          expectBelief(result.belief, game.profileCount / count);
          const least = result.gains.reduce((a, b) => (a.compare(b) <= 0 ? a : b));
          expect(least.equals(result.margin)).toBe(true);
          const others = Array.from({ length: count - 1 }, (_, i) => i + 1);
          expect(mostGained(game, player, 0, others, result.belief).equals(result.margin)).toBe(true);
          const ones = Array.from({ length: game.profileCount / count }, () => 1);
          expect(dominanceMargin(game, player, 0, { weights: ones }).margin?.equals(result.margin)).toBe(
            true,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it("proves weighted margins, and that there is none", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 16, maxLength: 16 });
    const seen = { reached: 0, impossible: 0, empty: 0 };
    fc.assert(
      fc.property(smallGames(2), weights, (game, drawn) => {
        const count = game.shape[0] as number;
        const cells = game.profileCount / count;
        const all = [1, ...drawn.slice(1, cells)];
        const result = dominanceMargin(game, 0, 0, { weights: all });
        seen[result.status] += 1;
        const others = Array.from({ length: count - 1 }, (_, i) => i + 1);
        if (result.status === "reached") {
          const slack = result.gains.map((gain, cell) => gain.sub(result.margin.mul(all[cell] ?? 0)));
          expect(slack.every((gain) => gain.compare(0) >= 0)).toBe(true);
          expect(result.belief.every((y) => y.compare(0) >= 0)).toBe(true);
          const weighed = result.belief.reduce((sum, y, cell) => sum.add(y.mul(all[cell] ?? 0)), rational(0));
          expect(rationalText(weighed)).toBe("1");
          expect(mostGained(game, 0, 0, others, result.belief).equals(result.margin)).toBe(true);
        } else if (result.status === "impossible") {
          expectBelief(result.belief, cells);
          expect(result.belief.every((p, cell) => p.equals(0) || all[cell] === 0)).toBe(true);
          expect(mostGained(game, 0, 0, others, result.belief).compare(0)).toBe(-1);
        }
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(Math.min(seen.reached, seen.impossible)).toBeGreaterThan(0);
  });

  it("scales with the payoffs and ignores what is added to a column", () => {
    fc.assert(
      fc.property(smallGames(), fc.integer({ min: 1, max: 9 }), fc.integer(), (game, factor, added) => {
        const changed = fromFunction(game.players, (profile) =>
          game.players.map((_, i) => {
            const column = profile.reduce((sum, s, j) => (j === i ? sum : sum + (j + 1) * s * added), 0);
            return game
              .payoff(i, profile)
              .mul(rational(`${factor}/7`))
              .add(column);
          }),
        );
        const before = dominanceMargin(game, 0, 0).margin;
        const after = dominanceMargin(changed, 0, 0).margin;
        expect(after && rationalText(after)).toBe(
          before && rationalText(rational(before.mul(`${factor}/7`))),
        );
      }),
      { numRuns: 60 },
    );
  });
});
