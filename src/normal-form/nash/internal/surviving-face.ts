import { clearDenominators } from "../../../exact/integer.js";
import { ONE, type Rational, ZERO } from "../../../exact/rational.js";
import type { MixedProfile, MixedStrategy } from "../../game.js";
import { strategyPayoffs } from "../../payoffs.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import type { Budget } from "./budget.js";
import { cut, type Ray, ray } from "./cone.js";
import type { NashSubset } from "./nash-subsets.js";
import { lift, mixedStrategyOf, type TwoPlayerView } from "./two-player-view.js";

/**
 * Returns the extreme points of the part of a Nash subset from which no other player gains by deviating, for a subset
 * in which one of the two players has one strategy only; null when the budget ended.
 *
 * With that strategy fixed every deviation's gain is linear in the mixing player's strategy, so the face is cut by one
 * inequality a deviation.
 */
export function survivingFace(
  view: TwoPlayerView,
  solution: BimatrixSolution,
  subset: NashSubset,
  budget: Budget,
): MixedProfile[] | null {
  const m = view.rows.length;
  const n = view.columns.length;
  const mixes = subset.rows.length > 1 ? "first" : "second";
  const other = mixes === "first" ? "second" : "first";
  const at = (side: "first" | "second"): Ray[] =>
    side === "first"
      ? subset.rows.map((row) => solution.rows[row] as Ray)
      : subset.columns.map((column) => solution.columns[column] as Ray);
  const constant = mixedStrategyOf(view, other, (at(other)[0] as Ray).values);
  const profileOf = (mixed: MixedStrategy): MixedProfile =>
    mixes === "first" ? lift(view, mixed, constant) : lift(view, constant, mixed);
  const own = mixes === "first" ? view.rows : view.columns;
  const offset = mixes === "first" ? 0 : m;
  const gains = deviations(view, own, profileOf, mixes === "first" ? view.first : (view.second as number));
  const labels = Array.from({ length: m + n }, (_, label) => label);
  let rays: readonly Ray[] = at(mixes).map(({ values }) => {
    const weights = values.slice(offset, offset + own.length);
    const extra = gains.map((row) => row.reduce((sum, c, i) => sum + c * (weights[i] as bigint), 0n));
    return ray([...values, ...extra], labels, m + n + gains.length);
  });
  for (let k = 0; k < gains.length; k++) {
    const left = cut(rays, own.length + 1, m + n + k, budget);
    if (left === null) return null;
    rays = left;
  }
  return rays.map(({ values }) => profileOf(mixedStrategyOf(view, mixes, values)));
}

/** For each deviation of each other player, what staying gains over it for each strategy of the mixing player. */
function deviations(
  { game, first, second, fixed }: TwoPlayerView,
  own: readonly number[],
  profileOf: (mixed: MixedStrategy) => MixedProfile,
  mixing: number,
): (readonly bigint[])[] {
  const pure = own.map((strategy) => profileOf(unit(game.shape[mixing] as number, strategy)));
  return game.shape.flatMap((count, player) => {
    if (player === first || player === second) return [];
    const tables = pure.map((profile) => strategyPayoffs(game, player, profile));
    const stay = fixed[player] as number;
    return Array.from(
      { length: count },
      (_, deviation) =>
        clearDenominators(
          tables.map((values) => (values[stay] as Rational).sub(values[deviation] as Rational)),
        ).integers,
    ).filter((_, deviation) => deviation !== stay);
  });
}

function unit(count: number, position: number): MixedStrategy {
  return Array.from({ length: count }, (_, i) => (i === position ? ONE : ZERO));
}
