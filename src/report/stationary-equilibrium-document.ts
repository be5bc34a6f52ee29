import type { Rational, RationalInput } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { type JsonStochasticGame, jsonStochasticGame } from "../formats/json-stochastic-game.js";
import type { StochasticGame } from "../stochastic/game.js";
import {
  type StationaryEquilibriumOptions,
  stationaryEquilibrium,
} from "../stochastic/stationary-equilibrium.js";

/** One stationary equilibrium of a stochastic game: `exclave stochastic --one --json` prints it. */
export interface StationaryEquilibriumDocument {
  readonly kind: "stochastic-equilibrium";
  readonly players: number;
  readonly states: number;
  readonly discount: string;
  /**
   * `exact`: the profile is a Markov perfect equilibrium. `enclosed`: exactly one with the same supports is within `radius`
   * of it. `approximate`: it is an epsilon-equilibrium for the greatest `regret`.
   */
  readonly proof: "exact" | "enclosed" | "approximate";
  /** `strategies[state][player][action]`: probabilities. */
  readonly strategies: readonly (readonly (readonly string[])[])[];
  /** `totals[player][state]`: expected discounted totals, or estimates of them. */
  readonly totals: readonly (readonly string[])[];
  /** How far probabilities may be off; "0" when exact, null when only approximate. */
  readonly radius: string | null;
  /** `totalRadius[player]`: how far totals may be off; null when only approximate. */
  readonly totalRadius: readonly string[] | null;
  /** `regret[player]`: a bound on what the player can gain in discounted total by leaving the profile. */
  readonly regret: readonly string[];
  readonly reason: string | null;
  readonly certificate: {
    /** The game, in exclave's JSON form. */
    readonly game: JsonStochasticGame;
  };
  readonly spent: { readonly steps: number; readonly paths: number; readonly limitReached: boolean };
}

/**
 * Returns one stationary equilibrium of a stochastic game as a JSON document, all rationals as texts. Its checker needs only
 * what stands in it.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { stationaryEquilibriumDocument } from "exclave/report";
 * import { fearSpiral } from "exclave/stochastic";
 *
 * const { proof, strategies, regret } = stationaryEquilibriumDocument(fearSpiral(), "9/10");
 * [proof, regret]; // ["exact", ["0", "0"]]
 * ```
 */
export function stationaryEquilibriumDocument(
  game: StochasticGame,
  discount: RationalInput,
  options: StationaryEquilibriumOptions = {},
): StationaryEquilibriumDocument {
  const found = stationaryEquilibrium(game, discount, options);
  const { enclosure } = found;
  return {
    kind: "stochastic-equilibrium",
    players: game.players.length,
    states: game.states.length,
    discount: rationalText(found.discount),
    proof: found.proof,
    strategies: found.profile.map((state) => state.map(texts)),
    totals: found.totals.map(texts),
    radius: enclosure === null ? null : rationalText(enclosure.radius),
    totalRadius: enclosure === null ? null : texts(enclosure.totalRadius),
    regret: texts(found.regret),
    reason: found.reason,
    certificate: { game: jsonStochasticGame(game) },
    spent: found.spent,
  };
}

function texts(values: readonly Rational[]): string[] {
  return values.map(rationalText);
}
