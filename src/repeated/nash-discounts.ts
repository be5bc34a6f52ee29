import type { AutomatonProfile } from "./automaton-profile.js";
import type { DiscountInterval } from "./discount-interval.js";
import { jointChain } from "./internal/chain.js";
import { nashSet } from "./internal/nash-set.js";
import { optimalLegs } from "./internal/optimal-legs.js";
import { ReplyProblem } from "./internal/reply-problem.js";
import { type Quotient, valueFunctions } from "./internal/value-functions.js";
import { QUIET } from "./noise.js";

/**
 * Returns the exact set of discount factors in [0, 1) at which a profile of automata is a Nash equilibrium: intervals in
 * order, each end in the set or not.
 *
 * For each player [0, 1) is walked in the closed intervals on which one and the same policy is a best reply to the others
 * (there are finitely many: D. Blackwell 1962, Discrete dynamic programming, doi:10.1214/aoms/1177704593). On each, what
 * the reply gains is a quotient of polynomials, and the profile is an equilibrium where it is 0 for everybody.
 *
 * @throws {@link ExclaveError} `too-large` beyond 100,000 joint states
 * @example
 * ```ts
 * import { algebraicJson, symmetric } from "exclave";
 * import { automatonProfile, nashDiscounts, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const titForTat = strategyNamed("tit-for-tat").automaton;
 * const [first] = nashDiscounts(automatonProfile(game, [titForTat, titForTat]));
 * first && [algebraicJson(first.lower), first.lowerClosed, algebraicJson(first.upper)]; // ["2/3", true, "1"]
 * ```
 */
export function nashDiscounts(profile: AutomatonProfile): DiscountInterval[] {
  const values = valueFunctions(jointChain(profile, QUIET).chain);
  const legs = profile.game.shape.map((_, player) => optimalLegs(new ReplyProblem(profile, player)));
  return nashSet(
    values.map((column) => column[0] as Quotient),
    legs,
  );
}
