import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkNash } from "../../../src/certificate/check-nash.js";
import {
  bimatrix,
  fromFunction,
  type NormalFormGame,
  oneEquilibrium,
  quotient,
  rationalText,
  regret,
  symmetric,
  zeroSum,
} from "../../../src/index.js";
import { exactPair } from "../../../src/normal-form/lemke-howson/internal/one-pair.js";
import { pivotMeter } from "../../../src/normal-form/lemke-howson/internal/pivot-meter.js";
import { positivePayoffs } from "../../../src/normal-form/lemke-howson/internal/positive-payoffs.js";
import { oneEquilibriumDocument } from "../../../src/report/lemke-howson-document.js";
import { runHere } from "../../cli/command-line.js";
import { degenerateGames, genericGames, randomMatrix, vonStengel } from "./games.js";

function expectEquilibrium(game: NormalFormGame): "guided" | "exact" {
  const { equilibrium, method } = oneEquilibrium(game);
  expect(regret(game, equilibrium?.strategies ?? []).map(rationalText)).toEqual(["0", "0"]);
  return method;
}

describe("one equilibrium", () => {
  it("is one, in every kind of game", () => {
    fc.assert(
      fc.property(fc.oneof(degenerateGames(6), degenerateGames(4, 1), genericGames(6)), (game) => {
        expectEquilibrium(game);
      }),
      { numRuns: 200 },
    );
  });

  it("of large games, by floating-point guides proved exactly", () => {
    const square = (range: number, seed: number): number[][] => randomMatrix(40, 40, range, seed);
    expect(expectEquilibrium(bimatrix(square(100, 1), square(100, 2)))).toBe("guided");
    expect(expectEquilibrium(bimatrix(square(2, 3), square(2, 4)))).toBe("guided");
    expect(expectEquilibrium(zeroSum(square(1000, 5)))).toBe("guided");
    expect(expectEquilibrium(zeroSum(square(2, 6)))).toBe("guided");
    expect(expectEquilibrium(symmetric(square(50, 7)))).toBe("guided");
  });

  it("by exact pivots where doubles cannot tell payoffs apart", () => {
    const game = zeroSum([
      ["1e-30", "-1e-30", "1e30"],
      ["-2e-30", "2e-30", "1e30"],
      ["-1e30", "-1e30", "0"],
    ]);
    const { equilibrium, method, pivots } = oneEquilibrium(game);
    expect(method).toBe("exact");
    expect(pivots).toBeGreaterThan(2);
    expect(equilibrium?.strategies.map((s) => s.map(rationalText))).toEqual([
      ["2/3", "1/3", "0"],
      ["1/2", "1/2", "0"],
    ]);
    expect(equilibrium?.payoffs.map(rationalText)).toEqual(["0", "0"]);
  });

  it("with denominators of forty digits", () => {
    const matrix = randomMatrix(8, 8, 1_000_000, 11).map((row) =>
      row.map((value) => `${value}/${10n ** 40n + BigInt(value % 5)}`),
    );
    expectEquilibrium(zeroSum(matrix));
    expectEquilibrium(
      bimatrix(
        matrix,
        matrix.map((row) => [...row].reverse()),
      ),
    );
  });

  it("agrees with exact pivots on the value of a zero-sum game", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const game = zeroSum(randomMatrix(7, 6, 4, seed));
        const { weights } = exactPair(positivePayoffs(game), pivotMeter({}));
        const [x, y] = weights as readonly [readonly bigint[], readonly bigint[]];
        let value = 0n;
        x.forEach((p, i) => {
          y.forEach((q, j) => {
            value += p * q * (game.integerPayoffs(0).integers[i * 6 + j] as bigint);
          });
        });
        const total = x.reduce((a, b) => a + b) * y.reduce((a, b) => a + b);
        expect(oneEquilibrium(game).equilibrium?.payoffs[0]?.equals(quotient(value, total))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("stops when the signal says so", () => {
    expect(oneEquilibrium(vonStengel, { signal: { aborted: true } })).toMatchObject({
      equilibrium: null,
      ended: "signal",
    });
  });

  it("refuses games of other numbers of players", () => {
    const alone = fromFunction([{ name: "A", strategies: ["1", "2"] }], () => [0]);
    expect(() => oneEquilibrium(alone)).toThrow(/2 players, found 1/);
  });
});

describe("the document", () => {
  it("is verified, whatever the game", () => {
    fc.assert(
      fc.property(fc.oneof(degenerateGames(5), genericGames(5)), fc.boolean(), (game, path) => {
        const document = oneEquilibriumDocument(game, { path });
        expect(checkNash(JSON.parse(JSON.stringify(document)), game).completeness).toBe("not-claimed");
      }),
      { numRuns: 60 },
    );
  });

  it("is refused when its equilibrium is none", () => {
    const document = JSON.parse(JSON.stringify(oneEquilibriumDocument(vonStengel, { label: 1 })));
    document.equilibria[0].strategies[1] = ["2/3", "1/3"];
    expect(() => checkNash(document)).toThrow();
  });

  it("without an equilibrium says why", () => {
    const document = oneEquilibriumDocument(vonStengel, { label: 1, limit: 1 });
    expect(document.reason).toBe("the limit ended the Lemke-Howson path after 1 pivot");
    expect(document.spent.limitReached).toBe(true);
    expect(checkNash(document).completeness).toBe("not-claimed");
    expect(oneEquilibriumDocument(vonStengel, { signal: { aborted: true } }).reason).toBe(
      "the search was cancelled",
    );
  });
});

describe("exclave nash --one", () => {
  const text = 'NFG 1 R "" { "A" "B" } { 3 2 }\n3 3 2 2 0 3 3 2 5 6 6 1\n';

  it("prints one equilibrium, which verify accepts", async () => {
    const { status, stdout } = await runHere(["nash", "-", "--one", "--label", "1", "--json"], text);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: false,
      reason: "one equilibrium was asked for",
      components: null,
      equilibria: [
        {
          strategies: [
            ["0", "1/3", "2/3"],
            ["1/3", "2/3"],
          ],
          component: null,
        },
      ],
      spent: { label: 1, steps: 4, method: "exact", path: null },
    });
    expect((await runHere(["verify", "-"], stdout)).status).toBe(0);
    expect((await runHere(["nash", "-", "--one"], text)).stdout).toContain("one equilibrium was asked for");
  });

  it("prints the path for people and for programs", async () => {
    const people = await runHere(["nash", "-", "--one", "--label", "1", "--path"], text);
    expect(people.stdout).toContain("The path of label 1 (2 of A)");
    expect(people.stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
    const { stdout } = await runHere(["nash", "-", "--one", "--path", "--json"], text);
    expect(JSON.parse(stdout).spent.path).toHaveLength(2);
  });

  it("ends with 3 at the limit and with 2 for bad usage", async () => {
    const limited = await runHere(["nash", "-", "--one", "--label", "1", "--limit", "2"], text);
    expect(limited.status).toBe(3);
    for (const bad of [["--label", "1"], ["--path"], ["--one", "--label", "x"], ["--one", "--label", "5"]]) {
      const { status, stdout, stderr } = await runHere(["nash", "-", ...bad], text);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});
