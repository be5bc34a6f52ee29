import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix, equilibria } from "../../src/normal-form/index.js";
import { fearSpiral, mixedEquilibria, pureMarkovPerfect } from "../../src/stochastic/index.js";
import { smallGame } from "./random-game.js";

describe("equilibria found support by support", () => {
  it("are those of the one-shot game where there is one state and it is not degenerate", () => {
    fc.assert(
      fc.property(smallGame(1, [2, 3], 200), (game) => {
        const rows = (player: number) =>
          [0, 1].map((a) => [0, 1, 2].map((b) => game.states[0]?.cells[3 * a + b]?.payoffs[player] as never));
        const known = equilibria(bimatrix(rows(0), rows(1)));
        fc.pre(known.degenerate === false);
        const found = mixedEquilibria(game, "1/2");
        expect(found.searched).toBe(true);
        const numbers = (profile: readonly (readonly { valueOf(): unknown }[])[]) =>
          profile.flat().map(Number);
        const expected = known.equilibria.map(({ strategies }) => numbers(strategies));
        expect(found.equilibria).toHaveLength(expected.length);
        found.equilibria.forEach(({ profile }, k) => {
          numbers(profile[0] as never).forEach((p, a) => {
            expect(p).toBeCloseTo(expected[k]?.[a] as number, 9);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it("include all pure ones where no action ties, and tell no falsehood", () => {
    fc.assert(
      fc.property(smallGame(2, [2, 2], 500), (game) => {
        const { equilibria: found } = mixedEquilibria(game, "3/4");
        const pure = pureMarkovPerfect(game, "3/4").equilibria.length;
        const sure = found.filter(({ profile }) => profile.flat(2).every((p) => p.n === 0n || p.equals(1)));
        expect(sure.length).toBe(pure);
        for (const { proof, regret } of found) {
          expect(proof).not.toBe("approximate");
          for (const most of regret) expect(Number(most)).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("are five in the dilemma with two levels of fear at 9/10, two of them mixed", () => {
    const { equilibria: found } = mixedEquilibria(fearSpiral(), "9/10");
    const mixed = found.filter(({ profile }) => profile.flat(2).some((p) => p.n !== 0n && !p.equals(1)));
    expect([found.length, mixed.length]).toEqual([5, 2]);
    expect(mixedEquilibria(fearSpiral(), "9/10", { limit: 3 })).toMatchObject({
      searched: false,
      spent: { supports: 3 },
    });
    expect(mixedEquilibria(fearSpiral(), "9/10", { signal: { aborted: true } }).equilibria).toEqual([]);
  });
});
