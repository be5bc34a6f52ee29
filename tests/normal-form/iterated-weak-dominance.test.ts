import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, rationalText, restrict, symmetric } from "../../src/index.js";
import { dominance } from "../../src/normal-form/dominance.js";
import { iteratedWeakDominance } from "../../src/normal-form/iterated-weak-dominance.js";
import { smallGames } from "./small-games.js";

/** M. J. Osborne and A. Rubinstein 1994, A Course in Game Theory, figure 63.1. */
const orderMatters = bimatrix(
  [
    [1, 0],
    [1, 2],
    [0, 2],
  ],
  [
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  {
    rows: ["T", "M", "B"],
    columns: ["L", "R"],
  },
);

describe("iteratedWeakDominance", () => {
  it("leaves what the order decides", () => {
    expect(iteratedWeakDominance(orderMatters).survivors).toEqual([[1], [0, 1]]);
    const topFirst = iteratedWeakDominance(orderMatters, {
      order: ({ candidates, round }) => candidates.filter((one) => round > 0 || one.strategy === 0).slice(-1),
    });
    expect(topFirst.survivors).toEqual([[1, 2], [1]]);
    const bottomFirst = iteratedWeakDominance(orderMatters, {
      order: ({ candidates }) => candidates.slice(-1),
    });
    expect(bottomFirst.survivors).toEqual([[0, 1], [0]]);
    expect(bottomFirst.rounds.map((round) => round.map((one) => [one.player, one.strategy]))).toEqual([
      [[0, 2]],
      [[1, 1]],
    ]);
  });

  it("takes turns in the order of a list", () => {
    const game = bimatrix(
      [
        [1, 1],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    );
    expect(
      iteratedWeakDominance(game, { order: [0, 1] }).rounds.map((round) => round.map((one) => one.player)),
    ).toEqual([[0], [1]]);
    expect(
      iteratedWeakDominance(game, { order: [1, 0] }).rounds.map((round) => round.map((one) => one.player)),
    ).toEqual([[1], [0]]);
    expect(iteratedWeakDominance(game).rounds).toHaveLength(1);
  });

  it("stops where the order does, and says that more could go", () => {
    const result = iteratedWeakDominance(orderMatters, { order: () => [] });
    expect(result).toEqual({
      rounds: [],
      survivors: [
        [0, 1, 2],
        [0, 1],
      ],
      complete: false,
    });
    expect(iteratedWeakDominance(orderMatters).complete).toBe(true);
  });

  it("needs a mixture where no pure strategy dominates", () => {
    const rows = [
      [4, 0, 2],
      [0, 4, 2],
      [2, 2, 1],
    ];
    const game = bimatrix(
      rows,
      rows.map((row) => row.map(() => 0)),
    );
    const { rounds } = iteratedWeakDominance(game);
    expect(rounds[0]?.map((one) => one.by.map(rationalText))).toEqual([["1/2", "1/2", "0"]]);
    expect(rounds[0]?.map((one) => rationalText(one.margin))).toEqual(["0"]);
    expect(iteratedWeakDominance(game, { by: "pure" }).rounds).toEqual([]);
  });

  it.each([
    [{ order: [0] }, "order"],
    [{ order: [] }, "order"],
    [{ order: "first" as never }, "order"],
    [{ order: () => [{ player: 0, strategy: 1 }] }, "order"],
    [{ by: "none" as never }, "by"],
  ])("refuses an order that does not fit (%#)", (options, path) => {
    expect(() => iteratedWeakDominance(orderMatters, options)).toThrow(
      expect.objectContaining({ code: "bad-argument", path }),
    );
  });

  it("removes in each simultaneous round what is weakly dominated, and ends with nothing weakly dominated", () => {
    fc.assert(
      fc.property(smallGames(2), fc.constantFrom("pure", "mixed"), (game, by) => {
        const result = iteratedWeakDominance(game, { by });
        let kept = game.shape.map((count) => Array.from({ length: count }, (_, s) => s));
        for (const round of [...result.rounds, []]) {
          const dominated = dominance(restrict(game, kept))
            .filter((row) => (by === "mixed" ? row.weak : row.byPure.weak.length > 0))
            .map(({ player, strategy }) => [player, kept[player]?.[strategy]]);
          expect(round.map(({ player, strategy }) => [player, strategy])).toEqual(dominated);
          kept = kept.map((own, player) =>
            own.filter((s) => !round.some((one) => one.player === player && one.strategy === s)),
          );
        }
        expect(result.survivors).toEqual(kept);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps everything of a game in which nothing matters", () => {
    expect(
      iteratedWeakDominance(
        symmetric([
          [0, 0],
          [0, 0],
        ]),
      ).survivors,
    ).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});
