import { compare, equal } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import type { StochasticGame } from "../../stochastic/game.js";
import { type Fields, list, number, numbers, refuse } from "./document-fields.js";

/** Reads the discount factor of a document. */
export function readDiscount(top: Fields): Rational {
  const discount = number(top["discount"], "discount");
  if (compare(discount, ZERO) < 0 || compare(discount, ONE) >= 0) {
    refuse("expected a discount factor of at least 0 and below 1", "discount");
  }
  return discount;
}

/** Reads `strategies[state][player][action]`. */
export function readProfile(game: StochasticGame, value: unknown): Rational[][][] {
  return list(value, "strategies", game.states.length).map((row, s) => {
    const actions = game.states[s]?.actions ?? [];
    return list(row, `strategies[${s}]`, actions.length).map((mix, i) => {
      const path = `strategies[${s}][${i}]`;
      const probabilities = numbers(mix, path, actions[i]?.length ?? 0);
      if (probabilities.some(({ s: sign }) => sign < 0n) || !equal(sum(probabilities), ONE)) {
        refuse("expected probabilities of at least 0 that sum to 1", path);
      }
      return probabilities;
    });
  });
}

/** Reads `totals[player][state]`. */
export function readTotals(game: StochasticGame, value: unknown): Rational[][] {
  return list(value, "totals", game.players.length).map((own, i) =>
    numbers(own, `totals[${i}]`, game.states.length),
  );
}
