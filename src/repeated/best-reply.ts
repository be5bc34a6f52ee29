import type { Rational, RationalInput } from "../exact/rational.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import { discountFactor } from "./discount.js";
import { optimalPolicy } from "./internal/optimal-policy.js";
import { ReplyProblem } from "./internal/reply-problem.js";

/** A situation of a player who faces automata: what it can get from there on, and how. */
export interface ReplyState {
  /** The states of the automata; null in the player's own place. */
  readonly states: readonly (number | null)[];
  /** The best normalised discounted payoff from there on. */
  readonly value: Rational;
  /** An action that reaches it. */
  readonly action: number;
  /** What each action gives when the best is done afterwards: none more than `value`. */
  readonly actionPayoffs: readonly Rational[];
}

/** A best reply to automata, with the values that prove that nothing is better. */
export interface BestReply {
  /** The best payoff from the beginning. */
  readonly payoff: Rational;
  /** Every situation that the player can bring about, the first one first. */
  readonly states: readonly ReplyState[];
}

/**
 * Returns a best reply of a player to the automata of the others, among all strategies of the repeated game, and its exact
 * payoff.
 *
 * Against automata the player faces a Markov decision problem on their joint states, solved by policy iteration in
 * rationals (R. A. Howard 1960, Dynamic Programming and Markov Processes). The values are their own proof: no action gives
 * more than the value in any state, so no strategy does (R. Bellman 1957).
 *
 * @param player - whose own automaton is not looked at
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1) or there is no such player
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { automatonProfile, bestReply, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const titForTat = strategyNamed("tit-for-tat").automaton;
 * const { payoff, states } = bestReply(automatonProfile(game, [titForTat, titForTat]), 0, "1/2");
 * rationalText(payoff); // "10/3"
 * states.map(({ action }) => action); // [1, 0]
 * ```
 */
export function bestReply(profile: AutomatonProfile, player: number, discount: RationalInput): BestReply {
  const factor = discountFactor(discount);
  const problem = new ReplyProblem(profile, player);
  const { policy, values } = optimalPolicy(problem, factor);
  return {
    payoff: values[0] as Rational,
    states: policy.map((action, s) => ({
      states: problem.statesOf(s).map((state, i) => (i === player ? null : state)),
      value: values[s] as Rational,
      action,
      actionPayoffs: problem.actionPayoffs(s, factor, values),
    })),
  };
}
