import { compare } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import { type BestReply, bestReply } from "./best-reply.js";
import { discountFactor } from "./discount.js";
import { discountedPayoffs } from "./evaluate.js";

/** How a player fares in a profile, and the best it could do. */
export interface PlayerReply {
  readonly player: number;
  /** What its automaton gives. */
  readonly payoff: Rational;
  /** A best reply to the others, among all strategies. */
  readonly best: BestReply;
  /** How much more the best reply gives: 0 when the automaton is one. */
  readonly gain: Rational;
}

/** Whether a profile of automata is a Nash equilibrium of the repeated game, with its proof. */
export interface RepeatedNash {
  readonly discount: Rational;
  readonly equilibrium: boolean;
  /** One entry a player. */
  readonly players: readonly PlayerReply[];
}

/**
 * Returns whether a profile of automata is a Nash equilibrium of the infinitely repeated game, against all deviations, those
 * that no automaton makes too, with each player's best reply and what it gains.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { automatonProfile, repeatedNash, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const titForTat = strategyNamed("tit-for-tat").automaton;
 * const profile = automatonProfile(game, [titForTat, titForTat]);
 * repeatedNash(profile, "2/3").equilibrium; // true
 * repeatedNash(profile, "1/2").players.map(({ gain }) => rationalText(gain)); // ["1/3", "1/3"]
 * ```
 */
export function repeatedNash(profile: AutomatonProfile, discount: RationalInput): RepeatedNash {
  const factor = discountFactor(discount);
  const payoffs = discountedPayoffs(profile, factor);
  const players = payoffs.map((payoff, player): PlayerReply => {
    const best = bestReply(profile, player, factor);
    return { player, payoff, best, gain: rational(best.payoff.sub(payoff)) };
  });
  return {
    discount: factor,
    equilibrium: players.every(({ payoff, best }) => compare(best.payoff, payoff) === 0),
    players,
  };
}
