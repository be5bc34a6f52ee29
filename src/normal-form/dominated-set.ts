import type { Rational } from "../exact/rational.js";
import { strategyDominance } from "./dominance.js";
import type { MixedStrategy, NormalFormGame } from "./game.js";
import { checkPlayer, checkWord, strategyList } from "./internal/dominance-arguments.js";
import { cellCount, dominanceTable } from "./internal/dominance-table.js";

/** How one strategy dominates another: by gaining everywhere, by gaining somewhere and never losing, by never losing. */
export type DominanceStrength = "strict" | "weak" | "very-weak";

/** One strategy of the set, with what dominates it or the belief that shows that nothing does. */
export interface SetMember {
  readonly strategy: number;
  readonly dominated: boolean;
  /** The greatest least gain of a mixture of the dominating set; null when that has no other strategy. */
  readonly margin: Rational | null;
  /** When dominated, the mixture: a probability for every strategy of the player; else null. */
  readonly by: MixedStrategy | null;
  /** What `by` gains against each profile of the opponents, row-major; else null. */
  readonly gains: readonly Rational[] | null;
  /**
   * When not dominated, a distribution over the opponents' profiles, row-major, to which the strategy is at least as good
   * as every one of the dominating set: of full support for `weak`, and strictly better for `very-weak`. Else null.
   */
  readonly belief: readonly Rational[] | null;
}

/** Whether every strategy of a set is dominated by mixtures over another. */
export interface DominatedSet {
  readonly player: number;
  readonly strength: DominanceStrength;
  /** Whether every member is dominated; so too when there is no member. */
  readonly holds: boolean;
  /** One row a strategy of the set, ascending. */
  readonly members: readonly SetMember[];
}

/**
 * Returns whether every strategy in `set` is dominated by a mixture over `by`, with a certificate for each: the mixture
 * with its gain in every cell, or the belief that refutes it. A strategy in both sets is not mixed into what dominates it.
 *
 * @param options - `strength`: `"strict"` (the default), `"weak"` or `"very-weak"`
 * @throws {@link ExclaveError} `bad-argument` for a player, strategy or strength that does not exist
 * @example
 * ```ts
 * import { bimatrix, dominatedSet, rationalText } from "exclave";
 *
 * const game = bimatrix([[4, 1], [5, 2], [3, 0]], [[0, 0], [0, 0], [0, 0]]);
 * const { holds, members } = dominatedSet(game, 0, [0, 2], [1]);
 * holds; // true
 * members.map((member) => member.margin && rationalText(member.margin)); // ["1", "2"]
 * ```
 */
export function dominatedSet(
  game: NormalFormGame,
  player: number,
  set: readonly number[],
  by: readonly number[],
  { strength = "strict" }: { readonly strength?: DominanceStrength } = {},
): DominatedSet {
  checkPlayer(game, player);
  checkWord(strength, ["strict", "weak", "very-weak"], "strength");
  const over = strategyList(game, player, by, "by");
  const table = dominanceTable(game, player);
  const members = strategyList(game, player, set, "set").map((strategy): SetMember => {
    const others = over.filter((other) => other !== strategy);
    const verdict = strategyDominance(table, strategy, others, cellCount(game, player));
    const { margin, optimum } = verdict;
    const dominated = { strict: verdict.strict, weak: verdict.weak, "very-weak": verdict.veryWeak }[strength];
    if (!dominated) {
      const belief = strength === "weak" ? verdict.fullSupportBelief : verdict.belief;
      return { strategy, dominated, margin, by: null, gains: null, belief };
    }
    const { by: mixture, gains } = verdict.by === null ? optimum : verdict;
    return { strategy, dominated, margin, by: mixture, gains, belief: null };
  });
  return { player, strength, holds: members.every((member) => member.dominated), members };
}
