import { describe, expect, it } from "vitest";
import { bimatrix, fromFunction } from "../../src/index.js";
import { dominanceDocument } from "../../src/report/dominance-document.js";
import { postureGame } from "../normal-form/baltic-posture-game.js";

describe("dominanceDocument", () => {
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
    {
      title: "Mixed dominance",
      players: ["Row", "Col"],
      rows: ["r1", "r2", "r3"],
      columns: ["c1", "c2"],
    },
  );

  it("has the documented fields, with rationals as texts", () => {
    const document = JSON.parse(JSON.stringify(dominanceDocument(game)));
    expect(document).toMatchObject({
      kind: "dominance",
      title: "Mixed dominance",
      players: [
        { name: "Row", strategies: ["r1", "r2", "r3"] },
        { name: "Col", strategies: ["c1", "c2"] },
      ],
      dominant: [],
      iterated: { strict: { survivors: [[1], [1]] } },
      rationalizable: { correlated: [[1], [1]], independent: { kept: [[1], [1]], complete: true } },
    });
    expect(document.strategies).toHaveLength(5);
    expect(document.strategies[2]).toEqual({
      player: 0,
      strategy: 2,
      strict: true,
      weak: true,
      veryWeak: true,
      by: ["1/2", "1/2", "0"],
      margin: "1/2",
      gains: ["1/2", "1/2"],
      byPure: [],
      belief: null,
      fullSupportBelief: null,
      optimum: { by: ["1/2", "1/2", "0"], gains: ["1/2", "1/2"], belief: ["1/2", "1/2"] },
    });
    expect(document.strategies[0]).toMatchObject({
      strict: false,
      weak: false,
      by: ["0", "0", "1"],
      gains: ["-2", "1"],
      belief: ["1", "0"],
    });
    expect(
      document.iterated.strict.rounds.map((round: { player: number; strategy: number }[]) =>
        round.map(({ player, strategy }) => [player, strategy]),
      ),
    ).toEqual([[[0, 2]], [[1, 0]], [[0, 0]]]);
    expect(document.certificate.game).toMatchObject({
      format: "exclave/normal-form",
      version: 1,
      payoffs: [
        [
          ["3", "0"],
          ["0", "1"],
        ],
        [
          ["0", "0"],
          ["3", "1"],
        ],
        [
          ["1", "1"],
          ["1", "0"],
        ],
      ],
    });
  });

  it("is the same for the same game", () => {
    expect(JSON.stringify(dominanceDocument(postureGame()))).toBe(
      JSON.stringify(dominanceDocument(postureGame())),
    );
  });

  it("has a null margin for a player with one strategy, who plays it as dominant", () => {
    const alone = fromFunction([{ name: "Only", strategies: ["this"] }], () => ["1/3"]);
    const document = dominanceDocument(alone);
    expect(document.strategies).toEqual([
      {
        player: 0,
        strategy: 0,
        strict: false,
        weak: false,
        veryWeak: false,
        by: null,
        margin: null,
        gains: null,
        byPure: [],
        belief: ["1"],
        fullSupportBelief: ["1"],
        optimum: null,
      },
    ]);
    expect(document.dominant).toEqual([{ player: 0, strategy: 0, strength: "strict" }]);
  });
});
