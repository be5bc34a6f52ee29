import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, rationalText, restrict, symmetric } from "../../src/index.js";
import { dominance } from "../../src/normal-form/dominance.js";
import {
  type IteratedElimination,
  iteratedStrictDominance,
} from "../../src/normal-form/iterated-strict-dominance.js";
import { AB, balticAgainstCells, EX, HY, PE, PO, postureGame, RC, TD, TW } from "./baltic-posture-game.js";
import { expectBelief, mostGained } from "./dominance-proofs.js";
import { smallGames } from "./small-games.js";

const removed = ({ rounds }: IteratedElimination): number[][][] =>
  rounds.map((round) => round.map(({ player, strategy }) => [player, strategy]));

describe("iteratedStrictDominance", () => {
  it("leaves resilience and tripwire against peace and coercion of the posture game", () => {
    const result = iteratedStrictDominance(postureGame());
    expect(removed(result)).toEqual([[TD, PE, EX, HY, AB].map((s) => [0, s]), [[2, 1]], [[1, 2]], [[0, PO]]]);
    expect(result.survivors).toEqual([[RC, TW], [0, 1], [0]]);
    expect(result.rounds[0]?.map(({ margin }) => rationalText(margin)).slice(1)).toEqual([
      "16",
      "16",
      "37/5",
      "10",
    ]);
  });

  it("keeps total defence until the last round when only pure strategies dominate", () => {
    const result = iteratedStrictDominance(postureGame(), { by: "pure" });
    expect(removed(result)).toEqual([
      [PE, EX, HY, AB].map((s) => [0, s]),
      [[2, 1]],
      [[1, 2]],
      [
        [0, TD],
        [0, PO],
      ],
    ]);
    expect(result.survivors).toEqual([[RC, TW], [0, 1], [0]]);
    expect(result.beliefs).toBeNull();
    expect(result.rounds.flat().every(({ belief }) => belief === null)).toBe(true);
  });

  it("needs mixtures for hybrid instruments once aggression no longer provokes", () => {
    const game = balticAgainstCells({ [HY]: ["-2", "-2", "-21/2", "-47/4", "-93", "-118"] });
    expect(iteratedStrictDominance(game, { by: "pure" }).survivors[0]).toContain(HY);
    expect(iteratedStrictDominance(game).survivors[0]).not.toContain(HY);
  });

  it("removes nothing from a game of copies, and leaves the profile of a dilemma", () => {
    expect(
      iteratedStrictDominance(
        symmetric([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toMatchObject({
      rounds: [],
      survivors: [
        [0, 1],
        [0, 1],
      ],
    });
    expect(
      iteratedStrictDominance(
        symmetric([
          [3, 0],
          [5, 1],
        ]),
      ).survivors,
    ).toEqual([[1], [1]]);
  });

  it("says of the gains only what is left: one for each surviving profile", () => {
    const game = bimatrix(
      [
        [3, 0],
        [0, 3],
        [1, 1],
      ],
      [
        [0, 1],
        [0, 1],
        [1, 0],
      ],
    );
    const { rounds } = iteratedStrictDominance(game);
    expect(rounds.map((round) => round.map(({ gains }) => gains.map(rationalText)))).toEqual([
      [["1/2", "1/2"]],
      [["1", "1"]],
      [["3"]],
    ]);
    expect(rounds[2]?.[0]?.belief?.map(rationalText)).toEqual(["1", "0"]);
  });

  it("refuses a kind of dominator that does not exist", () => {
    expect(() => iteratedStrictDominance(symmetric([[1]]), { by: "both" as never })).toThrow(
      expect.objectContaining({ code: "bad-argument", path: "by" }),
    );
  });

  it("removes in each round exactly what is strictly dominated in the game that is left", () => {
    fc.assert(
      fc.property(smallGames(2), fc.constantFrom("pure", "mixed"), (game, by) => {
        const result = iteratedStrictDominance(game, { by });
        let kept = game.shape.map((count) => Array.from({ length: count }, (_, s) => s));
        for (const round of [...result.rounds, []]) {
          const left = restrict(game, kept);
          const dominated = dominance(left)
            .filter((row) => (by === "mixed" ? row.strict : row.byPure.strict.length > 0))
            .map(({ player, strategy }) => [player, kept[player]?.[strategy]]);
          expect(round.map(({ player, strategy }) => [player, strategy])).toEqual(dominated);
          kept = kept.map((own, player) =>
            own.filter((s) => !round.some((one) => one.player === player && one.strategy === s)),
          );
        }
        expect(result.survivors).toEqual(kept);
      }),
      { numRuns: 60 },
    );
  });

  it("shows each survivor to be a best response to a belief over survivors", () => {
    fc.assert(
      fc.property(smallGames(), (game) => {
        const { survivors, beliefs } = iteratedStrictDominance(game);
        survivors.forEach((own, player) => {
          own.forEach((strategy, i) => {
            const belief = beliefs?.[player]?.[i];
            const count = game.shape[player] as number;
            expectBelief(belief, game.profileCount / count);
            const others = Array.from({ length: count }, (_, s) => s).filter((s) => s !== strategy);
            if (others.length === 0) return;
            expect(mostGained(game, player, strategy, others, belief ?? []).compare(0)).toBeLessThanOrEqual(
              0,
            );
          });
        });
        const byPure = iteratedStrictDominance(game, { by: "pure" }).survivors;
        survivors.forEach((own, player) => {
          expect(byPure[player]).toEqual(expect.arrayContaining([...own]));
        });
      }),
      { numRuns: 60 },
    );
  });
});
