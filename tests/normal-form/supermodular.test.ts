import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bimatrix,
  equilibria,
  extremePureEquilibria,
  fromFunction,
  increasingDifferences,
  pureEquilibria,
} from "../../src/normal-form/index.js";

/** Games of complements: a number for each strategy and a factor of at least 0 for each pair. */
const complements = fc
  .record({
    shape: fc.constantFrom([2, 2], [3, 2], [3, 3], [2, 2, 2], [2, 3, 2]),
    own: fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 9, maxLength: 9 }),
    factors: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ shape, own, factors }) =>
    fromFunction(
      shape.map((count, i) => ({
        name: `P${i}`,
        strategies: Array.from({ length: count }, (_, s) => `${s}`),
      })),
      (profile) =>
        profile.map((s, i) =>
          profile.reduce(
            (sum, t, j) => sum + (j === i ? 0 : (factors[3 * i + j] ?? 0) * s * t),
            own[3 * i + s] ?? 0,
          ),
        ),
    ),
  );

describe("supermodular games", () => {
  it("have all pure equilibria between the least and the greatest, which are among them", () => {
    fc.assert(
      fc.property(complements, (game) => {
        expect(increasingDifferences(game)).toBe(null);
        const { least, greatest, up, down } = extremePureEquilibria(game);
        const all = pureEquilibria(game);
        expect(all).toContainEqual(least);
        expect(all).toContainEqual(greatest);
        for (const profile of all) {
          profile.forEach((s, i) => {
            expect(s).toBeGreaterThanOrEqual(least[i] as number);
            expect(s).toBeLessThanOrEqual(greatest[i] as number);
          });
        }
        expect(up[0]?.every((s) => s === 0)).toBe(true);
        expect(down[0]).toEqual(game.shape.map((count) => count - 1));
      }),
      { numRuns: 120 },
    );
  });

  it("have one equilibrium, mixed ones included, where the two are the same", () => {
    fc.assert(
      fc.property(complements, (game) => {
        const { least, greatest } = extremePureEquilibria(game);
        fc.pre(game.shape.length === 2 && `${least}` === `${greatest}`);
        expect(equilibria(game).equilibria).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it("refuse games with decreasing differences, and say where", () => {
    const chicken = bimatrix(
      [
        [2, 1],
        [3, 0],
      ],
      [
        [2, 3],
        [1, 0],
      ],
    );
    expect(increasingDifferences(chicken)).toMatchObject({ player: 0, rival: 1, profile: [0, 0] });
    expect(() => extremePureEquilibria(chicken)).toThrow(expect.objectContaining({ code: "bad-argument" }));
  });
});
