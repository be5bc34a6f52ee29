import fc from "fast-check";
import { Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { homogeneousGame } from "../../src/differential/homogeneous-game.js";
import {
  feedbackEquilibria,
  type LinearQuadraticSolution,
  linearQuadraticGame,
  openLoopEquilibria,
} from "../../src/differential/index.js";
import { type EigenvalueDiscs, eigenvalueDiscs } from "../../src/differential/internal/eigenvalue-discs.js";
import { dyadic } from "../../src/exact/dyadic.js";
import { type Rational, rational, ZERO } from "../../src/exact/rational.js";
import { armsRace } from "./lq-games.js";

/** The discs of a matrix that nobody controls. */
function discsOf(drift: number[][]): EigenvalueDiscs {
  const n = drift.length;
  const game = linearQuadraticGame({
    states: drift.map((_, i) => `x${i}`),
    drift,
    players: [
      {
        influence: drift.map(() => [1]),
        cost: { state: drift.map(() => drift.map(() => 0)), control: [[1]] },
      },
    ],
  });
  const none = [Array.from({ length: n }, () => ZERO)];
  return eigenvalueDiscs(homogeneousGame(game), none, ZERO, new Matrix(drift));
}

describe("discs of eigenvalues", () => {
  it("hold those of random matrices, exactly, however near these are", () => {
    const entry = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(entry, entry, entry, entry, (a, b, c, d) => {
        const { centres, radius } = discsOf([
          [a, b],
          [c, d],
        ]);
        const [low, high] = centres as [
          EigenvalueDiscs["centres"][number],
          EigenvalueDiscs["centres"][number],
        ];
        const r = dyadic(radius);
        const at = (x: Rational): Rational =>
          rational(
            x
              .mul(x)
              .sub(x.mul(a + d))
              .add(a * d - b * c),
          );
        // Of both roots together: what their sum is off by.
        const sum = dyadic(low.real).add(dyadic(high.real));
        expect(
          sum
            .sub(a + d)
            .abs()
            .compare(r.mul(2)),
        ).toBeLessThanOrEqual(0);
        const separate = low.imaginary === 0 && high.real - low.real > 2 * radius;
        for (const { real } of separate ? [low, high] : []) {
          const signs = [dyadic(real).sub(r), dyadic(real).add(r)].map((x) => at(rational(x)).compare(0));
          expect((signs[0] ?? 0) * (signs[1] ?? 0)).toBeLessThanOrEqual(0);
        }
        if (low.imaginary !== 0) {
          const size = dyadic(low.real)
            .mul(dyadic(low.real))
            .add(dyadic(low.imaginary).mul(dyadic(low.imaginary)));
          const most = r.mul(r).add(r.mul(2 * (Math.abs(low.real) + Math.abs(low.imaginary))));
          expect(
            size
              .sub(a * d - b * c)
              .abs()
              .compare(most),
          ).toBeLessThanOrEqual(0);
        }
        expect(radius).toBeLessThan((a - d) ** 2 + 4 * b * c === 0 ? 1e-3 : 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("hold one that comes three times with one vector", () => {
    const { centres, radius } = discsOf([
      [-1, 1, 0],
      [0, -1, 1],
      [0, 0, -1],
    ]);
    for (const { real, imaginary } of centres)
      expect(Math.hypot(real + 1, imaginary)).toBeLessThanOrEqual(radius);
    expect(radius).toBeLessThan(0.3);
  });

  it("are found for eight states, with numbers of any length and size", () => {
    for (const scale of [1, 1e-9, 1e30]) {
      const drift = Array.from({ length: 8 }, (_, i) =>
        Array.from({ length: 8 }, (__, j) => scale * (Math.sin(3 * i + 5 * j * j) - (i === j ? 3 : 0))),
      );
      const { radius, centres } = discsOf(drift);
      expect(radius / scale).toBeLessThan(1e-9);
      const trace = centres.reduce((sum, { real }) => sum + real, 0);
      expect(trace / scale).toBeCloseTo(
        drift.reduce((sum, row, i) => sum + (row[i] as number), 0) / scale,
        9,
      );
    }
  });

  it("come in pairs where the state turns", () => {
    const { centres, radius } = discsOf([
      [-1, -7],
      [7, -1],
    ]);
    expect(centres).toEqual([
      { real: expect.closeTo(-1, 12), imaginary: expect.closeTo(-7, 12) },
      { real: expect.closeTo(-1, 12), imaginary: expect.closeTo(7, 12) },
    ]);
    expect(radius).toBeLessThan(1e-12);
  });

  it("are small for the solutions of an arms race, in closed form", () => {
    const game = linearQuadraticGame(armsRace(0.5));
    const [open] = openLoopEquilibria(game).equilibria as [LinearQuadraticSolution];
    const exact = [(1 / 20 - Math.sqrt(97) / 4) / 2, (1 / 20 - Math.sqrt(2.0625)) / 2];
    open.eigenvalues.forEach(({ real, imaginary, radius }, i) => {
      expect([Math.abs(real - (exact[i] as number)) < radius + 1e-15, imaginary]).toEqual([true, 0]);
      expect(radius).toBeLessThan(1e-13);
    });
    for (const { eigenvalues } of feedbackEquilibria(game).equilibria) {
      expect(eigenvalues.every(({ radius }) => radius > 0 && radius < 1e-13)).toBe(true);
    }
  });
});
