import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapleyValue } from "../../src/cooperative/shapley-value.js";
import { weightedVoting } from "../../src/cooperative/weighted-voting.js";
import { equal } from "../../src/exact/order.js";
import { rational } from "../../src/exact/rational.js";
import { rationalText } from "../../src/exact/rational-text.js";
import { sum } from "../../src/exact/vector.js";

/** The Shapley value by its definition: marginal contributions averaged over all orders. */
function overOrders(
  players: number,
  worth: (coalition: readonly number[]) => ReturnType<typeof rational>,
): string[] {
  const orders = permutations(Array.from({ length: players }, (_, i) => i));
  return Array.from({ length: players }, (_, player) => {
    const gains = orders.map((order) => {
      const before = order.slice(0, order.indexOf(player)).sort((a, b) => a - b);
      return worth([...before, player].sort((a, b) => a - b)).sub(worth(before));
    });
    return rationalText(rational(sum(gains).div(orders.length)));
  });
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe("shapleyValue", () => {
  it("gives the power of Shapley and Shubik in the Security Council of 1954: five vetoes, six others, seven votes", () => {
    const worth = weightedVoting([...Array(5).fill(7), ...Array(6).fill(1)], 37);
    const value = shapleyValue(11, worth).map(rationalText);
    // Shapley & Shubik 1954: the five permanent members share 76/77 of the power.
    expect(rationalText(sum(value.slice(0, 5).map((v) => rational(v))))).toBe("76/77");
  });

  it("averages marginal contributions over all orders, and adds up to the worth of all", () => {
    const game = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 12 }),
    );
    fc.assert(
      fc.property(game, ([weights, quota]) => {
        const worth = weightedVoting(weights, quota);
        const value = shapleyValue(weights.length, worth);
        expect(value.map(rationalText)).toEqual(overOrders(weights.length, worth));
        expect(equal(sum(value), worth(weights.map((_, i) => i)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses more players than it can visit the coalitions of", () => {
    expect(() => shapleyValue(21, () => rational(0))).toThrow(/20 players at most/);
  });
});
