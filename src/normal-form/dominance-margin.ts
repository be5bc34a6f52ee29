import type { Meter } from "../exact/meter.js";
import { sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { MixedStrategy, NormalFormGame } from "./game.js";
import { checkStrategy, strategyList } from "./internal/dominance-arguments.js";
import { gainsOf, gapsOf, inPayoffs } from "./internal/dominance-gaps.js";
import { bestMixture, bestWeightedMixture, spread } from "./internal/dominance-program.js";
import { cellCount, type DominanceTable, dominanceTable } from "./internal/dominance-table.js";

/** The greatest margin, the mixture that reaches it and the belief that proves that none does better. */
export interface ReachedMargin {
  readonly status: "reached";
  /** The greatest e such that some mixture gains at least `e * weight` against every profile of the opponents. */
  readonly margin: Rational;
  /** A mixture that reaches it: a probability for every strategy of the player, 0 outside `over`. */
  readonly by: MixedStrategy;
  /** What `by` gains over the strategy against each profile of the opponents, row-major. */
  readonly gains: readonly Rational[];
  /**
   * The dual solution: one multiplier at least 0 for each profile of the opponents, with `belief · weights = 1`, so that
   * with weights of 1 it is a distribution. No strategy of `over` gains more than `margin` in `belief · gains`; where the
   * margin is at most 0, the strategy is at least as good against the belief as all of them.
   */
  readonly belief: readonly Rational[];
}

/** No mixture keeps from losing somewhere in the cells of weight 0, whatever e. */
export interface ImpossibleMargin {
  readonly status: "impossible";
  readonly margin: null;
  readonly by: null;
  readonly gains: null;
  /** A distribution over the cells of weight 0 against which every strategy of `over` loses. */
  readonly belief: readonly Rational[];
}

/** There is nothing to mix: `over` is empty. */
export interface EmptyMargin {
  readonly status: "empty";
  readonly margin: null;
  readonly by: null;
  readonly gains: null;
  readonly belief: null;
}

/** The outcome of {@link dominanceMargin}. */
export type DominanceMargin = ReachedMargin | ImpossibleMargin | EmptyMargin;

/** What {@link dominanceMargin} may mix, and how it weighs the cells. */
export interface DominanceMarginOptions {
  /** The strategies that may be mixed, the strategy itself among them if wished. @defaultValue all other strategies */
  readonly over?: readonly number[];
  /** One weight at least 0 for each profile of the opponents, row-major, not all 0. @defaultValue 1 each */
  readonly weights?: readonly RationalInput[];
}

/**
 * Returns by how much mixtures of a player's other strategies beat one of its strategies: the greatest e such that some
 * mixture gains at least e (times the cell's weight) against every profile of the opponents, with proof both ways.
 *
 * A positive margin is strict dominance; 0 is very weak dominance at the boundary; below 0 the strategy is the unique
 * best response to `belief`. In units of payoff. With weights, the margin says how much the payoff of the strategy may
 * rise, in proportion to the weights, before the mixtures stop dominating it very weakly. An exact linear program, whose
 * dual is the belief (D. G. Pearce 1984, Rationalizable strategic behavior and the problem of perfection, Lemma 3,
 * doi:10.2307/1911197).
 *
 * @throws {@link ExclaveError} `bad-argument` for a player or strategy that does not exist, and for weights that are
 * negative, all 0 or not one a profile of the opponents
 * @example
 * ```ts
 * import { bimatrix, dominanceMargin, rationalText } from "exclave";
 *
 * const game = bimatrix([[3, 0], [0, 3], [1, 1]], [[0, 1], [0, 1], [1, 0]]);
 * const { margin, by } = dominanceMargin(game, 0, 2);
 * margin && rationalText(margin); // "1/2"
 * by?.map(rationalText); // ["1/2", "1/2", "0"]
 * ```
 */
export function dominanceMargin(
  game: NormalFormGame,
  player: number,
  strategy: number,
  { over, weights }: DominanceMarginOptions = {},
): DominanceMargin {
  checkStrategy(game, player, strategy);
  const table = dominanceTable(game, player);
  const candidates =
    over === undefined
      ? table.strategies.filter((other) => other !== strategy)
      : strategyList(game, player, over, "over");
  const checked = weights === undefined ? null : checkedWeights(weights, cellCount(game, player));
  return marginIn(table, strategy, candidates, checked);
}

/** The same on a table of the whole game; `weights` null stands for 1 each. */
export function marginIn(
  table: DominanceTable,
  strategy: number,
  over: readonly number[],
  weights: readonly Rational[] | null = null,
  meter?: Meter,
): DominanceMargin {
  if (over.length === 0) return { status: "empty", margin: null, by: null, gains: null, belief: null };
  const gaps = gapsOf(table, strategy, over, meter);
  const best = weights === null ? bestMixture(gaps, meter) : bestWeightedMixture(gaps, weights);
  if ("impossible" in best) {
    return { status: "impossible", margin: null, by: null, gains: null, belief: best.impossible };
  }
  return {
    status: "reached",
    margin: inPayoffs(best.margin, table.denominator),
    by: spread(best.mixture, over, table.rows.length),
    gains: gainsOf(gaps, best.mixture, table.denominator),
    belief: best.belief,
  };
}

function checkedWeights(weights: readonly RationalInput[], count: number): Rational[] {
  if (weights.length !== count) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${count} weights, one a profile of the opponents, found ${weights.length}`,
      "weights",
    );
  }
  const numbers = weights.map((weight, i) => rational(weight, `weights[${i}]`));
  const negative = numbers.findIndex((weight) => sign(weight) < 0);
  if (negative >= 0) {
    throw new ExclaveError("bad-argument", "a weight must be at least 0", `weights[${negative}]`);
  }
  if (numbers.every((weight) => sign(weight) === 0)) {
    throw new ExclaveError("bad-argument", "at least one weight must be positive", "weights");
  }
  return numbers;
}
