import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import { pureAsMixed } from "../../../src/normal-form/mixed-profile.js";
import { pureEquilibria } from "../../../src/normal-form/nash/pure-equilibria.js";
import { regret } from "../../../src/normal-form/regret.js";
import { zeroSum } from "../../../src/normal-form/zero-sum.js";

describe("pureEquilibria", () => {
  it("none in matching pennies", () => {
    expect(
      pureEquilibria(
        zeroSum([
          [1, -1],
          [-1, 1],
        ]),
      ),
    ).toEqual([]);
  });

  it("every profile where nothing matters", () => {
    const players = [2, 3, 2].map((count, i) => ({
      name: `${i}`,
      strategies: Array.from({ length: count }, String),
    }));
    expect(pureEquilibria(fromFunction(players, () => [0, 0, 0])).length).toBe(12);
  });

  it("one player: the best strategies", () => {
    const game = fromFunction([{ name: "A", strategies: ["a", "b", "c"] }], ([s]) => [s === 1 ? 0 : "1/3"]);
    expect(pureEquilibria(game)).toEqual([[0], [2]]);
  });

  it("a threshold public good among three: nobody builds, or all do", () => {
    // Building costs 10; the good comes only when all build, and cuts the expected loss from 55/2 to 25/2.
    const build = { strategies: ["build", "not"] };
    const game = fromFunction(
      [
        { name: "E", ...build },
        { name: "L", ...build },
        { name: "T", ...build },
      ],
      (profile) => {
        const loss = profile.every((s) => s === 0) ? 12.5 : 27.5;
        return profile.map((own) => -loss - (own === 0 ? 10 : 0));
      },
    );
    expect(pureEquilibria(game)).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });

  it("exactly the profiles without regret", () => {
    const shape = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.infiniteStream(fc.integer({ min: 0, max: 2 })), (counts, stream) => {
        const players = counts.map((count, i) => ({
          name: `${i}`,
          strategies: Array.from({ length: count }, String),
        }));
        const game = fromFunction(players, () => counts.map(() => stream.next().value as number));
        const all = Array.from({ length: game.profileCount }, (_, index) => game.profileAt(index));
        const stable = all.filter((profile) =>
          regret(game, pureAsMixed(game, profile)).every((r) => r.n === 0n),
        );
        expect(pureEquilibria(game)).toEqual(stable);
      }),
      { numRuns: 60 },
    );
  });
});
