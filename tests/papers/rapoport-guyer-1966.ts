import { bimatrix, pureEquilibria } from "exclave";
import { describe, expect, it } from "vitest";
import { cite, type Publication } from "./publication.js";

const publication: Publication = {
  authors: "A. Rapoport and M. Guyer",
  year: 1966,
  title: "A taxonomy of 2x2 games",
  in: "General Systems 11, 203-214",
  field: "one-shot games",
  result: "There are 78 strictly ordinal games of two players with two strategies",
  exact: "the number, and their pure equilibria: none in 9, one in 57, two in 12",
};

type Ranks = readonly [number, number, number, number];

const orders = [1, 2, 3, 4].flatMap((a) =>
  [1, 2, 3, 4].flatMap((b) =>
    [1, 2, 3, 4].flatMap((c) =>
      new Set([a, b, c]).size === 3 ? [[a, b, c, 10 - a - b - c] as const satisfies Ranks] : [],
    ),
  ),
);

/** Cells 0 to 3 are (0,0), (0,1), (1,0), (1,1). */
const moved = (ranks: Ranks, places: readonly number[]) => places.map((cell) => ranks[cell]).join("");
const ROWS_AND_COLUMNS = [
  [0, 1, 2, 3],
  [2, 3, 0, 1],
  [1, 0, 3, 2],
  [3, 2, 1, 0],
];
const EXCHANGED = [0, 2, 1, 3];

/** The same text for games that differ in the names of strategies and players alone. */
function shape(first: Ranks, second: Ranks): string {
  return ROWS_AND_COLUMNS.flatMap((places) => {
    const turned = EXCHANGED.map((cell) => places[cell] as number);
    return [moved(first, places) + moved(second, places), moved(second, turned) + moved(first, turned)];
  }).sort()[0] as string;
}

describe(cite(publication), () => {
  const kinds = new Map<string, number>();
  for (const [a, b, c, d] of orders) {
    for (const [e, f, g, h] of orders) {
      const key = shape([a, b, c, d], [e, f, g, h]);
      if (!kinds.has(key))
        kinds.set(
          key,
          pureEquilibria(
            bimatrix(
              [
                [a, b],
                [c, d],
              ],
              [
                [e, f],
                [g, h],
              ],
            ),
          ).length,
        );
    }
  }

  it("counts 78", () => {
    expect(orders).toHaveLength(24);
    expect(kinds.size).toBe(78);
  });

  it("finds 9 without a pure equilibrium, 57 with one and 12 with two", () => {
    expect([0, 1, 2].map((n) => [...kinds.values()].filter((count) => count === n).length)).toEqual([
      9, 57, 12,
    ]);
  });
});
