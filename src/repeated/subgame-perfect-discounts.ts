import type { AutomatonProfile } from "./automaton-profile.js";
import type { DiscountInterval } from "./discount-interval.js";
import { jointChain } from "./internal/chain.js";
import { perfectSet } from "./internal/perfect-set.js";
import { valueFunctions } from "./internal/value-functions.js";
import { QUIET } from "./noise.js";

/**
 * Returns the exact set of discount factors in [0, 1) at which a profile of automata is subgame perfect: intervals in order,
 * each end in the set or not. It is empty when there are none, and need not be one interval.
 *
 * The gain of each deviation of one round is a quotient of polynomials in the discount factor; its sign changes at roots
 * that are isolated exactly.
 *
 * @throws {@link ExclaveError} `too-large` beyond 100,000 joint states
 * @example
 * ```ts
 * import { algebraicJson, symmetric } from "exclave";
 * import { automatonProfile, strategyNamed, subgamePerfectDiscounts } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const grim = strategyNamed("grim").automaton;
 * const [first] = subgamePerfectDiscounts(automatonProfile(game, [grim, grim]));
 * first && [algebraicJson(first.lower), first.lowerClosed, algebraicJson(first.upper), first.upperClosed]; // ["1/2", true, "1", false]
 * ```
 */
export function subgamePerfectDiscounts(profile: AutomatonProfile): DiscountInterval[] {
  const joint = jointChain(profile, QUIET, "all-histories");
  return perfectSet(joint, valueFunctions(joint.chain));
}
