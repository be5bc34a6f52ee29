import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";
import { polynomialCoefficients } from "../exact/polynomial.js";
import type { Rational, RationalInput } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { type JsonStochasticGame, jsonStochasticGame } from "../formats/json-stochastic-game.js";
import type { StochasticGame } from "../stochastic/game.js";
import { markovPerfectDiscounts } from "../stochastic/markov-perfect-discounts.js";
import { type PureMarkovOptions, pureMarkovPerfect } from "../stochastic/pure-markov-perfect.js";
import { stationaryDistributions } from "../stochastic/stationary-distributions.js";
import { stationaryProfile } from "../stochastic/stationary-profile.js";
import { MAXIMUM_DISCOUNT_STATES, totalFunctions } from "../stochastic/total-functions.js";

/** An interval of discount factors as JSON. */
export interface DiscountStretchDocument {
  readonly lower: string | AlgebraicJson;
  readonly lowerClosed: boolean;
  readonly upper: string | AlgebraicJson;
  readonly upperClosed: boolean;
}

/** A pure stationary Markov perfect equilibrium as JSON. */
export interface MarkovEquilibriumDocument {
  /** `actions[state][player]`: the position of the action. */
  readonly actions: readonly (readonly number[])[];
  /** `totals[player][state]`: the expected sum of discount^t times the payoff of period t. */
  readonly totals: readonly (readonly string[])[];
  /** All discount factors in [0, 1) at which this profile is an equilibrium; null beyond 60 states. */
  readonly discounts: readonly DiscountStretchDocument[] | null;
  /** Where play ends: the classes of states that it never leaves, each with its stationary distribution over all states. */
  readonly classes: readonly {
    readonly states: readonly number[];
    readonly distribution: readonly string[];
  }[];
}

/** What proves the equilibria in a {@link StochasticDocument}. */
export interface StochasticCertificate {
  /** The game, in exclave's JSON form. */
  readonly game: JsonStochasticGame;
  /**
   * `ledgers[equilibrium][state][player][action]`: the discounted total when the player takes the action once and all
   * follow the profile otherwise. None is above the player's total in that state.
   */
  readonly ledgers: readonly (readonly (readonly (readonly string[])[])[])[];
  /** The totals of each equilibrium's profile as functions of the discount factor; null beyond 60 states. */
  readonly functions: readonly TotalFunctionsDocument[] | null;
}

/** Totals as quotients of polynomials in the discount factor, coefficients from the constant term up. */
export interface TotalFunctionsDocument {
  /** Positive on [0, 1). */
  readonly denominator: readonly string[];
  /** `numerators[player][state]`. */
  readonly numerators: readonly (readonly (readonly string[])[])[];
}

/** Pure stationary Markov perfect equilibria of a stochastic game: `exclave stochastic --json` prints it. */
export interface StochasticDocument {
  readonly kind: "stochastic";
  readonly players: number;
  readonly states: number;
  readonly discount: string;
  /** Whether no other pure stationary equilibrium exists. */
  readonly complete: boolean;
  readonly reason: string | null;
  /** In the order of their actions, state by state. */
  readonly equilibria: readonly MarkovEquilibriumDocument[];
  readonly certificate: StochasticCertificate;
  readonly spent: { readonly branches: number };
}

/**
 * Returns the pure stationary Markov perfect equilibria of a stochastic game as a JSON document with their certificate,
 * all rationals as texts. It is the same for the same game.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { stochasticDocument } from "exclave/report";
 * import { fearSpiral } from "exclave/stochastic";
 *
 * const { equilibria } = stochasticDocument(fearSpiral(), "9/10");
 * equilibria.map(({ actions }) => actions); // [[[0, 0], [0, 0]], [[0, 0], [1, 1]], [[1, 1], [1, 1]]]
 * equilibria[0].discounts; // [{ lower: "2/3", lowerClosed: true, upper: "1", upperClosed: false }]
 * ```
 */
export function stochasticDocument(
  game: StochasticGame,
  discount: RationalInput,
  options: PureMarkovOptions = {},
): StochasticDocument {
  const small = game.states.length <= MAXIMUM_DISCOUNT_STATES;
  const found = pureMarkovPerfect(game, discount, options);
  return {
    kind: "stochastic",
    players: game.players.length,
    states: game.states.length,
    discount: rationalText(found.discount),
    complete: found.complete,
    reason: found.complete
      ? null
      : `the search for pure stationary equilibria was stopped after ${found.spent.toLocaleString("en")} branches`,
    equilibria: found.equilibria.map(({ actions, totals }) => {
      const profile = stationaryProfile(game, actions);
      return {
        actions,
        totals: totals.map(texts),
        discounts: !small
          ? null
          : markovPerfectDiscounts(game, profile).map((stretch) => ({
              lower: algebraicJson(stretch.lower),
              lowerClosed: stretch.lowerClosed,
              upper: algebraicJson(stretch.upper),
              upperClosed: stretch.upperClosed,
            })),
        classes: stationaryDistributions(game, profile).map(({ states, distribution }) => ({
          states,
          distribution: texts(distribution),
        })),
      };
    }),
    certificate: {
      game: jsonStochasticGame(game),
      ledgers: found.equilibria.map(({ ledger }) =>
        ledger.map(({ actionTotals }) => actionTotals.map(texts)),
      ),
      functions: small
        ? found.equilibria.map(({ actions }) => {
            const { denominator, numerators } = totalFunctions(game, stationaryProfile(game, actions));
            return {
              denominator: texts(polynomialCoefficients(denominator)),
              numerators: numerators.map((own) => own.map((p) => texts(polynomialCoefficients(p)))),
            };
          })
        : null,
    },
    spent: { branches: found.spent },
  };
}

function texts(values: readonly Rational[]): string[] {
  return values.map(rationalText);
}
