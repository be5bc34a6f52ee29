import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, type NormalFormGame, symmetric } from "../../src/index.js";
import { iteratedStrictDominance } from "../../src/normal-form/iterated-strict-dominance.js";
import { iteratedWeakDominance } from "../../src/normal-form/iterated-weak-dominance.js";
import { iteratedWeakOutcomes, type WeakOutcomes } from "../../src/normal-form/iterated-weak-outcomes.js";
import { smallGames } from "./small-games.js";

const survivors = ({ outcomes }: WeakOutcomes): unknown => outcomes.map((one) => one.survivors);

/** Replays an order, letting the elimination itself check that every step removes weakly dominated strategies. */
function replay(game: NormalFormGame, { outcomes }: WeakOutcomes, by: "pure" | "mixed"): void {
  for (const outcome of outcomes) {
    const again = iteratedWeakDominance(game, { by, order: ({ round }) => outcome.order[round] ?? [] });
    expect(again.survivors).toEqual(outcome.survivors);
    expect(again.complete).toBe(true);
  }
}

describe("iteratedWeakOutcomes", () => {
  it("finds all five ends of a game in which the order matters", () => {
    const game = bimatrix(
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
    );
    const result = iteratedWeakOutcomes(game);
    expect(result.complete).toBe(true);
    expect(survivors(result)).toEqual([
      [[0, 1], [0]],
      [[1], [0]],
      [[1], [0, 1]],
      [[1], [1]],
      [[1, 2], [1]],
    ]);
    replay(game, result, "mixed");
  });

  it("finds one end where only strict dominance is at work", () => {
    expect(
      survivors(
        iteratedWeakOutcomes(
          symmetric([
            [3, 0],
            [5, 1],
          ]),
        ),
      ),
    ).toEqual([[[1], [1]]]);
    expect(
      survivors(
        iteratedWeakOutcomes(
          symmetric([
            [0, 0],
            [0, 0],
          ]),
        ),
      ),
    ).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
    ]);
  });

  it("says so when the limit ends the search, and lists what it found", () => {
    const game = bimatrix(
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
    );
    for (let limit = 1; limit < 9; limit++) {
      const result = iteratedWeakOutcomes(game, { limit });
      expect(result).toMatchObject({ complete: false, steps: limit });
      replay(game, result, "mixed");
    }
    expect(iteratedWeakOutcomes(game, { limit: 9 })).toMatchObject({ complete: true, steps: 9 });
  });

  it("does not choke on the number of subsets", () => {
    const rows = Array.from({ length: 40 }, (_, i) => [i, i]);
    const game = bimatrix(rows, rows);
    const { outcomes, complete } = iteratedWeakOutcomes(game, { limit: 50 });
    expect(complete).toBe(false);
    expect(outcomes.map((one) => one.survivors)).toEqual([[[39], [0, 1]]]);
  });

  it.each([
    [{ limit: 0 }, "limit"],
    [{ limit: 1.5 }, "limit"],
    [{ by: "both" as never }, "by"],
  ])("refuses options that do not fit: %j", (options, path) => {
    expect(() => iteratedWeakOutcomes(symmetric([[1]]), options)).toThrow(
      expect.objectContaining({ code: "bad-argument", path }),
    );
  });

  it("holds the simultaneous outcome, within what strict elimination leaves", () => {
    fc.assert(
      fc.property(smallGames(2), fc.constantFrom("pure", "mixed"), (game, by) => {
        const result = iteratedWeakOutcomes(game, { by, limit: 400 });
        replay(game, result, by);
        if (!result.complete) return;
        expect(survivors(result)).toContainEqual(iteratedWeakDominance(game, { by }).survivors);
        const outer = iteratedStrictDominance(game, { by }).survivors;
        for (const outcome of result.outcomes) {
          outcome.survivors.forEach((own, player) => {
            expect(outer[player]).toEqual(expect.arrayContaining([...own]));
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});
