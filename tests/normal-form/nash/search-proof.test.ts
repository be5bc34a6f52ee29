import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearDenominators } from "../../../src/exact/integer.js";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { equilibria } from "../../../src/normal-form/nash/equilibria.js";
import type { EquilibriumSet } from "../../../src/normal-form/nash/equilibrium-set.js";
import type { SearchOptions } from "../../../src/normal-form/nash/search-options.js";
import type { ProofLine } from "../../../src/normal-form/nash/search-proof.js";
import { replaySearchProof, type WeightPair } from "./replay-search-proof.js";

const proved = (
  game: NormalFormGame,
  options: SearchOptions = {},
): { found: EquilibriumSet; lines: ProofLine[] } => {
  const lines: ProofLine[] = [];
  const found = equilibria(game, { ...options, onProof: (line) => lines.push(line) });
  return { found, lines };
};

/** Weights of each strategy of each equilibrium. */
const weightsOf = ({ equilibria: listed }: EquilibriumSet): WeightPair[] =>
  listed.map(
    ({ strategies }) => strategies.map((one) => clearDenominators(one).integers) as unknown as WeightPair,
  );

const proves = (a: bigint[][], b: bigint[][]): { found: EquilibriumSet; lines: ProofLine[] } => {
  const { found, lines } = proved(bimatrix(a, b));
  replaySearchProof(a, b, weightsOf(found), JSON.parse(JSON.stringify(lines)));
  const count = (...kinds: string[]): number => lines.filter(([kind]) => kinds.includes(kind)).length;
  expect(found.search).toMatchObject({
    nodes: lines.length,
    branches: count("b"),
    implied: count("i"),
    leaves: count("l"),
    repeated: count("s", "m"),
  });
  return { found, lines };
};

const games = (
  entry: fc.Arbitrary<bigint>,
  largest: number,
): fc.Arbitrary<{ a: bigint[][]; b: bigint[][] }> =>
  fc.tuple(fc.integer({ min: 2, max: largest }), fc.integer({ min: 2, max: largest })).chain(([m, n]) => {
    const matrix = fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: m, maxLength: m });
    return fc.record({ a: matrix, b: matrix });
  });

const small = fc.bigInt({ min: 0n, max: 2n });

describe("the proof of a search", () => {
  const kinds: [string, fc.Arbitrary<bigint>, number][] = [
    ["payoffs 0 and 1", fc.bigInt({ min: 0n, max: 1n }), 5],
    ["payoffs 0, 1 and 2", small, 6],
    ["payoffs with a common divisor", fc.bigInt({ min: -3n, max: 3n }).map((value) => 700n * value), 5],
    ["nondegenerate games", fc.bigInt({ min: -1000n, max: 1000n }), 7],
    ["payoffs of 60 digits", fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), 4],
    ["payoffs 1e40 apart", fc.tuple(small, small).map(([high, low]) => high * 10n ** 40n + low), 5],
    ["payoffs near ties", fc.tuple(small, small).map(([high, low]) => high * 10n ** 11n + low), 5],
  ];
  it.each(kinds)("holds for %s", (_, entry, largest) => {
    fc.assert(
      fc.property(games(entry, largest), ({ a, b }) => void proves(a, b)),
      { numRuns: 60 },
    );
  });

  it("holds with duplicated strategies, common interests and where nothing matters", () => {
    fc.assert(
      fc.property(games(small, 4), ({ a, b }) => {
        proves([...a, a[0] as bigint[]], [...b, b[0] as bigint[]]);
        proves(a, a);
        proves(
          a.map((row) => row.map(() => 5n)),
          b,
        );
      }),
      { numRuns: 30 },
    );
    const nothing = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => 0n));
    // Large faces are told without telling all their faces.
    expect(proves(nothing, nothing).lines.length).toBeLessThan(2000);
  });

  it("does not hold when an equilibrium is left out, nor when a line is", () => {
    const a = [
      [3n, 0n, 1n],
      [0n, 2n, 1n],
      [1n, 1n, 1n],
    ];
    const { found, lines } = proves(a, a);
    const weights = weightsOf(found);
    weights.forEach((_, left) => {
      const rest = weights.map((pair, e) =>
        e === left ? (weights[(left + 1) % weights.length] as WeightPair) : pair,
      );
      expect(() => replaySearchProof(a, a, rest, lines)).toThrow();
    });
    lines.forEach(([kind], left) => {
      // A name that nothing points back to may go, and a label that another line would prove tight as well.
      if (kind !== "n" && kind !== "i")
        expect(() => replaySearchProof(a, a, weights, lines.toSpliced(left, 1))).toThrow();
    });
  });

  it("has short weights where the game is not degenerate", () => {
    let seed = 5;
    const next = (): bigint => {
      seed = (seed * 48271) % 2147483647;
      return BigInt(seed % 1000);
    };
    const matrix = (): bigint[][] => Array.from({ length: 9 }, () => Array.from({ length: 9 }, next));
    const { found, lines } = proves(matrix(), matrix());
    const { rounded, exact } = found.search?.closed ?? { rounded: 0, exact: 1 };
    expect(rounded).toBeGreaterThan(9 * exact);
    const numbers = JSON.stringify(lines).match(/\d+/g) ?? [];
    expect(numbers.filter((text) => text.length > 7).length).toBeLessThan(numbers.length / 20);
  });

  it("is the same each time", () => {
    const game = bimatrix(
      [
        [3, 0, 1],
        [0, 2, 1],
      ],
      [
        [1, 0, 1],
        [0, 2, 2],
      ],
    );
    expect(proved(game).lines).toEqual(proved(game).lines);
  });
});

describe("what the listener to a proof is told", () => {
  const game = bimatrix(
    [
      [3, 0],
      [0, 2],
    ],
    [
      [2, 0],
      [0, 3],
    ],
  );

  it("ends when it wants no more, and the equilibria stay", () => {
    const lines: ProofLine[] = [];
    const onProof = (line: ProofLine): boolean => lines.push(line) < 3;
    const found = equilibria(game, { onProof });
    expect(lines).toHaveLength(3);
    expect(found).toMatchObject({ complete: true, search: null, equilibria: { length: 3 } });
    const all: ProofLine[] = [];
    equilibria(
      bimatrix(
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ),
      {
        onProof: (line) => all.push(line) === 0 || line[0] !== "v",
      },
    );
    expect(all.at(-1)?.[0]).toBe("v");
  });

  it("is nothing when it is not asked for, one player has no choice, or the set is not complete", () => {
    expect(equilibria(game).search).toBeNull();
    for (const [one, options] of [
      [bimatrix([[1, 2, 3]], [[1, 2, 2]]), {}],
      [game, { limit: 1 }],
    ] as const) {
      const { found, lines } = proved(one, options);
      expect(lines).toEqual([]);
      expect(found.search).toBeNull();
    }
  });

  it("is cut short by the limit", () => {
    const { steps } = equilibria(game).spent;
    const { found } = proved(game, { limit: steps });
    expect(found).toMatchObject({ complete: true, search: null, spent: { limitReached: true } });
    expect(proved(game, { limit: 3 * steps }).found.search).not.toBeNull();
  });

  it("is about the two players that keep a choice", () => {
    const three = fromFunction(
      [2, 2, 2].map((count, i) => ({
        name: `P${i}`,
        strategies: Array.from({ length: count }, (_, s) => `${s}`),
      })),
      ([x = 0, y = 0, z = 0]) => [x === z ? 1 : 0, y, x === z ? 1 : 0],
    );
    const { found, lines } = proved(three);
    expect(found).toMatchObject({ complete: true, search: { nodes: lines.length } });
    expect(lines.length).toBeGreaterThan(0);
  });
});
