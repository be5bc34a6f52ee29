import { compare } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import { discountedValues } from "./discounted-values.js";
import type { ReplyProblem } from "./reply-problem.js";

/** An action for every state that is best in all of them, and its values. */
export interface OptimalPolicy {
  readonly policy: readonly number[];
  readonly values: readonly Rational[];
}

/** An optimal policy by policy iteration: each action is replaced only by one that is strictly better. */
export function optimalPolicy(problem: ReplyProblem, discount: Rational): OptimalPolicy {
  let policy = problem.rows.map((rows) =>
    rows.reduce((best, { reward, scale }, action) => {
      const { reward: most, scale: unit } = rows[best] as (typeof rows)[number];
      return reward * unit > most * scale ? action : best;
    }, 0),
  );
  for (;;) {
    const values = discountedValues(problem.chainOf(policy), discount)[0] as Rational[];
    let changed = false;
    policy = policy.map((action, s) => {
      const payoffs = problem.actionPayoffs(s, discount, values);
      const best = payoffs.reduce(
        (a, payoff, b) => (compare(payoff, payoffs[a] as Rational) > 0 ? b : a),
        action,
      );
      if (best !== action) changed = true;
      return best;
    });
    if (!changed) return { policy, values };
  }
}
