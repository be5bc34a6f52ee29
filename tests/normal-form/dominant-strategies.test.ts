import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, symmetric } from "../../src/index.js";
import { dominance } from "../../src/normal-form/dominance.js";
import { dominantStrategies } from "../../src/normal-form/dominant-strategies.js";
import { postureGame } from "./baltic-posture-game.js";
import { smallGames } from "./small-games.js";

describe("dominantStrategies", () => {
  it("finds none in the posture game", () => {
    expect(dominantStrategies(postureGame())).toEqual([]);
  });

  it("tells strict, weak and very weak apart", () => {
    expect(
      dominantStrategies(
        bimatrix(
          [
            [2, 1],
            [1, 0],
          ],
          [
            [0, 0],
            [0, 1],
          ],
        ),
      ),
    ).toEqual([
      { player: 0, strategy: 0, strength: "strict" },
      { player: 1, strategy: 1, strength: "weak" },
    ]);
    expect(
      dominantStrategies(
        symmetric([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toEqual(
      [0, 1].flatMap((player) => [0, 1].map((strategy) => ({ player, strategy, strength: "very-weak" }))),
    );
  });

  it("calls a copy of a dominant strategy very weakly dominant, and an only strategy strictly", () => {
    expect(dominantStrategies(bimatrix([[2], [2], [1]], [[0], [0], [0]]))).toEqual([
      { player: 0, strategy: 0, strength: "very-weak" },
      { player: 0, strategy: 1, strength: "very-weak" },
      { player: 1, strategy: 0, strength: "strict" },
    ]);
  });

  it("names exactly the strategies that dominate all others, in the strictest sense", () => {
    fc.assert(
      fc.property(smallGames(), (game) => {
        const found = dominantStrategies(game);
        const rows = dominance(game);
        game.shape.forEach((count, player) => {
          for (let strategy = 0; strategy < count; strategy++) {
            const one = found.find((row) => row.player === player && row.strategy === strategy);
            const others = rows.filter((row) => row.player === player && row.strategy !== strategy);
            // 2, 1 and 0 for strictly, weakly and very weakly dominated by it; -1 for not.
            const kinds = others.map(({ byPure }) =>
              byPure.strict.includes(strategy)
                ? 2
                : byPure.weak.includes(strategy)
                  ? 1
                  : byPure.veryWeak.includes(strategy)
                    ? 0
                    : -1,
            );
            const least = Math.min(2, ...kinds);
            expect(one?.strength).toBe([undefined, "very-weak", "weak", "strict"][least + 1]);
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});
