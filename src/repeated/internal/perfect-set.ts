import { intersection, nonpositiveSet, type Stretch } from "../../exact/nonpositive-set.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { actionRow } from "./action-row.js";
import type { JointChain } from "./chain.js";
import { gainNumerator } from "./deviation-gains.js";
import { NOUGHT, UNITY } from "./discount-roots.js";
import type { Quotient } from "./value-functions.js";

/** The discount factors at which no deviation of one round pays in any joint state, whose values are `values[player][state]`. */
export function perfectSet(
  { chain, machine, codes }: JointChain,
  values: readonly (readonly Quotient[])[],
): Stretch[] {
  const numbers = new Map(codes.map((code, s) => [code, s]));
  const gains = new Map<string, Polynomial>();
  codes.forEach((code, s) => {
    const joint = machine.statesOf(code);
    machine.profile.game.shape.forEach((count, player) => {
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
