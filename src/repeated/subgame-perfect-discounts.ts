import { intersection, nonpositiveSet, type Stretch } from "../exact/nonpositive-set.js";
import type { Polynomial } from "../exact/polynomial.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import type { DiscountInterval } from "./discount-interval.js";
import { actionRow } from "./internal/action-row.js";
import { jointChain } from "./internal/chain.js";
import { gainNumerator } from "./internal/deviation-gains.js";
import { NOUGHT, UNITY } from "./internal/discount-roots.js";
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
  const { chain, machine, codes } = jointChain(profile, QUIET, "all-histories");
  const values = valueFunctions(chain);
  const numbers = new Map(codes.map((code, s) => [code, s]));
  const gains = new Map<string, Polynomial>();
  codes.forEach((code, s) => {
    const joint = machine.statesOf(code);
    profile.game.shape.forEach((count, player) => {
      const column = values[player] as readonly Quotient[];
      for (let action = 0; action < count; action++) {
        const row = actionRow(machine, joint, player, action);
        const follows = (k: number): Quotient =>
          column[numbers.get(row.to[k] as number) as number] as Quotient;
        const denominator = chain.denominators[player] as bigint;
        const gain = gainNumerator(row, denominator, follows, column[s] as Quotient);
        gains.set(gain.integers.join(), gain);
      }
    });
  });
  let set: Stretch[] = [{ lower: NOUGHT, lowerClosed: true, upper: UNITY, upperClosed: false }];
  // The shortest first: they are the quickest, and nothing is left to do once the set is empty.
  for (const gain of [...gains.values()].sort((p, q) => p.integers.length - q.integers.length)) {
    if (set.length === 0) break;
    set = intersection(set, nonpositiveSet(gain));
  }
  return set;
}
