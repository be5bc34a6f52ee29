import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bimatrix } from "../../../src/normal-form/bimatrix.js";
import { fromFunction } from "../../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../../src/normal-form/game.js";
import { bimatrixEquilibria } from "../../../src/normal-form/nash/bimatrix-equilibria.js";
import { equilibria } from "../../../src/normal-form/nash/equilibria.js";
import { bestResponsePolytopes } from "../../../src/normal-form/nash/internal/best-response-polytope.js";
import { Budget } from "../../../src/normal-form/nash/internal/budget.js";
import { componentIndex } from "../../../src/normal-form/nash/internal/component-index.js";
import { nashSubsets } from "../../../src/normal-form/nash/internal/nash-subsets.js";
import { solveBimatrix } from "../../../src/normal-form/nash/internal/solve-bimatrix.js";
import { symmetric } from "../../../src/normal-form/symmetric.js";

type Matrix = readonly (readonly number[])[];

const indices = (game: NormalFormGame): (number | null)[] =>
  (bimatrixEquilibria(game).components ?? []).map(({ index }) => index).sort();

const matrix = (m: number, n: number, most: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.nat(most), { minLength: n, maxLength: n }), { minLength: m, maxLength: m });

const games = (most: number, largest: number): fc.Arbitrary<{ a: Matrix; b: Matrix }> =>
  fc
    .tuple(fc.integer({ min: 1, max: largest }), fc.integer({ min: 1, max: largest }))
    .chain(([m, n]) => fc.record({ a: matrix(m, n, most), b: matrix(m, n, most) }));

const turned = (a: Matrix): number[][] =>
  (a[0] as readonly number[]).map((_, j) => a.map((row) => row[j] as number));

describe("the index of a component", () => {
  it("is 1 of a strict equilibrium and -1 of the mixed one between two", () => {
    expect(
      bimatrixEquilibria(
        symmetric([
          [4, 1],
          [3, 3],
        ]),
      ).components?.map(({ index }) => index),
    ).toEqual([1, -1, 1]);
  });

  it("is 1 of the one component of a game that leaves nothing to choose, or nothing that matters", () => {
    expect(indices(bimatrix([[1]], [[2]]))).toEqual([1]);
    expect(indices(bimatrix([[1, 1, 1]], [[2, 2, 1]]))).toEqual([1]);
    const zeros = Array.from({ length: 12 }, () => Array.from({ length: 12 }, () => 0));
    expect(indices(bimatrix(zeros, zeros))).toEqual([1]);
  });

  it("is 0 of the equilibrium that a small change of payoffs removes", () => {
    // The second player's tie at the first row is broken either way.
    const game = bimatrix(
      [
        [1, 0],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    );
    expect(bimatrixEquilibria(game).components?.map(({ index }) => index)).toEqual([1, 0]);
  });

  it("is known for games of three players that elimination leaves to two", () => {
    // The third player's second strategy is never any good.
    const base = [
      [4, 1],
      [3, 3],
    ];
    const found = equilibria(
      fromFunction(
        ["A", "B", "C"].map((name) => ({ name, strategies: ["0", "1"] })),
        ([i, j, k]) => [
          base[i as number]?.[j as number] ?? 0,
          base[j as number]?.[i as number] ?? 0,
          -(k as number),
        ],
      ),
    );
    expect(found.components?.map(({ index }) => index)).toEqual([1, -1, 1]);
  });

  it("adds up to 1 over all components, in either order of raising", () => {
    fc.assert(
      fc.property(fc.oneof(games(1, 5), games(2, 6), games(99, 6)), ({ a, b }) => {
        const game = { a: a.map((row) => row.map(BigInt)), b: b.map((row) => row.map(BigInt)) };
        const { rows, columns, pairs } = solveBimatrix(game, new Budget({})) ?? {
          rows: [],
          columns: [],
          pairs: [],
        };
        if (a.length === 1 || a[0]?.length === 1) return;
        const polytopes = bestResponsePolytopes(game);
        let total = 0;
        for (const subsets of nashSubsets(pairs, new Budget({})) ?? []) {
          const own = new Set(subsets.flatMap((one) => one.rows));
          const vertices = pairs
            .filter(([row]) => own.has(row))
            .map(([row, column]) => [rows[row], columns[column]] as never);
          const up = componentIndex(polytopes, vertices, new Budget({}), "ascending");
          expect(componentIndex(polytopes, vertices, new Budget({}), "descending")).toBe(up);
          total += up ?? Number.NaN;
        }
        expect(total).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it("does not change with players exchanged, strategies reversed or doubled, or columns raised", () => {
    const total = (list: readonly (number | null)[]): string => list.join(" ");
    fc.assert(
      fc.property(games(1, 4), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), ({ a, b }, raise) => {
        const before = total(indices(bimatrix(a, b)));
        expect(total(indices(bimatrix(turned(b), turned(a))))).toBe(before);
        expect(total(indices(bimatrix([...a].reverse(), [...b].reverse())))).toBe(before);
        const raised = a.map((row) => row.map((value, j) => value + (raise[j] as number)));
        expect(total(indices(bimatrix(raised, b)))).toBe(before);
        const last = (rows: Matrix): Matrix => [...rows, rows.at(-1) as readonly number[]];
        expect(total(indices(bimatrix(last(a), last(b))))).toBe(before);
      }),
      { numRuns: 150 },
    );
  });

  it("is null when the budget ends before", () => {
    const zeros = Array.from({ length: 3 }, () => [0n, 0n, 0n]);
    const game = { a: zeros, b: zeros };
    const { rows, columns, pairs } = solveBimatrix(game, new Budget({})) ?? {
      rows: [],
      columns: [],
      pairs: [],
    };
    const vertices = pairs.map(([row, column]) => [rows[row], columns[column]] as never);
    expect(componentIndex(bestResponsePolytopes(game), vertices, new Budget({ limit: 1 }))).toBeNull();
  });
});
