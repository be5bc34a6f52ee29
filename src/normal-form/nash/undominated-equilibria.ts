import type { Rational } from "../../exact/rational.js";
import type { MixedStrategy, NormalFormGame } from "../game.js";
import { cellCount, type DominanceTable, dominanceTable } from "../internal/dominance-table.js";
import type { Equilibrium } from "./equilibrium-set.js";
import { Budget, BudgetEnded } from "./internal/budget.js";
import { bestAgainst, shifted, supportVerdict } from "./internal/undominated-support.js";
import type { SearchOptions } from "./search-options.js";

/** Why no mixed strategy of a support is weakly dominated. */
export interface UndominatedSupport {
  readonly player: number;
  /** Strategies of the player, ascending: no mixture of any of them is dominated. */
  readonly support: readonly number[];
  /**
   * A distribution over the opponents' profiles, row-major, positive on all, to which every strategy of the support is a
   * best response.
   */
  readonly belief: readonly Rational[];
}

/** What dominates a player's strategy in an equilibrium. */
export interface DominatedInEquilibrium {
  /** The position of the equilibrium. */
  readonly equilibrium: number;
  readonly player: number;
  /** A mixed strategy that dominates weakly the one played. */
  readonly by: MixedStrategy;
  /** What it gains over the one played against each profile of the opponents, row-major: none negative, some positive. */
  readonly gains: readonly Rational[];
}

/** Which equilibria are undominated, with a proof for each. */
export interface UndominatedEquilibria {
  /**
   * For each equilibrium whether no player's mixed strategy in it is weakly dominated; null where the limit or the signal
   * came first.
   */
  readonly undominated: readonly (boolean | null)[];
  /** Supports that cover each strategy in the undominated equilibria, by player. */
  readonly supports: readonly UndominatedSupport[];
  /** One entry for each dominated equilibrium and each player found to play a dominated strategy in it. */
  readonly dominated: readonly DominatedInEquilibrium[];
}

/**
 * Returns which equilibria are undominated: no player plays a mixed strategy that another one of that player weakly
 * dominates. In a game of one or two players these are exactly the trembling-hand perfect equilibria (E. van Damme 1983,
 * Refinements of the Nash Equilibrium Concept, Theorem 3.2.2, doi:10.1007/978-3-642-49970-8). With three or more players
 * every perfect equilibrium is undominated but not the other way round: perfection is not decided here.
 *
 * A mixed strategy is undominated exactly when some belief of full support makes every strategy it plays a best response
 * (D. G. Pearce 1984, Lemma 4, doi:10.2307/1911197). That depends on the support alone, and holds for all subsets of a
 * support for which it holds, so supports are tried from the largest on, one exact linear program each unless a belief or
 * a dominating shift of probability already found settles it. With three or more players beliefs may be correlated.
 *
 * @param equilibria - the equilibria to look at, such as those of `equilibria`
 * @param options - a limit, a signal and a progress report; what they cut off is null
 * @throws {@link ExclaveError} `bad-argument` when the limit is not a whole number
 * @example
 * ```ts
 * import { bimatrix, bimatrixEquilibria, rationalText, undominatedEquilibria } from "exclave";
 *
 * // Both pairs are equilibria, and one is played in strategies that never do better.
 * const game = bimatrix([[1, 0], [0, 0]], [[1, 0], [0, 0]]);
 * const found = undominatedEquilibria(game, bimatrixEquilibria(game).equilibria);
 * found.undominated; // [true, false]
 * found.dominated[0]?.by.map(rationalText); // ["1", "0"]
 * found.dominated[0]?.gains.map(rationalText); // ["1", "0"]
 * ```
 */
export function undominatedEquilibria(
  game: NormalFormGame,
  equilibria: readonly Pick<Equilibrium, "strategies" | "supports">[],
  options: SearchOptions = {},
): UndominatedEquilibria {
  const budget = new Budget(options);
  const sides = game.shape.map((_, player) => testedSupports(game, player, equilibria, budget));
  const flags = equilibria.map((_, equilibrium) => {
    const each = sides.map(({ verdicts, sets }) => verdicts.get(sets[equilibrium] as bigint) ?? null);
    const decided = each.filter((verdict) => verdict !== null);
    if (decided.some((verdict) => typeof verdict === "object")) return false;
    return decided.length < each.length ? null : true;
  });
  const dominated = equilibria.flatMap(({ strategies }, equilibrium) =>
    sides.flatMap(({ table, verdicts, sets, proofs }, player) => {
      const verdict = verdicts.get(sets[equilibrium] as bigint);
      if (table === null || typeof verdict !== "object") return [];
      const strategy = strategies[player] as MixedStrategy;
      const proof = proofs.get(strategy) ?? shifted(strategy, verdict, table.rows, table.denominator);
      proofs.set(strategy, proof);
      return [{ equilibrium, player, ...proof }];
    }),
  );
  return { undominated: flags, supports: sides.flatMap((side) => side.beliefs), dominated };
}

interface TestedSupports {
  /** Null when the budget ended before. */
  readonly table: DominanceTable | null;
  /** For each equilibrium the support, a bit a strategy. */
  readonly sets: readonly bigint[];
  /** By support: true when undominated, or a shift that dominates. */
  readonly verdicts: ReadonlyMap<bigint, true | readonly bigint[]>;
  /** What dominates the strategies looked at, which many equilibria may share. It is filled. */
  readonly proofs: Map<MixedStrategy, ReturnType<typeof shifted>>;
  readonly beliefs: readonly UndominatedSupport[];
}

function testedSupports(
  game: NormalFormGame,
  player: number,
  equilibria: readonly Pick<Equilibrium, "supports">[],
  budget: Budget,
): TestedSupports {
  const verdicts = new Map<bigint, true | readonly bigint[]>();
  const beliefs: UndominatedSupport[] = [];
  const sets = equilibria.map(({ supports }) => setOf(supports[player] as readonly number[]));
  const distinct = new Map(sets.map((set, i) => [set, equilibria[i]?.supports[player] as readonly number[]]));
  const covering: bigint[] = [];
  const shifts: { readonly from: bigint; readonly shift: readonly bigint[] }[] = [];
  let table: DominanceTable | null = null;
  try {
    budget.meter(20 * (game.shape[player] as number) * cellCount(game, player) + 100 * equilibria.length);
    table = dominanceTable(game, player, undefined, budget.meter);
    for (const [set, support] of [...distinct].sort(([, a], [, b]) => b.length - a.length)) {
      budget.meter(10 * (1 + covering.length + shifts.length));
      if (covering.some((all) => (set & all) === set)) {
        verdicts.set(set, true);
        continue;
      }
      const known = shifts.find(({ from }) => (from & set) === from)?.shift;
      const verdict =
        known === undefined ? supportVerdict(table.rows, support, budget.meter) : { shift: known };
      if ("belief" in verdict) {
        const best = bestAgainst(table.rows, verdict.belief);
        covering.push(setOf(best));
        beliefs.push({ player, support: best, belief: verdict.belief });
        verdicts.set(set, true);
      } else {
        const from = verdict.shift.flatMap((moved, s) => (moved < 0n ? [s] : []));
        if (known === undefined) shifts.push({ from: setOf(from), shift: verdict.shift });
        verdicts.set(set, verdict.shift);
      }
    }
  } catch (error) {
    if (!(error instanceof BudgetEnded)) throw error;
  }
  return { table, sets, verdicts, proofs: new Map(), beliefs };
}

function setOf(strategies: readonly number[]): bigint {
  return strategies.reduce((set, s) => set | (1n << BigInt(s)), 0n);
}
