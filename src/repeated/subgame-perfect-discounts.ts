import type { AutomatonProfile } from "./automaton-profile.js";
import { type DiscountInterval, discountIntervals } from "./discount-interval.js";
import { actionRow } from "./internal/action-row.js";
import { jointChain } from "./internal/chain.js";
import { gainNumerator } from "./internal/deviation-gains.js";
import type { Polynomial } from "./internal/polynomial.js";
import { whereNonpositive } from "./internal/truth-set.js";
import { type Quotient, valueFunctions } from "./internal/value-functions.js";
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
 * import { symmetric } from "exclave";
 * import { automatonProfile, strategyNamed, subgamePerfectDiscounts } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const grim = strategyNamed("grim").automaton;
 * const [first] = subgamePerfectDiscounts(automatonProfile(game, [grim, grim]));
 * [String(first?.lower), first?.lowerClosed, String(first?.upper), first?.upperClosed]; // ["0.5", true, "1", false]
 * ```
 */
export function subgamePerfectDiscounts(profile: AutomatonProfile): DiscountInterval[] {
  const { chain, machine, codes } = jointChain(profile, QUIET, "all-histories");
  const values = valueFunctions(chain);
  const numbers = new Map(codes.map((code, s) => [code, s]));
  const gains: Polynomial[] = [];
  codes.forEach((code, s) => {
    const joint = machine.statesOf(code);
    profile.game.shape.forEach((count, player) => {
      const column = values[player] as readonly Quotient[];
      for (let action = 0; action < count; action++) {
        const row = actionRow(machine, joint, player, action);
        const follows = (k: number): Quotient =>
          column[numbers.get(row.to[k] as number) as number] as Quotient;
        const denominator = chain.denominators[player] as bigint;
        gains.push(gainNumerator(row, denominator, follows, column[s] as Quotient));
      }
    });
  });
  return discountIntervals(whereNonpositive(gains));
}
