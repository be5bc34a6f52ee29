import { sign } from "../exact/order.js";
import type { Rational } from "../exact/rational.js";
import { strategyDominance } from "./dominance.js";
import type { MixedStrategy, NormalFormGame } from "./game.js";
import { checkStrategy, checkWord } from "./internal/dominance-arguments.js";
import { otherRows } from "./internal/dominance-gaps.js";
import { productBelief } from "./internal/dominance-product-belief.js";
import { allStrategies, cellCount, dominanceTable } from "./internal/dominance-table.js";
import { type BeliefKind, jointOf } from "./rationalizable.js";

/** Whether a strategy is a best response to some belief, with proof. */
export interface NeverBestResponse {
  readonly beliefs: BeliefKind;
  /** True: it is a best response to no belief. False: to `belief`. Null: neither is proved. */
  readonly never: boolean | null;
  /** When `never` is false, a distribution over the opponents' profiles, row-major, to which it is a best response. */
  readonly belief: readonly Rational[] | null;
  /** With independent beliefs, the mixed strategies whose product `belief` is: one an opponent, in order. */
  readonly product: readonly MixedStrategy[] | null;
  /** When `never` is true, a mixture that strictly dominates it: a probability for every strategy of the player. */
  readonly by: MixedStrategy | null;
  /** What `by` gains against each profile of the opponents, row-major. */
  readonly gains: readonly Rational[] | null;
}

/**
 * Returns whether a strategy is a best response to no belief about the opponents, with the mixture that strictly
 * dominates it or the belief to which it is a best response.
 *
 * With correlated beliefs, and always with two players, this is decided: a strategy is never a best response exactly
 * when a mixture strictly dominates it (D. G. Pearce 1984, Lemma 3, doi:10.2307/1911197). With independent beliefs and
 * three or more players it is proved so when a mixture strictly dominates it, proved not so when a product belief is
 * found, and else `never` is null.
 *
 * @param options - `beliefs`: `"correlated"` (the default) or `"independent"`
 * @throws {@link ExclaveError} `bad-argument` for a player, strategy or kind of belief that does not exist
 * @example
 * ```ts
 * import { bimatrix, neverBestResponse, rationalText } from "exclave";
 *
 * const game = bimatrix([[3, 0], [0, 3], [1, 1]], [[0, 1], [0, 1], [1, 0]]);
 * neverBestResponse(game, 0, 2).never; // true
 * neverBestResponse(game, 0, 1).belief?.map(rationalText); // ["0", "1"]
 * ```
 */
export function neverBestResponse(
  game: NormalFormGame,
  player: number,
  strategy: number,
  { beliefs = "correlated" }: { readonly beliefs?: BeliefKind } = {},
): NeverBestResponse {
  checkStrategy(game, player, strategy);
  checkWord(beliefs, ["correlated", "independent"], "beliefs");
  const table = dominanceTable(game, player);
  const verdict = strategyDominance(table, strategy, otherRows(table, strategy), cellCount(game, player));
  const { by, gains, belief, margin } = verdict;
  if (margin !== null && sign(margin) > 0)
    return { beliefs, never: true, belief: null, product: null, by, gains };
  const found = { beliefs, never: false, by: null, gains: null };
  if (beliefs === "correlated") return { ...found, belief, product: null };
  if (game.shape.length <= 2) {
    return { ...found, belief, product: game.shape.length === 1 || belief === null ? [] : [belief] };
  }
  const product = productBelief(game, player, strategy, allStrategies(game));
  if (product === null) return { ...found, never: null, belief: null, product: null };
  return { ...found, belief: jointOf(product), product };
}
