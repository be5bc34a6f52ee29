import { type AlgebraicNumber, algebraicRational } from "../exact/algebraic-number.js";
import { intersection, nonpositiveSet, type Stretch } from "../exact/nonpositive-set.js";
import type { Polynomial } from "../exact/polynomial.js";
import { subtractPolynomials } from "../exact/polynomial-arithmetic.js";
import type { StochasticGame } from "./game.js";
import { deviationStage } from "./internal/stage.js";
import { actionNumerator } from "./internal/value-polynomials.js";
import type { StationaryProfile } from "./stationary-profile.js";
import { totalFunctions } from "./total-functions.js";

/** An interval of discount factors; a single one when both ends are the same. */
export interface DiscountStretch {
  readonly lower: AlgebraicNumber;
  readonly lowerClosed: boolean;
  /** At most 1, which is never in the interval. */
  readonly upper: AlgebraicNumber;
  readonly upperClosed: boolean;
}

/**
 * Returns the exact set of discount factors in [0, 1) at which a stationary profile is a Markov perfect equilibrium:
 * intervals in order, each end in the set or not. It is empty when there are none, and need not be one interval.
 *
 * The gain of each deviation of one period is a quotient of polynomials in the discount factor; its sign changes at roots
 * that are isolated exactly.
 *
 * @throws {@link ExclaveError} `too-large` beyond 60 states
 * @example
 * ```ts
 * import { markovPerfectDiscounts, stationaryProfile, stochasticGame } from "exclave/stochastic";
 *
 * const game = stochasticGame({
 *   players: ["Miner"],
 *   states: [
 *     { name: "full", actions: [["dig", "wait"]], payoffs: [[3], [1]], transitions: [{ empty: 1 }, { full: 1 }] },
 *     { name: "empty", actions: [["wait"]], payoffs: [[0]], transitions: [{ empty: 1 }] },
 *   ],
 * });
 * const [first] = markovPerfectDiscounts(game, stationaryProfile(game, [["wait"], ["wait"]]));
 * [String(first?.lower.lower.toFraction()), first?.lowerClosed, first?.upperClosed]; // ["2/3", true, false]
 * ```
 */
export function markovPerfectDiscounts(game: StochasticGame, profile: StationaryProfile): DiscountStretch[] {
  const values = totalFunctions(game, profile);
  const gains = new Map<string, Polynomial>();
  game.states.forEach((state, s) => {
    const mixes = profile[s] as StationaryProfile[number];
    state.actions.forEach((actions, player) => {
      const own = (values.numerators[player] as readonly Polynomial[])[s] as Polynomial;
      actions.forEach((_, action) => {
        const stage = deviationStage(state, mixes, player, action);
        const gain = subtractPolynomials(actionNumerator(stage, player, values), own);
        gains.set(`${gain.integers}`, gain);
      });
    });
  });
  let set: Stretch[] = [
    { lower: algebraicRational(0), lowerClosed: true, upper: algebraicRational(1), upperClosed: false },
  ];
  for (const gain of gains.values()) {
    if (set.length === 0) break;
    set = intersection(set, nonpositiveSet(gain));
  }
  return set;
}
