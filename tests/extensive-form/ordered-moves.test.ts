import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/exact/order.js";
import { orderedMoves } from "../../src/extensive-form/ordered-moves.js";
import { fromFunction } from "../../src/normal-form/from-function.js";
import type { NormalFormGame } from "../../src/normal-form/game.js";
import { symmetric } from "../../src/normal-form/symmetric.js";

/** Every subgame-perfect outcome of a leader and a follower, by trying every strategy of the follower. */
function byBruteForce(game: NormalFormGame): string[] {
  const [rows, columns] = game.shape as [number, number];
  const replies = Array.from({ length: rows }, (_, row) => {
    const values = Array.from({ length: columns }, (_, column) => game.payoff(1, [row, column]));
    return values.flatMap((value, column) =>
      values.every((other) => compare(value, other) >= 0) ? [column] : [],
    );
  });
  const strategies = replies.reduce<number[][]>(
    (plans, best) => plans.flatMap((plan) => best.map((column) => [...plan, column])),
    [[]],
  );
  const outcomes = strategies.flatMap((plan) => {
    const values = plan.map((column, row) => game.payoff(0, [row, column]));
    return plan.flatMap((column, row) =>
      values.every((other) => compare(values[row] as never, other) >= 0) ? [`${row},${column}`] : [],
    );
  });
  return [...new Set(outcomes)].sort();
}

describe("orderedMoves", () => {
  it("lets the first mover of a chicken game win", () => {
    const chicken = symmetric([
      [3, 1],
      [4, 0],
    ]);
    expect(orderedMoves(chicken, [0, 1])).toEqual([[1, 0]]);
    expect(orderedMoves(chicken, [1, 0])).toEqual([[0, 1]]);
  });

  it("keeps every outcome that some choice among ties supports", () => {
    const indifferent = fromFunction(
      [
        { name: "A", strategies: ["out", "in"] },
        { name: "B", strategies: ["bad", "good"] },
      ],
      ([a, b]) => (a === 0 ? [1, 0] : [b === 0 ? 0 : 2, 0]),
    );
    expect(orderedMoves(indifferent, [0, 1])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  it("agrees with trying every strategy of the follower, ties included", () => {
    const game = fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.nat(2), { minLength: 18, maxLength: 18 }),
      )
      .map(([rows, columns, values]) =>
        fromFunction(
          [
            { name: "A", strategies: Array.from({ length: rows }, String) },
            { name: "B", strategies: Array.from({ length: columns }, String) },
          ],
          ([a = 0, b = 0]) => [values[6 * a + 2 * b] as number, values[6 * a + 2 * b + 1] as number],
        ),
      );
    fc.assert(
      fc.property(game, (one) => {
        expect(orderedMoves(one, [0, 1]).map((outcome) => outcome.join())).toEqual(byBruteForce(one));
      }),
      { numRuns: 300 },
    );
  });

  it("moves three players in turn", () => {
    const sum = fromFunction(
      ["A", "B", "C"].map((name) => ({ name, strategies: ["0", "1"] })),
      ([a = 0, b = 0, c = 0]) => [a - 2 * b, b - 2 * c * a, c * (a + b)],
    );
    expect(orderedMoves(sum, [0, 1, 2])).toContainEqual([1, 1, 1]);
  });

  it("refuses an order that is no permutation", () => {
    const game = symmetric([[1]]);
    for (const order of [[0], [0, 0], [0, 1, 1], [1, 2]])
      expect(() => orderedMoves(game, order)).toThrow(/each of the players/);
  });
});
