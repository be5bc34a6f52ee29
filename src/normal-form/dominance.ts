import type { Meter } from "../exact/meter.js";
import { sign } from "../exact/order.js";
import { quotient, type Rational } from "../exact/rational.js";
import { type DominanceMargin, marginIn } from "./dominance-margin.js";
import type { MixedStrategy, NormalFormGame } from "./game.js";
import { gainsOf, gapsOf, otherRows } from "./internal/dominance-gaps.js";
import { spread } from "./internal/dominance-program.js";
import { firstWeakRow, pureDominance } from "./internal/dominance-pure.js";
import { cellCount, type DominanceTable, dominanceTable } from "./internal/dominance-table.js";
import { fullSupport, weakMixture } from "./internal/dominance-weak.js";

/** What dominates a strategy, or the beliefs that show that nothing does. */
export interface StrategyDominance {
  readonly player: number;
  readonly strategy: number;
  /** Some mixture of the player's other strategies gains against every profile of the opponents. */
  readonly strict: boolean;
  /** Some mixture of the others never loses and gains somewhere; so whenever `strict`. */
  readonly weak: boolean;
  /** Some mixture of the others never loses; so whenever `weak`. */
  readonly veryWeak: boolean;
  /** The greatest least gain of a mixture of the others; null for a player with one strategy. */
  readonly margin: Rational | null;
  /**
   * When `weak`, a mixture that dominates strictly if one does and weakly else, and whose least gain is `margin`: a
   * probability for every strategy of the player. Null otherwise.
   */
  readonly by: MixedStrategy | null;
  /** What `by` gains against each profile of the opponents, row-major; null without `by`. */
  readonly gains: readonly Rational[] | null;
  /** The pure strategies that dominate it; each list holds the stricter ones too. */
  readonly byPure: {
    readonly strict: readonly number[];
    readonly weak: readonly number[];
    readonly veryWeak: readonly number[];
  };
  /**
   * When not `strict`, a distribution over the opponents' profiles, row-major, to which the strategy is a best response:
   * the only one when not `veryWeak`. Null otherwise.
   */
  readonly belief: readonly Rational[] | null;
  /** When not `weak`, such a distribution that gives every profile a positive probability. Null otherwise. */
  readonly fullSupportBelief: readonly Rational[] | null;
  /** The margin with its proof of optimality: a mixture that reaches it, and a belief against which none does better. */
  readonly optimum: DominanceMargin;
}

/**
 * Returns a row for every strategy of every player: whether mixtures of the player's other strategies dominate it
 * strictly, weakly or very weakly, by how much, and a certificate either way.
 *
 * Beliefs are distributions over the opponents' profiles and may be correlated. A strategy is strictly dominated exactly
 * when it is a best response to no belief, and weakly dominated exactly when it is a best response to none of full
 * support (D. G. Pearce 1984, Rationalizable strategic behavior and the problem of perfection, Lemmas 3 and 4,
 * doi:10.2307/1911197, there for two players). One exact linear program a strategy, and a second one at margin 0.
 *
 * @param options - `meter`: is told the steps of the work, and ends it by throwing
 * @example
 * ```ts
 * import { bimatrix, dominance, rationalText } from "exclave";
 *
 * const game = bimatrix([[3, 0], [0, 3], [1, 1]], [[0, 1], [0, 1], [1, 0]]);
 * const rows = dominance(game);
 * rows.filter((row) => row.strict).map((row) => [row.player, row.strategy]); // [[0, 2]]
 * rows[2]?.by?.map(rationalText); // ["1/2", "1/2", "0"]
 * rows[2]?.gains?.map(rationalText); // ["1/2", "1/2"]
 * rows[0]?.belief?.map(rationalText); // ["1", "0"]
 * ```
 */
export function dominance(
  game: NormalFormGame,
  { meter }: { readonly meter?: Meter } = {},
): StrategyDominance[] {
  // Every strategy is compared with every other in every cell: what cannot be is told at once.
  for (const [player, count] of game.shape.entries())
    meter?.(12 * count * (count - 1) * cellCount(game, player));
  return game.shape.flatMap((_, player) => {
    const table = dominanceTable(game, player, undefined, meter);
    return table.strategies.map((strategy) => {
      const over = otherRows(table, strategy);
      const verdict = strategyDominance(table, strategy, over, cellCount(game, player), meter);
      return { player, strategy, ...verdict };
    });
  });
}

/** The verdict on a strategy against mixtures of the strategies `over`, on a table of the whole game. */
export function strategyDominance(
  table: DominanceTable,
  strategy: number,
  over: readonly number[],
  cells: number,
  meter?: Meter,
): Omit<StrategyDominance, "player" | "strategy"> {
  const optimum = marginIn(table, strategy, over, null, meter);
  const gaps = gapsOf(table, strategy, over, meter);
  const kinds = gaps.map(pureDominance);
  const which = (...wanted: string[]): number[] => over.filter((_, b) => wanted.includes(kinds[b] as string));
  const byPure = {
    strict: which("strict"),
    weak: which("strict", "weak"),
    veryWeak: which("strict", "weak", "very-weak"),
  };
  if (optimum.status !== "reached") {
    const belief = Array.from({ length: cells }, () => quotient(1n, BigInt(cells)));
    const none = { strict: false, weak: false, veryWeak: false, margin: null, by: null, gains: null };
    return { ...none, byPure, belief, fullSupportBelief: belief, optimum };
  }
  const { margin, belief } = optimum;
  const shared = { margin, byPure, optimum };
  if (sign(margin) > 0) {
    const { by, gains } = optimum;
    const flags = { strict: true, weak: true, veryWeak: true };
    return { ...shared, ...flags, by, gains, belief: null, fullSupportBelief: null };
  }
  const undominated = { by: null, gains: null, belief };
  if (sign(margin) < 0) {
    const flags = { strict: false, weak: false, veryWeak: false };
    const everywhere = fullSupport(gaps, belief, inIntegers(margin, table));
    return { ...shared, ...flags, ...undominated, fullSupportBelief: everywhere };
  }
  const pure = firstWeakRow(gaps);
  const weak = pure === null ? weakMixture(gaps, cells, meter) : { mixture: unit(pure, over.length) };
  if ("belief" in weak) {
    const flags = { strict: false, weak: false, veryWeak: true };
    return { ...shared, ...flags, ...undominated, fullSupportBelief: weak.belief };
  }
  return {
    ...shared,
    strict: false,
    weak: true,
    veryWeak: true,
    by: spread(weak.mixture, over, table.rows.length),
    gains: gainsOf(gaps, weak.mixture, table.denominator),
    belief,
    fullSupportBelief: null,
  };
}

function inIntegers(value: Rational, table: DominanceTable): Rational {
  return quotient(value.s * value.n * table.denominator, value.d);
}

function unit(position: number, length: number): Rational[] {
  return Array.from({ length }, (_, i) => quotient(i === position ? 1n : 0n, 1n));
}
