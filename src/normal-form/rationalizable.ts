import type { Meter } from "../exact/meter.js";
import { ONE, type Rational } from "../exact/rational.js";
import type { MixedStrategy, NormalFormGame } from "./game.js";
import { checkWord } from "./internal/dominance-arguments.js";
import { productBelief } from "./internal/dominance-product-belief.js";
import { type Elimination, iteratedStrictDominance } from "./iterated-strict-dominance.js";
import { support } from "./mixed-profile.js";

/** Whether a player may believe its opponents' strategies to be correlated. */
export type BeliefKind = "correlated" | "independent";

/** What is known of one strategy. */
export interface RationalizableStrategy {
  readonly player: number;
  readonly strategy: number;
  /**
   * - `kept`: rationalizable, by the belief beside it;
   * - `removed`: not rationalizable, as it is strictly dominated in some round of the elimination;
   * - `undecided`: rationalizable with correlated beliefs, and no independent belief was found.
   */
  readonly status: "kept" | "removed" | "undecided";
  /**
   * For `kept`, a distribution over the opponents' profiles, row-major, to which the strategy is a best response in the
   * whole game, and under which the opponents play kept strategies only. Null otherwise.
   */
  readonly belief: readonly Rational[] | null;
  /**
   * For `kept` with independent beliefs, the mixed strategies whose product the belief is: one an opponent, in the order
   * of the players. Null otherwise.
   */
  readonly product: readonly MixedStrategy[] | null;
}

/** The rationalizable strategies of a game. */
export interface Rationalizability {
  readonly beliefs: BeliefKind;
  /** The kept strategies of each player, ascending. */
  readonly kept: readonly (readonly number[])[];
  /** Whether nothing is undecided: `kept` is then exactly the set of rationalizable strategies. */
  readonly complete: boolean;
  /** One row a strategy of every player. */
  readonly strategies: readonly RationalizableStrategy[];
  /** The elimination of strictly dominated strategies, by mixtures, that proves the removals. */
  readonly rounds: readonly (readonly Elimination[])[];
}

/**
 * Returns the rationalizable strategies: those that survive when every player again and again discards what is a best
 * response to no belief over the opponents' remaining strategies (B. D. Bernheim 1984, doi:10.2307/1911196; D. G. Pearce
 * 1984, doi:10.2307/1911197).
 *
 * With correlated beliefs, and always with two players, the answer is exact: it is what the iterated elimination of
 * strategies strictly dominated by mixtures leaves. With independent beliefs and three or more players, a strategy is
 * kept when a product belief over kept strategies is exhibited to which it is a best response, removed when that
 * elimination removes it, and else undecided, with `complete` false. The search for product beliefs tries pure profiles,
 * one opponent mixing with the rest pure, and exact linear programs in one opponent's mixture after another's.
 *
 * @param options - `beliefs`: `"correlated"` (the default) or `"independent"`; `meter`: is told the steps of the work, and
 * ends it by throwing
 * @throws {@link ExclaveError} `bad-argument` when `beliefs` is neither
 * @example
 * ```ts
 * import { bimatrix, rationalizable } from "exclave";
 *
 * const game = bimatrix([[3, 0], [0, 3], [1, 1]], [[0, 1], [0, 1], [1, 0]]);
 * rationalizable(game).kept; // [[1], [1]]
 * ```
 */
export function rationalizable(
  game: NormalFormGame,
  { beliefs = "correlated", meter }: { readonly beliefs?: BeliefKind; readonly meter?: Meter } = {},
): Rationalizability {
  checkWord(beliefs, ["correlated", "independent"], "beliefs");
  const {
    rounds,
    survivors,
    beliefs: correlated,
  } = iteratedStrictDominance(game, meter === undefined ? {} : { meter });
  const independent = beliefs === "independent";
  const joint = (player: number, strategy: number): readonly Rational[] | null =>
    correlated?.[player]?.[(survivors[player] as readonly number[]).indexOf(strategy)] ?? null;
  const products = independent && game.shape.length > 2 ? closedProducts(game, survivors, meter) : null;
  const strategies = game.shape.flatMap((count, player) =>
    Array.from({ length: count }, (_, strategy): RationalizableStrategy => {
      const row = { player, strategy, belief: null, product: null };
      if (!survivors[player]?.includes(strategy)) return { ...row, status: "removed" };
      if (products === null) {
        const belief = joint(player, strategy);
        const single = belief === null || game.shape.length === 1 ? [] : [belief];
        return { ...row, status: "kept", belief, product: independent ? single : null };
      }
      const product = products[player]?.get(strategy);
      if (product === undefined) return { ...row, status: "undecided" };
      return { ...row, status: "kept", belief: jointOf(product), product };
    }),
  );
  const kept = game.shape.map((_, player) =>
    strategies.flatMap((row) => (row.player === player && row.status === "kept" ? [row.strategy] : [])),
  );
  const complete = strategies.every((row) => row.status !== "undecided");
  return { beliefs, kept, complete, strategies, rounds };
}

/** The joint distribution of independent mixed strategies, row-major. */
export function jointOf(product: readonly MixedStrategy[]): Rational[] {
  return product.reduce<Rational[]>(
    (joint, strategy) => joint.flatMap((p) => strategy.map((q) => Object.freeze(p.mul(q)))),
    [ONE],
  );
}

/** A product belief for each strategy of a set that is closed: the beliefs' supports lie in it. */
function closedProducts(
  game: NormalFormGame,
  survivors: readonly (readonly number[])[],
  meter?: Meter,
): Map<number, MixedStrategy[]>[] {
  const found: Map<number, MixedStrategy[]>[] = survivors.map(() => new Map());
  let kept = survivors.map((strategies) => [...strategies]);
  for (let shrinking = true; shrinking; ) {
    shrinking = false;
    const next = kept.map((strategies, player) =>
      strategies.filter((strategy) => {
        const old = found[player]?.get(strategy);
        if (old !== undefined && liesIn(old, player, kept)) return true;
        const product = searchOver(game, player, strategy, survivors, kept, meter);
        if (product === null) found[player]?.delete(strategy);
        else found[player]?.set(strategy, product);
        shrinking ||= product === null;
        return product !== null;
      }),
    );
    kept = next;
  }
  // What was given up over a larger set may be found over the smaller one, where the search goes other ways.
  for (let growing = true; growing; ) {
    growing = false;
    survivors.forEach((strategies, player) => {
      for (const strategy of strategies) {
        if (found[player]?.has(strategy)) continue;
        const product = searchOver(game, player, strategy, survivors, kept, meter);
        if (product === null) continue;
        found[player]?.set(strategy, product);
        growing = true;
      }
    });
    kept = survivors.map((strategies, player) => strategies.filter((s) => found[player]?.has(s)));
  }
  return found;
}

/** Best responses among the player's survivors are best responses in the whole game, against beliefs over survivors. */
function searchOver(
  game: NormalFormGame,
  player: number,
  strategy: number,
  survivors: readonly (readonly number[])[],
  kept: readonly (readonly number[])[],
  meter?: Meter,
): MixedStrategy[] | null {
  const over = kept.map((strategies, i) => (i === player ? (survivors[i] as readonly number[]) : strategies));
  return productBelief(game, player, strategy, over, meter);
}

function liesIn(
  product: readonly MixedStrategy[],
  player: number,
  kept: readonly (readonly number[])[],
): boolean {
  const opponents = kept.filter((_, i) => i !== player);
  return product.every((strategy, i) => support(strategy).every((s) => opponents[i]?.includes(s)));
}
