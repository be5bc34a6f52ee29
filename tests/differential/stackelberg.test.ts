import { Matrix, solve } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { checkDifferential } from "../../src/certificate/check-differential.js";
import {
  type LinearQuadraticGame,
  type LinearQuadraticGameInput,
  linearQuadraticGame,
  openLoopEquilibria,
  type StackelbergSolution,
  stackelbergSolution,
  trajectory,
} from "../../src/differential/index.js";
import { differentialDocument } from "../../src/report/differential-document.js";
import { judd } from "./lq-games.js";

const periods = (input: Omit<LinearQuadraticGameInput, "time">): LinearQuadraticGame =>
  linearQuadraticGame({ time: "discrete", ...input });

/** What the leader does in the first periods, and pays, by least squares over paths of so many periods, with one control each. */
function byLeastSquares(
  game: LinearQuadraticGame,
  leader: 0 | 1,
  horizon: number,
): { cost: number; first: number } {
  const n = game.states.length;
  const delta = Number(game.discount);
  const A = new Matrix(game.drift.map((row) => row.map(Number)));
  const B = new Matrix(
    A.to2DArray().map((_, s) => game.players.map(({ influence }) => Number(influence[s]?.[0]))),
  );
  // Every state as a row of the controls of all periods, leader and follower in turn, and of 1.
  const width = 2 * horizon + 1;
  const states: Matrix[] = [Matrix.zeros(n, width)];
  game.initial?.forEach((value, s) => {
    (states[0] as Matrix).set(s, width - 1, Number(value));
  });
  const unit = (t: number): Matrix => {
    const rows = Matrix.zeros(2, width);
    rows.set(0, 2 * t, 1);
    rows.set(1, 2 * t + 1, 1);
    return rows;
  };
  for (let t = 0; t + 1 < horizon; t++) {
    const next = Matrix.add(A.mmul(states[t] as Matrix), B.mmul(unit(t)));
    game.constant.forEach((value, s) => {
      next.set(s, width - 1, next.get(s, width - 1) + Number(value));
    });
    states.push(next);
  }
  const forms = game.players.map(({ cost }) => {
    let form = Matrix.zeros(width, width);
    states.forEach((x, t) => {
      const u = unit(t);
      const Q = new Matrix(cost.state.map((row) => row.map(Number)));
      const R = new Matrix(cost.controls.map((row) => row.map(Number)));
      const W = new Matrix(cost.cross.map((row) => row.map(Number)));
      const mixed = x.transpose().mmul(W).mmul(u);
      const paid = Matrix.add(x.transpose().mmul(Q).mmul(x), u.transpose().mmul(R).mmul(u));
      form = Matrix.add(form, Matrix.mul(Matrix.add(paid, Matrix.add(mixed, mixed.transpose())), delta ** t));
    });
    return form;
  });
  const of = (player: 0 | 1): number[] => Array.from({ length: horizon }, (_, t) => 2 * t + player);
  const follower = (1 - leader) as 0 | 1;
  const theirs = forms[follower] as Matrix;
  const rest = [...of(leader), width - 1];
  const reply = solve(
    theirs.selection(of(follower), of(follower)),
    Matrix.mul(theirs.selection(of(follower), rest), -1),
  );
  // All controls and 1 from the leader's and 1.
  const all = Matrix.zeros(width, horizon + 1);
  of(leader).forEach((row, t) => {
    all.set(row, t, 1);
  });
  all.set(width - 1, horizon, 1);
  of(follower).forEach((row, t) => {
    all.setRow(row, reply.getRow(t));
  });
  const led = all
    .transpose()
    .mmul(forms[leader] as Matrix)
    .mmul(all);
  const own = Array.from({ length: horizon }, (_, t) => t);
  const best = solve(led.selection(own, own), Matrix.mul(led.selection(own, [horizon]), -1));
  const whole = Matrix.columnVector([...best.to1DArray(), 1]);
  return { cost: whole.transpose().mmul(led).mmul(whole).get(0, 0), first: best.get(0, 0) };
}

function paid(game: LinearQuadraticGame, led: StackelbergSolution | null, until: number): number {
  const start = (game.initial ?? []).map(Number);
  const promised =
    led?.initialCostate.map((row) => row.reduce((sum, gain, i) => sum + gain * (start[i] ?? 1), 0)) ?? [];
  const path = trajectory(led?.problem ?? game, led?.leader.gains ?? [], {
    until,
    initial: [...start, ...promised],
  });
  return Number(path.costs.at(-1)?.[0]);
}

/** Two players who both move one state, of whom the second does not mind it. */
const unminded = (input: Partial<LinearQuadraticGameInput>, first = 1): LinearQuadraticGame =>
  linearQuadraticGame({
    states: ["fear"],
    drift: [["-1"]],
    ...input,
    players: [own([[1]], [[first]], 1), own([[1]], [[1 - first]], 1)],
  });

const own = (influence: number[][], state: (number | string)[][], control: number) => ({
  influence,
  cost: { state, control: [[control]] },
});

describe("stackelbergSolution in discrete time", () => {
  const games: [string, LinearQuadraticGame][] = [
    [
      "one state",
      periods({
        states: ["fear"],
        drift: [["6/5"]],
        discount: "9/10",
        initial: [2],
        players: [own([[1]], [[1]], 1), own([[0.5]], [[2]], 3)],
      }),
    ],
    [
      "a state that forgets",
      periods({
        states: ["tension"],
        drift: [[0]],
        discount: "9/10",
        initial: [1],
        players: [{ ...own([[1]], [[1]], 1), cost: { state: [[1]], control: [[1]] } }, own([[1]], [[2]], 1)],
      }),
    ],
    [
      "a state that forgets after two periods",
      periods({
        states: ["arms", "arms before"],
        drift: [
          [0, "1/2"],
          [0, 0],
        ],
        discount: "4/5",
        initial: [1, 2],
        players: [
          {
            influence: [[1], [1]],
            cost: {
              state: [
                [1, 0],
                [0, 2],
              ],
              control: [[1]],
            },
          },
          {
            influence: [[0], [1]],
            cost: {
              state: [
                [3, 1],
                [1, 1],
              ],
              control: [[1]],
            },
          },
        ],
      }),
    ],
    [
      "costs of products",
      periods({
        states: ["x", "y"],
        drift: [
          ["9/10", "1/10"],
          ["-1/5", "4/5"],
        ],
        discount: "19/20",
        initial: [1, -1],
        players: [
          {
            influence: [[1], [0]],
            cost: {
              state: [
                [2, 0],
                [0, 1],
              ],
              controls: [
                [2, "1/2"],
                ["1/2", 1],
              ],
              cross: [
                ["1/4", 0],
                [0, "1/5"],
              ],
            },
          },
          {
            influence: [[0], [1]],
            cost: {
              state: [
                [1, 0],
                [0, 2],
              ],
              controls: [
                ["1/2", "1/3"],
                ["1/3", 3],
              ],
              cross: [
                ["1/3", "1/4"],
                [0, 0],
              ],
            },
          },
        ],
      }),
    ],
  ];

  it.each(games)("pays what a long path found by least squares pays: %s", (_, game) => {
    for (const leader of [0, 1] as const) {
      const led = stackelbergSolution(game, leader);
      expect(led?.leader.stable).toBe(true);
      const { cost } = byLeastSquares(game, leader, 40);
      expect(paid(game, led, 40)).toBeCloseTo(cost, 5);
    }
  });

  it("costs the leader no more than open loop", () => {
    for (const [, game] of games) {
      const [open] = openLoopEquilibria(game).equilibria;
      const path = trajectory(game, open?.gains ?? [], { until: 50 });
      expect(paid(game, stackelbergSolution(game, 0), 50)).toBeLessThanOrEqual(
        Number(path.costs.at(-1)?.[0]) + 1e-9,
      );
    }
  });

  it("is proved by its certificate", () => {
    for (const [, game] of games) {
      const document = JSON.parse(JSON.stringify(differentialDocument(game)));
      expect(checkDifferential(document).stackelberg).toBe(2);
      document.stackelberg[1].gains[0][0] += 1e-6;
      expect(() => checkDifferential(document)).toThrow("as near to the proved one");
    }
  });
});

describe("stackelbergSolution", () => {
  it("promises nothing that would grow for ever", () => {
    // Alone with x' = -x + u, as who does not mind does nothing: P = sqrt 2 - 1.
    const led = stackelbergSolution(unminded({}), 0);
    expect(led?.problem.states).toEqual(["fear"]);
    expect(led?.initialCostate).toEqual([]);
    expect(led?.leader.gains.map((row) => row.map(Number))).toEqual([[expect.closeTo(Math.SQRT2 - 1, 12)]]);
  });

  it("lets the follower do all where the leader does not mind", () => {
    const led = stackelbergSolution(unminded({}, 0), 0);
    expect(led?.initialCostate).toEqual([[expect.closeTo(Math.SQRT2 - 1, 12)]]);
    const [row] = led?.leader.gains.map((gains) => gains.map(Number)) ?? [];
    // It does nothing on that path.
    expect((row?.[0] ?? 1) + (row?.[1] ?? 1) * (Math.SQRT2 - 1)).toBeCloseTo(0, 12);
  });

  it("has the follower calm what grows, in both times", () => {
    const games = [
      unminded({ drift: [["1/2"]], discount: "1/10" }),
      unminded({ drift: [["6/5"]], discount: "9/10", time: "discrete" }),
    ];
    for (const game of games) {
      expect(stackelbergSolution(game, 0)?.leader.stable).toBe(true);
      expect(stackelbergSolution(game, 1)?.leader.stable).toBe(true);
    }
  });

  it("solves K. L. Judd's duopoly, whose costates are tied, for both leaders alike", () => {
    const game = linearQuadraticGame(judd());
    const [first, second] = ([0, 1] as const).map((leader) => stackelbergSolution(game, leader));
    expect(first?.felt).toHaveLength(1);
    const swapped = first?.leader.gains.map(([x, y, ...rest]) =>
      [y, x, ...rest].map((gain) => expect.closeTo(Number(gain), 9)),
    );
    expect(second?.leader.gains.map((row) => row.map(Number))).toEqual(swapped);
  });
});
