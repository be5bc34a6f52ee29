import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { richardsonRace } from "../../src/differential/richardson-race.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { ExclaveError } from "../../src/exclave-error.js";
import { armsRaceFigure } from "../../src/figures/arms-race-figure.js";
import { bestResponsesFigure } from "../../src/figures/best-responses-figure.js";
import { equilibriumComponentsFigure } from "../../src/figures/equilibrium-components-figure.js";
import { payoffSetsFigure } from "../../src/figures/payoff-sets-figure.js";
import { bimatrix } from "../../src/normal-form/bimatrix.js";
import { fromFunction } from "../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { bimatrixEquilibria } from "../../src/normal-form/nash/bimatrix-equilibria.js";
import { faultsOf } from "./well-formed.js";

/** Small payoffs, so that ties are the normal case. */
const cell = fc.integer({ min: -1, max: 2 });
const matrix = fc.tuple(fc.tuple(cell, cell), fc.tuple(cell, cell));
const games = fc.tuple(matrix, matrix).map(([a, b]) => bimatrix(a, b));
const HOSTILE = '</svg><script>alert(1)</script>\u0000 & "quotes" \' ]]>';

function named(name: string): NormalFormGame {
  const strategies = [`${name} 1`, `${name} 2`];
  return fromFunction(
    [
      { name, strategies },
      { name: `other ${name}`, strategies },
    ],
    ([i, j]) => [i === j ? 1 : 0, i === j ? 2 : 0],
  );
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ExclaveError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "nothing was refused";
}

describe("best responses", () => {
  it("meet at all extreme equilibria, and only there", async () => {
    await fc.assert(
      fc.asyncProperty(games, async (game) => {
        const { svg, caption } = await bestResponsesFigure(game);
        expect(faultsOf(svg)).toEqual([]);
        const found = bimatrixEquilibria(game).equilibria.map(
          ({ strategies: [p, q] }) => `(${[p, q].map((mix) => rationalText(mix?.[0] as never)).join(", ")})`,
        );
        const listed = /Discs: the extreme equilibria (.*?)\. Class/.exec(caption)?.[1] ?? "";
        expect(listed.match(/\([^)]*\)/g)?.sort()).toEqual([...new Set(found)].sort());
        expect(svg.match(/<circle /g)?.length).toBeGreaterThanOrEqual(found.length);
      }),
      { numRuns: 40 },
    );
  });

  it("are refused of other games", async () => {
    const large = bimatrix([[1, 2, 3]], [[1, 2, 3]]);
    expect(await refusal(bestResponsesFigure(large))).toBe(
      "bad-argument: expected two players with two strategies each, found 1 x 3",
    );
  });
});

describe("equilibrium components", () => {
  it("lists each extreme equilibrium with its probabilities", async () => {
    await fc.assert(
      fc.asyncProperty(games, async (game) => {
        const { svg, caption } = await equilibriumComponentsFigure(game);
        expect(faultsOf(svg)).toEqual([]);
        const { equilibria, components } = bimatrixEquilibria(game);
        expect(caption.startsWith(`${equilibria.length} extreme equilibri`)).toBe(true);
        expect(caption).toContain(`in ${components?.length} component`);
      }),
      { numRuns: 25 },
    );
  });

  it("are refused where they cannot be told apart", async () => {
    const flat = bimatrix(
      Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]),
      Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]),
    );
    expect(await refusal(equilibriumComponentsFigure(flat))).toBe(
      "bad-argument: expected up to 12 extreme equilibria to draw, found 25",
    );
  });
});

describe("names", () => {
  it("are never mark-up, however hostile or long", async () => {
    for (const name of [HOSTILE, "n".repeat(5000), "", "𐌰\ud800"]) {
      const game = named(name === "" ? " " : name);
      const race = richardsonRace({
        fatigue: [1, 1],
        reaction: [
          [0, 0],
          [0, 0],
        ],
        grievance: [1, 1],
      });
      for (const { svg } of [
        await bestResponsesFigure(game),
        await equilibriumComponentsFigure(game),
        await payoffSetsFigure(game, ["1/2"]),
        await armsRaceFigure(race, [name, name]),
      ]) {
        expect(faultsOf(svg)).toEqual([]);
        expect(svg).not.toContain("<script");
      }
    }
  });
});

describe("arms races", () => {
  const coefficient = fc.integer({ min: -3, max: 3 });
  it("say what their equilibrium is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3)),
        fc.tuple(coefficient, coefficient),
        fc.tuple(coefficient, coefficient),
        async (fatigue, [k, l], grievance) => {
          const race = richardsonRace({
            fatigue,
            reaction: [
              [0, k],
              [l, 0],
            ],
            grievance,
          });
          const { svg, caption } = await armsRaceFigure(race);
          expect(faultsOf(svg)).toEqual([]);
          const determinant = fatigue[0] * fatigue[1] - k * l;
          if (determinant === 0) expect(caption).toContain("they are parallel");
          // The trace is negative, so the sign of the determinant decides.
          else expect(caption).toContain(`which is ${determinant > 0 ? "stable" : "unstable"}`);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("are refused where a line is missing", async () => {
    const race = richardsonRace({
      fatigue: [0, 1],
      reaction: [
        [0, 1],
        [1, 0],
      ],
      grievance: [1, 1],
    });
    expect(await refusal(armsRaceFigure(race))).toBe("bad-argument: expected fatigues other than 0");
    const three = richardsonRace({
      fatigue: [1, 1, 1],
      reaction: [
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 0],
      ],
      grievance: [1, 1, 1],
    });
    expect(await refusal(armsRaceFigure(three))).toBe("bad-argument: expected two nations, found 3");
  });
});
