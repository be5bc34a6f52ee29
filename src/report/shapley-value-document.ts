import type { Rational, RationalInput } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { type JsonStochasticGame, jsonStochasticGame } from "../formats/json-stochastic-game.js";
import type { StochasticGame } from "../stochastic/game.js";
import { shapleyValue } from "../stochastic/shapley-value.js";
import type { StationaryEquilibriumOptions } from "../stochastic/stationary-equilibrium.js";

/** The value of a zero-sum stochastic game: `exclave stochastic --value --json` prints it. */
export interface ShapleyValueDocument {
  readonly kind: "stochastic-value";
  readonly players: 2;
  readonly states: number;
  readonly discount: string;
  /** What the two payoffs sum to in every cell. */
  readonly sum: string;
  /** Whether the bounds are the same in every state. */
  readonly exact: boolean;
  /** `lower[state]`, `upper[state]`: bounds on the discounted total that the first player can secure. */
  readonly lower: readonly string[];
  readonly upper: readonly string[];
  /** `strategies[state][player][action]`: they secure the bounds. */
  readonly strategies: readonly (readonly (readonly string[])[])[];
  /** `totals[player][state]`: the estimates from which the bounds follow. */
  readonly totals: readonly (readonly string[])[];
  readonly limitReached: boolean;
  readonly certificate: {
    /** The game, in exclave's JSON form. */
    readonly game: JsonStochasticGame;
  };
}

/**
 * Returns the value of a zero-sum stochastic game as a JSON document with its certificate, all rationals as texts.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1), or the payoffs of two players do
 * not have the same sum in every cell
 * @example
 * ```ts
 * import { shapleyValueDocument } from "exclave/report";
 * import { stochasticGame } from "exclave/stochastic";
 *
 * const game = stochasticGame({
 *   players: ["Payee", "Payer"],
 *   states: [{ name: "on", actions: [["take"], ["give"]], payoffs: [[[1, -1]]], transitions: [[{ on: 1 }]] }],
 * });
 * shapleyValueDocument(game, "3/4").lower; // ["4"]
 * ```
 */
export function shapleyValueDocument(
  game: StochasticGame,
  discount: RationalInput,
  options: StationaryEquilibriumOptions = {},
): ShapleyValueDocument {
  const found = shapleyValue(game, discount, options);
  return {
    kind: "stochastic-value",
    players: 2,
    states: game.states.length,
    discount: rationalText(found.discount),
    sum: rationalText(found.sum),
    exact: found.exact,
    lower: texts(found.lower),
    upper: texts(found.upper),
    strategies: found.profile.map((state) => state.map(texts)),
    totals: found.totals.map(texts),
    limitReached: found.limitReached,
    certificate: { game: jsonStochasticGame(game) },
  };
}

function texts(values: readonly Rational[]): string[] {
  return values.map(rationalText);
}
