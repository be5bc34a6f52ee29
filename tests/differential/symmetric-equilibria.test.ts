import { describe, expect, it } from "vitest";
import { checkDifferential } from "../../src/certificate/check-differential.js";
import {
  feedbackEquilibria,
  type LinearQuadraticGameInput,
  linearQuadraticGame,
  type MatrixInput,
} from "../../src/differential/index.js";
import { differentialDocument } from "../../src/report/differential-document.js";
import { armsRace, commonFear } from "./lq-games.js";

const alike = (
  players: number,
  drift: MatrixInput,
  influence: MatrixInput,
  state: MatrixInput,
  control: MatrixInput,
): LinearQuadraticGameInput => ({
  states: drift.map((_, i) => `x${i + 1}`),
  drift,
  players: Array.from({ length: players }, () => ({ influence, cost: { state, control } })),
});

describe("feedback equilibria that are double solutions", () => {
  // 3 p^2 - 2 p - 1 = 0 for two players, and 5 p^2 - 4 p - 1 = 0 for three; for the third game 3 p^2 - 4 p - 4 = 0.
  it.each([
    ["two players, a = q = 1", commonFear(1, 1), 1],
    ["three players, a = 2, q = 1", alike(3, [[2]], [[1]], [[1]], [[1]]), 1],
    ["two players, a = 2, q = 4", commonFear(2, 4), 2],
  ] as const)("are found and proved where players are alike: %s", (_, input, gain) => {
    const { equilibria } = feedbackEquilibria(linearQuadraticGame(input));
    const symmetric = equilibria.filter(({ proof }) => proof.symmetric);
    expect(symmetric).toHaveLength(1);
    for (const row of symmetric[0]?.gains ?? []) expect(row.map(Number)).toEqual([expect.closeTo(gain, 15)]);
  });

  it("are found with several states, and verified", () => {
    // Two such fears side by side, the second in other units.
    const input = alike(
      2,
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    );
    const game = linearQuadraticGame(input);
    const found = feedbackEquilibria(game).equilibria.map(({ gains }) => gains.map((row) => row.map(Number)));
    expect(found).toContainEqual([
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 1],
    ]);
    const document = JSON.parse(JSON.stringify(differentialDocument(game)));
    expect(checkDifferential(document).feedback).toBe(found.length);
    for (const one of document.certificate.feedback) one.symmetric = false;
    expect(() => checkDifferential(document)).toThrow("expected 14 entries, found 7");
  });

  it("are not said to be symmetric where they are simple, nor in games whose players differ", () => {
    const race = differentialDocument(linearQuadraticGame(armsRace(0.5)));
    expect(race.certificate.feedback.map(({ symmetric }) => symmetric)).toEqual([false]);
    const different = commonFear(2, 3);
    const [one, other] = different.players as [
      (typeof different.players)[number],
      (typeof different.players)[number],
    ];
    const game = { ...different, players: [one, { ...other, influence: [[2]] }] };
    const document = JSON.parse(JSON.stringify(differentialDocument(linearQuadraticGame(game))));
    document.certificate.feedback[0].symmetric = true;
    expect(() => checkDifferential(document)).toThrow("expected a game with players who are alike");
  });
});
