import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDifferential } from "../../src/certificate/check-differential.js";
import {
  bestReplyProblem,
  feedbackEquilibria,
  finiteHorizonEquilibrium,
  type LinearQuadraticSolution,
  linearQuadraticGame,
  openLoopEquilibria,
} from "../../src/differential/index.js";
import { ExclaveError } from "../../src/exclave-error.js";
import { differentialDocument } from "../../src/report/differential-document.js";
import { commonFear } from "./lq-games.js";

describe("linearQuadraticGame", () => {
  const refused = (input: unknown): { code: string; path: string | null } => {
    try {
      linearQuadraticGame(input as Parameters<typeof linearQuadraticGame>[0]);
    } catch (error) {
      return error as { code: string; path: string | null };
    }
    throw new Error("expected it to be refused");
  };
  const good = commonFear(1, 1);
  const [player] = good.players;

  it.each([
    [{ ...good, states: [] }, "bad-game", "states"],
    [{ ...good, time: "sometimes" }, "bad-game", "time"],
    [{ ...good, drift: [[1, 2]] }, "bad-game", "drift[0]"],
    [{ ...good, drift: [["x"]] }, "bad-number", "drift[0][0]"],
    [{ ...good, drift: [[Number.NaN]] }, "bad-number", "drift[0][0]"],
    [{ ...good, discount: -1 }, "bad-game", "discount"],
    [{ ...good, time: "discrete", discount: 2 }, "bad-game", "discount"],
    [{ ...good, players: [] }, "bad-game", "players"],
    [
      { ...good, players: [player, { ...player, cost: { state: [[1]], control: [[0]] } }] },
      "bad-game",
      "players[1].cost.control",
    ],
    [{ ...good, players: [{ ...player, cost: { state: [[1]] } }] }, "bad-game", "players[0].cost"],
    [{ ...good, players: [{ ...player, influence: [] }] }, "bad-game", "players[0].influence"],
    [
      {
        ...good,
        states: ["x", "y"],
        drift: [
          [1, 0],
          [0, 1],
        ],
        players: [
          {
            influence: [[1], [1]],
            cost: {
              control: [[1]],
              state: [
                [1, 2],
                [3, 1],
              ],
            },
          },
        ],
      },
      "bad-game",
      "players[0].cost.state",
    ],
    [{ ...good, states: Array.from({ length: 9 }, (_, i) => `x${i}`) }, "too-large", "states"],
  ])("refuses what does not fit: %#", (input, code, path) => {
    expect(refused(input)).toMatchObject({ code, path });
  });

  it("refuses to solve what no control can calm, exactly at the limit", () => {
    const untouched = (growth: string, discount: string) =>
      linearQuadraticGame({
        states: ["x", "y"],
        drift: [
          [growth, 0],
          [1, 0],
        ],
        discount,
        players: [
          {
            influence: [[0], [1]],
            cost: {
              state: [
                [1, 0],
                [0, 1],
              ],
              control: [[1]],
            },
          },
        ],
      });
    expect(() => feedbackEquilibria(untouched("1/10", "1/5"))).toThrow(/no control moves grows too fast/);
    expect(feedbackEquilibria(untouched("1/10", "21/100")).equilibria).toHaveLength(1);
    const discrete = linearQuadraticGame({
      time: "discrete",
      states: ["x"],
      drift: [[2]],
      discount: "1/4",
      players: [{ influence: [[0]], cost: { state: [[1]], control: [[1]] } }],
    });
    expect(() => feedbackEquilibria(discrete)).toThrow(/grows too fast/);
    expect(
      feedbackEquilibria({
        ...discrete,
        discount: linearQuadraticGame({ ...good, discount: "1/5" }).discount,
      }).equilibria,
    ).toHaveLength(1);
  });

  it("takes no greatest cost for a least one", () => {
    // P = q + 4 P / (1 + P) has two solutions with a stable state, at -15.7 and -1.27, where 1 + P is below 0.
    const falling = (q: number | string) =>
      linearQuadraticGame({
        time: "discrete",
        states: ["x"],
        drift: [[2]],
        players: [{ influence: [[1]], cost: { state: [[q]], control: [[1]] } }],
      });
    expect(feedbackEquilibria(falling(-20)).equilibria).toEqual([]);
    const [least] = feedbackEquilibria(falling("-1/2")).equilibria;
    expect(least?.weights[0]?.[0]?.[0]?.valueOf()).toBeCloseTo((2.5 + Math.sqrt(4.25)) / 2, 12);
  });

  it.each([
    // Together the two rows of R are singular.
    [
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      "bad-game",
      /best controls of all players are determined/,
    ],
    [
      [
        ["1e90", 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 1],
      ],
      "too-large",
      /below 10\^60/,
    ],
  ])("refuses costs that leave the controls open, or beyond floats: %#", (first, second, code, message) => {
    const game = linearQuadraticGame({
      states: ["x"],
      drift: [[1]],
      players: [first, second].map((controls) => ({
        influence: [[1]],
        cost: { state: [[1]], controls: controls as (number | string)[][] },
      })),
    });
    for (const solve of [feedbackEquilibria, openLoopEquilibria]) {
      expect(() => solve(game)).toThrow(
        expect.objectContaining({ code, message: expect.stringMatching(message) }),
      );
    }
  });

  it("does not solve exactly what would take long", () => {
    const state = ["3.14159265358979", "2.718281828459", "1.6180339887", "0.5772156649"];
    const game = linearQuadraticGame({
      ...commonFear("1.0000000001", 1),
      players: state.map((one) => ({ influence: [["1.00001"]], cost: { state: [[one]], control: [[one]] } })),
    });
    const { feedback } = differentialDocument(game);
    expect(feedback).toMatchObject({ exact: null, complete: false });
    expect(feedback.equilibria.length).toBeGreaterThan(0);
  });

  it("refuses more unknowns than are solved for", () => {
    const states = Array.from({ length: 8 }, (_, i) => `x${i}`);
    const one = states.map((_, i) => states.map((__, j) => (i === j ? 1 : 0)));
    const game = linearQuadraticGame({
      states,
      drift: one,
      players: Array.from({ length: 6 }, () => ({
        influence: states.map(() => [1]),
        cost: { state: one, control: [[1]] },
      })),
    });
    expect(() => feedbackEquilibria({ ...game, players: game.players })).toThrow(/at most 250 numbers/);
  });

  it("never gives what is no number for random games, most of them without sense", () => {
    const entry = fc.constantFrom("0", "1", "-1", "1/3", "-7/2", "1e-30", "-1e30", "12345678901234567890");
    const matrix = (rows: number, columns: number) =>
      fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      });
    const player = fc.record({
      influence: matrix(2, 1),
      cost: fc.record({
        state: fc.tuple(entry, entry, entry).map(([a, b, c]) => [
          [a, b],
          [b, c],
        ]),
        control: fc.constantFrom([["1"]], [["1e-20"]], [["7/3"]], [["1e25"]]),
      }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom("continuous", "discrete"),
        matrix(2, 2),
        fc.constantFrom("1/10", "1"),
        fc.array(player, { minLength: 1, maxLength: 2 }),
        fc.array(entry, { minLength: 2, maxLength: 2 }),
        (time, drift, discount, players, constant) => {
          try {
            const game = linearQuadraticGame({
              time: time as "continuous",
              states: ["x", "y"],
              drift,
              discount,
              players,
              constant,
            });
            const text = JSON.stringify(differentialDocument(game));
            // JSON has null for what is no number.
            expect(
              JSON.parse(text).feedback.equilibria.map((one: { gains: unknown }) => one.gains),
            ).not.toContain(null);
            checkDifferential(JSON.parse(text));
          } catch (error) {
            if (!(error instanceof ExclaveError)) throw error;
            expect(error.code).not.toBe("bad-certificate");
            expect(error.message).not.toMatch(/NaN|Infinity|\n/);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it("gives a player alone with the others' gains a problem of its own", () => {
    const game = linearQuadraticGame(commonFear(0, 3));
    const [solution] = feedbackEquilibria(game).equilibria as [LinearQuadraticSolution];
    const alone = bestReplyProblem(game, solution.gains, 1);
    expect(alone.players).toHaveLength(1);
    expect(alone.drift[0]?.[0]?.valueOf()).toBeCloseTo(-1, 12);
  });

  it("tells when a finite horizon is too long for a solution to last", () => {
    const game = linearQuadraticGame({
      ...commonFear(0, -1),
      players: [{ influence: [[1]], cost: { state: [[-1]], control: [[1]] } }],
    });
    expect(() => finiteHorizonEquilibrium(game, 10)).toThrow(/shorter horizon/);
    expect(() => finiteHorizonEquilibrium(game, 0)).toThrow(/above 0/);
  });
});
