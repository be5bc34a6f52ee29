import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scalarCooperation } from "../../src/differential/scalar-cooperation.js";
import { scalarFeedback } from "../../src/differential/scalar-feedback.js";
import { type ScalarGameInput, scalarGame } from "../../src/differential/scalar-game.js";
import { scalarOpenLoop } from "../../src/differential/scalar-open-loop.js";
import {
  type AlgebraicNumber,
  addAlgebraic,
  algebraicDecimal,
  algebraicNumber,
  algebraicRational,
  compareAlgebraic,
  equalAlgebraic,
  multiplyAlgebraic,
  polynomial,
  rational,
} from "../../src/exact/index.js";

const times = (a: AlgebraicNumber, factor: Parameters<typeof algebraicRational>[0]) =>
  multiplyAlgebraic(a, algebraicRational(factor));
const decimals = (input: ScalarGameInput) =>
  scalarFeedback(scalarGame(input)).map(({ weights }) => weights.map((p) => algebraicDecimal(p, 8)));

/** Every player's Riccati equation q + 2 p (closedLoop - r/2) + reach p^2 = 0 and the closed loop's own, in doubles. */
function residual(input: ScalarGameInput): number {
  const game = scalarGame(input);
  const worst = scalarFeedback(game).flatMap(({ weights, closedLoop }) => {
    const p = weights.map((weight) => Number(algebraicDecimal(weight, 20)));
    const loop = Number(algebraicDecimal(closedLoop, 20));
    const reach = game.players.map((m) => m.influence.valueOf() ** 2 / m.controlCost.valueOf());
    const pulled = p.reduce((total, weight, i) => total + weight * (reach[i] as number), 0);
    return [
      game.growth.valueOf() - pulled - loop,
      ...game.players.map((m, i) => {
        const weight = p[i] as number;
        const discounted = loop - game.discountRate.valueOf() / 2;
        return m.stateCost.valueOf() + 2 * weight * discounted + (reach[i] as number) * weight ** 2;
      }),
    ].map(Math.abs);
  });
  return Math.max(0, ...worst);
}

const fear = { growth: 1, players: [{ stateCost: 1 }, { stateCost: 1 }] };

describe("scalar linear-quadratic games", () => {
  it("isolates the feedback, open-loop and cooperative solutions of the fear stock", () => {
    const game = scalarGame(fear);
    const [feedback, ...others] = scalarFeedback(game);
    expect(others).toEqual([]);
    expect(feedback?.weights).toEqual([algebraicRational(1), algebraicRational(1)]);
    expect(feedback?.closedLoop).toEqual(algebraicRational(-1));
    const { weights, closedLoop, stableDimension, continuum } = scalarOpenLoop(game);
    const half = algebraicNumber(polynomial([-1, -2, 2]), 1, 2);
    expect(weights.every((p) => equalAlgebraic(p, half))).toBe(true);
    expect(equalAlgebraic(closedLoop, algebraicNumber(polynomial([-3, 0, 1]), -2, -1))).toBe(true);
    expect([stableDimension, continuum]).toEqual([2, true]);
    const golden = algebraicNumber(polynomial([-1, -1, 1]), 1, 2);
    expect(equalAlgebraic(scalarCooperation(game).weight, golden)).toBe(true);
  });

  it("finds the lopsided equilibria beside the symmetric one", () => {
    const game = scalarGame({ growth: 2, players: [{ stateCost: 3 }, { stateCost: 3 }] });
    const all = scalarFeedback(game).map(({ weights }) => weights);
    const middle = algebraicNumber(polynomial([-3, -4, 3]), 1, 2);
    expect(all).toHaveLength(3);
    expect(all[0]).toEqual([3, 1].map((p) => algebraicRational(p)));
    expect(all[1]?.every((p) => equalAlgebraic(p, middle))).toBe(true);
    expect(all[2]).toEqual([1, 3].map((p) => algebraicRational(p)));
  });

  it("counts an equilibrium once where the lopsided ones merge with the symmetric one", () => {
    expect(decimals({ growth: 3, players: [{ stateCost: 9 }, { stateCost: 9 }] })).toEqual([
      ["3.00000000", "3.00000000"],
    ]);
  });

  it("is optimal control with a single player", () => {
    expect(decimals({ growth: 1, players: [{ stateCost: 3 }] })).toEqual([["3.00000000"]]);
  });

  it("discounts by half the rate", () => {
    const [only] = scalarFeedback(
      scalarGame({ growth: 1, discountRate: 2, players: [{ stateCost: 3 }, { stateCost: 3 }] }),
    );
    expect(only?.weights).toEqual([algebraicRational(1), algebraicRational(1)]);
    expect(only?.closedLoop).toEqual(algebraicRational(-1));
  });

  it("answers games in which players mind the state not at all", () => {
    expect(decimals({ growth: -1, players: [{ stateCost: 0 }, { stateCost: 0 }] })).toEqual([
      ["0.00000000", "0.00000000"],
    ]);
    expect(residual({ growth: 2, players: [{ stateCost: 0 }, { stateCost: 3 }] })).toBeLessThan(1e-12);
  });

  it("solves the Riccati equations of three and four players who differ", () => {
    const three = { growth: 3, players: [1, 2, 3].map((stateCost) => ({ stateCost })) };
    expect(scalarFeedback(scalarGame(three)).length).toBeGreaterThan(1);
    expect(residual(three)).toBeLessThan(1e-12);
    const alike = { growth: 3, players: [1, 1, 1, 1].map((stateCost) => ({ stateCost })) };
    expect(residual(alike)).toBeLessThan(1e-12);
  });

  it.each([
    [{ growth: 1, players: [] }, "bad-game", "players"],
    [{ growth: "x", players: [{ stateCost: 1 }] }, "bad-number", "growth"],
    [{ growth: 1, discountRate: -1, players: [{ stateCost: 1 }] }, "bad-game", "discountRate"],
    [{ growth: 1, players: [{ stateCost: -1 }] }, "bad-game", "players[0].stateCost"],
    [{ growth: 1, players: [{ stateCost: Number.NaN }] }, "bad-number", "players[0].stateCost"],
    [{ growth: 1, players: [{ stateCost: 1, controlCost: 0 }] }, "bad-game", "players[0].controlCost"],
    [{ growth: 1, players: [{ stateCost: 1, influence: 0 }] }, "bad-game", "players[0].influence"],
    [{ growth: 1, players: Array(6).fill({ stateCost: 1 }) }, "too-large", "players"],
  ])("refuses %j", (input, code, path) => {
    expect(() => scalarGame(input)).toThrow(expect.objectContaining({ code, path }));
  });

  it("refuses games in which nobody minds the state where there is no answer", () => {
    const idle = scalarGame({ growth: 0, players: [{ stateCost: 0 }] });
    expect(() => scalarOpenLoop(idle)).toThrow(expect.objectContaining({ code: "unsupported" }));
    expect(() => scalarCooperation(idle)).toThrow(expect.objectContaining({ code: "unsupported" }));
    expect(scalarFeedback(idle)).toEqual([]);
  });
});

describe("laws of scalar games", () => {
  const small = fc.record({ n: fc.integer({ min: -6, max: 6 }), d: fc.integer({ min: 1, max: 4 }) });
  const any = small.map(({ n, d }) => rational(`${n}/${d}`));
  const above = small.map(({ n, d }) => rational(`${Math.abs(n) + 1}/${d}`));

  it("has less de-escalation in feedback than in open loop, and less there than together", () => {
    fc.assert(
      fc.property(any, above, above, above, fc.integer({ min: 2, max: 3 }), (growth, q, k, rate, n) => {
        const players = Array.from({ length: n }, () => ({ stateCost: q, controlCost: k }));
        const game = scalarGame({ growth, discountRate: rate, players });
        const alike = scalarFeedback(game).filter(({ weights: [first, ...rest] }) =>
          rest.every((p) => equalAlgebraic(p, first as AlgebraicNumber)),
        );
        expect(alike).toHaveLength(1);
        const [feedback] = alike[0]?.weights ?? [];
        const [openLoop] = scalarOpenLoop(game).weights;
        const { weight } = scalarCooperation(game);
        expect(compareAlgebraic(feedback as AlgebraicNumber, openLoop as AlgebraicNumber)).toBe(-1);
        expect(compareAlgebraic(openLoop as AlgebraicNumber, weight)).toBe(-1);
      }),
      { numRuns: 25 },
    );
  });

  it("solves every player's Riccati equation and has an equilibrium when all mind the state", () => {
    fc.assert(
      fc.property(any, above, above, above, (growth, q1, q2, k) => {
        const input = {
          growth,
          players: [
            { stateCost: q1, controlCost: k },
            { stateCost: q2, influence: 2 },
          ],
        };
        expect(scalarFeedback(scalarGame(input)).length).toBeGreaterThan(0);
        expect(residual(input)).toBeLessThan(1e-9);
      }),
      { numRuns: 25 },
    );
  });

  it("swaps the answer with the players, and scales it with one player's costs", () => {
    fc.assert(
      fc.property(any, above, above, (growth, q1, q2) => {
        const [one, two] = [{ stateCost: q1 }, { stateCost: q2 }];
        const here = scalarFeedback(scalarGame({ growth, players: [one, two] }));
        const there = scalarFeedback(scalarGame({ growth, players: [two, one] }));
        expect(there).toHaveLength(here.length);
        const scaled = scalarFeedback(
          scalarGame({ growth, players: [{ stateCost: q1.mul(3), controlCost: 3 }, two] }),
        );
        here.forEach(({ weights: [p, q], closedLoop }, i) => {
          expect(
            there.some(({ weights }) => equalAlgebraic(weights[1] as AlgebraicNumber, p as AlgebraicNumber)),
          ).toBe(true);
          const other = scaled[i]?.weights as AlgebraicNumber[];
          expect(equalAlgebraic(other[0] as AlgebraicNumber, times(p as AlgebraicNumber, 3))).toBe(true);
          const pulled = addAlgebraic(p as AlgebraicNumber, q as AlgebraicNumber);
          expect(equalAlgebraic(addAlgebraic(pulled, closedLoop), algebraicRational(growth))).toBe(true);
        });
      }),
      { numRuns: 10 },
    );
  });
});
