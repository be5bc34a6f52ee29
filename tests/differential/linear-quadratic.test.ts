import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ArmsRaceFeedback,
  armsRaceFeedback,
  armsRaceGame,
  armsRace as armsRaceOf,
  cooperativeSolution,
  deviationCheck,
  feedbackEquilibria,
  finiteHorizonEquilibrium,
  type LinearQuadraticSolution,
  linearQuadraticGame,
  openLoopEquilibria,
  scalarFeedback,
  scalarGameOf,
  scalarOpenLoop,
  stackelbergSolution,
  trajectory,
} from "../../src/differential/index.js";
import type { AlgebraicNumber } from "../../src/exact/algebraic-number.js";
import { algebraicDecimal } from "../../src/exact/algebraic-text.js";
import { armsRace, commonFear, judd } from "./lq-games.js";

const floats = ({ gains }: LinearQuadraticSolution): number[][] => gains.map((row) => row.map(Number));

/** Where the state of a game with two symmetric sides comes to rest under gains. */
function rest(solution: LinearQuadraticSolution): number {
  const [[own = 0, other = 0, constant = 0] = []] = floats(solution);
  return -constant / (0.1 + own + other);
}

describe("feedback equilibria", () => {
  it("of K. L. Judd's duopoly are those of QuantEcon", () => {
    const { equilibria } = feedbackEquilibria(linearQuadraticGame(judd()));
    expect(equilibria).toHaveLength(1);
    const [first, second] = floats(equilibria[0] as LinearQuadraticSolution) as [number[], number[]];
    const expected = [
      [0.243666582208565, 0.027236062661951, -6.82788292873819],
      [0.392370733875639, 0.139696450885998, -37.734107291009138],
    ];
    expected.forEach((row, i) => {
      row.forEach((value, j) => {
        expect([first, second][i]?.[j]).toBeCloseTo(value, 10);
      });
    });
    expect(equilibria[0]?.radius.valueOf()).toBeLessThan(1e-20);
    const { gains } = equilibria[0] as LinearQuadraticSolution;
    const path = trajectory(linearQuadraticGame(judd()), gains, { until: 200, initial: [0, 0] });
    expect(path.states.at(-1)?.map((x) => x.valueOf())).toEqual([
      expect.closeTo(1.246871007582702, 11),
      expect.anything(),
    ]);
    expect(path.radius.valueOf()).toBeLessThanOrEqual(2 ** -40);
  });

  it("of one state are the exact ones, where these are simple", () => {
    const game = linearQuadraticGame(commonFear(2, 3));
    const exact = scalarFeedback(scalarGameOf(game) as NonNullable<ReturnType<typeof scalarGameOf>>);
    const { equilibria } = feedbackEquilibria(game);
    expect(equilibria).toHaveLength(3);
    equilibria.forEach((solution, i) => {
      const weights = exact[i]?.weights.map((p) => Number(algebraicDecimal(p, 15)));
      expect(floats(solution).map(([gain]) => gain)).toEqual(weights?.map((p) => expect.closeTo(p, 12)));
    });
  });

  it("are such that no player gains by its own optimal control", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -8, max: 8 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (drift, cross, alpha, cost) => {
          const race = armsRace(alpha / 10);
          const game = linearQuadraticGame({
            ...race,
            drift: [
              [`${drift}/10`, `${cross}/10`],
              [0, "-1/5"],
            ],
            players: race.players.map((player) => ({
              ...player,
              cost: { ...player.cost, control: [[`${cost}/4`]] },
            })),
          });
          for (const solution of feedbackEquilibria(game).equilibria) {
            for (const { difference } of deviationCheck(game, solution)) {
              expect(difference?.valueOf()).toBeLessThan(1e-15);
            }
          }
        },
      ),
      { numRuns: 6 },
    );
  });

  it("ask for less than open loop, and that for less than cooperation, in the symmetric game of one state", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 9 }),
        (a, q, r) => {
          const game = linearQuadraticGame(commonFear(`${a}/10`, `${q}/10`, `${r}/10`));
          const symmetric = (all: readonly LinearQuadraticSolution[]): number =>
            all
              .map((one) => floats(one).map(([gain]) => gain as number))
              .find(([x = 0, y = 0]) => Math.abs(x - y) < 1e-9)?.[0] ?? 0;
          const scalar = scalarFeedback(scalarGameOf(game) as NonNullable<ReturnType<typeof scalarGameOf>>);
          const feedback = scalar
            .map(({ weights }) => weights.map((p) => Number(algebraicDecimal(p, 12))))
            .find(([x = 0, y = 1]) => Math.abs(x - y) < 1e-10)?.[0] as number;
          const open = symmetric(openLoopEquilibria(game).equilibria);
          const together = symmetric([cooperativeSolution(game) as LinearQuadraticSolution]);
          expect(feedback).toBeLessThan(open);
          expect(open).toBeLessThan(together);
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe("the arms race", () => {
  it("is the one that is solved exactly", () => {
    const side = { decay: "1/10", grievance: 1 };
    const exact = armsRaceOf({
      discountRate: "1/20",
      players: [
        { ...side, reactions: [0, "1/2"] },
        { ...side, reactions: ["1/2", 0] },
      ],
    });
    const { drift, constant, players } = armsRaceGame(exact);
    expect([drift, constant]).toEqual([game.drift, game.constant]);
    expect(players.map(({ cost }) => cost)).toEqual(game.players.map(({ cost }) => cost));
    const [equilibrium] = armsRaceFeedback(exact) as [ArmsRaceFeedback];
    const gains = [equilibrium.gains.own, equilibrium.gains.other, equilibrium.gains.constant];
    expect(floats(feedback)[0]).toEqual(
      gains.map((gain) => expect.closeTo(Number(algebraicDecimal(gain, 15)), 12)),
    );
  });

  const game = linearQuadraticGame(armsRace(0.5));
  const [open] = openLoopEquilibria(game).equilibria as [LinearQuadraticSolution];
  const [feedback] = feedbackEquilibria(game).equilibria as [LinearQuadraticSolution];
  const together = cooperativeSolution(game) as LinearQuadraticSolution;

  it("comes to rest between cooperation and open loop under feedback", () => {
    expect(rest(open)).toBeCloseTo(200 / 103, 12);
    expect(rest(together)).toBeCloseTo(100 / 53, 12);
    expect(rest(feedback)).toBeGreaterThan(rest(together));
    expect(rest(feedback)).toBeLessThan(rest(open));
    const [difference, sum] = open.eigenvalues.map(({ real }) => real);
    expect(sum).toBeCloseTo((1 / 20 - Math.sqrt(2.0625)) / 2, 12);
    expect(difference).toBeCloseTo((1 / 20 - Math.sqrt(97) / 4) / 2, 12);
  });

  it("has no stable open loop from alpha = 203/200 on, but a feedback equilibrium", () => {
    const beyond = linearQuadraticGame(armsRace(1.02));
    const { equilibria, stableDimension } = openLoopEquilibria(beyond);
    const resting = equilibria.filter(({ eigenvalues }) => eigenvalues.every(({ real }) => real < 0));
    expect(resting).toEqual([]);
    // Two roots have a real part of just half the discount rate.
    expect(stableDimension).toBe(1);
    expect(feedbackEquilibria(beyond).equilibria[0]?.eigenvalues.every(({ real }) => real < 0)).toBe(true);
    const before = openLoopEquilibria(linearQuadraticGame(armsRace(1.01))).equilibria[0];
    expect(before?.eigenvalues.every(({ real }) => real < 0)).toBe(true);
  });

  it("costs the leader no more than it costs without a leader", () => {
    const led = stackelbergSolution(game, 0);
    expect(led?.leader.stable).toBe(true);
    const costate = led?.initialCostate.map((row) => row[2] ?? 0) ?? [];
    const path = trajectory(led?.problem ?? game, led?.leader.gains ?? [], {
      until: 400,
      steps: 4,
      initial: [0, 0, ...costate],
    });
    const nash = trajectory(game, open.gains, { until: 400, steps: 4 });
    const least = path.costs.at(-1)?.[0]?.valueOf() as number;
    expect(least).toBeLessThan(nash.costs.at(-1)?.[0]?.valueOf() as number);
    // What the leader's own matrix says of its beginning.
    const y = [0, 0, ...costate, 1];
    const P = led?.leader.weights[0]?.map((row) => row.map(Number)) ?? [];
    const stated = P.reduce(
      (sum, row, i) => sum + row.reduce((part, p, j) => part + p * (y[i] ?? 0) * (y[j] ?? 0), 0),
      0,
    );
    expect(least).toBeCloseTo(stated, 6);
  });

  it("costs along its path what its matrices say", () => {
    const path = trajectory(game, feedback.gains, { until: 600, steps: 2 });
    const stated = feedback.weights.map((P) => P[2]?.[2]?.valueOf() as number);
    expect(path.costs.at(-1)?.map(Number)).toEqual(stated.map((cost) => expect.closeTo(cost, 9)));
    // In periods too, where the first costs the most.
    const periods = linearQuadraticGame({ ...commonFear("6/5", 2, "4/5"), time: "discrete", initial: [3] });
    const [calm] = feedbackEquilibria(periods).equilibria as [LinearQuadraticSolution];
    const form = [
      [1, 0],
      [0, 0],
    ];
    const { costs, integrals, states, times, controls } = trajectory(periods, calm.gains, {
      until: 80,
      integrands: [form],
    });
    expect(times).toHaveLength(81);
    const paid = calm.weights.map((P) => 9 * (P[0]?.[0]?.valueOf() as number));
    expect(costs.at(-1)?.map(Number)).toEqual(paid.map((cost) => expect.closeTo(cost, 9)));
    const squares = states.slice(0, 80).map(([x]) => (x?.valueOf() as number) ** 2);
    expect(integrals.at(-1)?.[0]?.valueOf()).toBeCloseTo(
      squares.reduce((sum, one) => sum + one, 0),
      9,
    );
    expect(controls[0]?.map(Number)).toEqual(
      calm.gains.map((row) => expect.closeTo(-3 * (row[0]?.valueOf() as number), 12)),
    );
  });

  it("has paths that are refused with a reason", () => {
    const gains = feedback.gains;
    for (const [options, message] of [
      [{ until: 0 }, /time above 0/],
      [{ until: 1, steps: 0 }, /whole number of steps/],
      [{ until: 1, initial: [1] }, /expected 2 numbers/],
      [{ until: 1, integrands: [[[1]]] }, /matrix of 3 rows/],
    ] as const) {
      expect(() => trajectory(game, gains, options)).toThrow(message);
    }
    expect(trajectory(game, gains, { until: "1e9", steps: 1 }).states[1]?.[0]?.valueOf()).toBeCloseTo(
      rest(feedback),
      11,
    );
    const growing = gains.map((row) => row.map((gain) => gain.neg()));
    expect(() => trajectory(game, growing as typeof gains, { until: "1e9" })).toThrow(/too fast/);
    expect(() => trajectory(game, [[1, 1]], { until: 1 })).toThrow(/matrix of 2 rows/);
    const timeless = linearQuadraticGame({ ...armsRace(0.5), time: "discrete", discount: "1/2" });
    expect(() => trajectory(timeless, gains, { until: "1/2" })).toThrow(/number of periods/);
    expect(() => trajectory({ ...game, initial: null }, gains, { until: 1 })).toThrow(/state of 2 numbers/);
  });

  it("is what a long finite horizon begins with", () => {
    for (const information of ["feedback", "open-loop"] as const) {
      const { moments } = finiteHorizonEquilibrium(game, 60, { moments: 2, information });
      const expected = floats(information === "feedback" ? feedback : open);
      expect(moments[0]?.gains).toEqual(expected.map((row) => row.map((value) => expect.closeTo(value, 7))));
    }
    const { moments } = finiteHorizonEquilibrium(linearQuadraticGame(judd()), 300);
    expect(moments).toHaveLength(301);
    expect(moments[0]?.gains[0]?.[0]).toBeCloseTo(0.243666582208565, 9);
  });
});

describe("open loop", () => {
  it("has a continuum where costates can be shifted without the state", () => {
    const { equilibria, stableDimension, continuum } = openLoopEquilibria(
      linearQuadraticGame(commonFear(1, 1)),
    );
    expect([stableDimension, continuum]).toEqual([2, true]);
    expect(floats(equilibria[0] as LinearQuadraticSolution)[0]?.[0]).toBeCloseTo((1 + Math.sqrt(3)) / 2, 12);
  });

  it("is that of the exact scalar solution where fear grows fast, too", () => {
    for (const [a, q, r] of [
      [2, 3, 0],
      ["7/2", "1/10", "1/2"],
      [-1, 4, 1],
    ] as const) {
      const game = linearQuadraticGame(commonFear(a, q, r));
      const exact = scalarOpenLoop(scalarGameOf(game) as NonNullable<ReturnType<typeof scalarGameOf>>);
      const { equilibria, stableDimension, continuum } = openLoopEquilibria(game);
      expect([stableDimension, continuum]).toEqual([exact.stableDimension, exact.continuum]);
      expect(equilibria).toHaveLength(1);
      const [[gain]] = floats(equilibria[0] as LinearQuadraticSolution) as [number[]];
      expect(gain).toBeCloseTo(Number(algebraicDecimal(exact.weights[0] as AlgebraicNumber, 15)), 11);
    }
  });

  it("in discrete time is what a long horizon begins with, and has as many stable dimensions as states", () => {
    const game = linearQuadraticGame(judd());
    const { equilibria, stableDimension, continuum } = openLoopEquilibria(game);
    expect([equilibria.length, stableDimension, continuum]).toEqual([1, 2, false]);
    const { moments } = finiteHorizonEquilibrium(game, 300, { information: "open-loop" });
    expect(moments[0]?.gains.flat()).toEqual(
      floats(equilibria[0] as LinearQuadraticSolution)
        .flat()
        .map((value) => expect.closeTo(value, 8)),
    );
  });
});
