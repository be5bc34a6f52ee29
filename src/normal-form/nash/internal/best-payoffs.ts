import { quotient, type Rational } from "../../../exact/rational.js";
import type { MixedStrategy } from "../../game.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import type { Strategies } from "./component.js";
import type { Ray } from "./cone.js";
import type { TwoPlayerView } from "./two-player-view.js";

/** The payoff that a player gets at best against a strategy of its only opponent, where that is known. */
export type BestPayoffs = readonly Map<MixedStrategy, Rational>[];

/** What each of two players gets against each of the other's strategies that take part in equilibria. */
export function bestPayoffs(
  { game, first, second, rows: own, columns: others, a, b }: TwoPlayerView,
  { rows, columns }: BimatrixSolution,
  strategies: Strategies,
): BestPayoffs {
  const known = game.players.map(() => new Map<MixedStrategy, Rational>());
  if (second === null || game.players.length !== 2) return known;
  const payoffsOf = (player: number): ((weighted: bigint, total: bigint) => Rational) => {
    const { denominator } = game.integerPayoffs(player);
    return (weighted, total) => quotient(weighted, denominator * total);
  };
  const [toFirst, toSecond] = [payoffsOf(first), payoffsOf(second)];
  const count = own.length;
  // On a ray, the labels of the opponent's best responses are tight: any of them pays the most.
  for (const [k, strategy] of strategies.rows) {
    const { values } = rows[k] as Ray;
    const best = values.indexOf(0n, count) - count;
    const [weighted, total] = weigh(values.slice(0, count), (i) => b[i]?.[best] as bigint);
    known[second]?.set(strategy, toSecond(weighted, total));
  }
  for (const [k, strategy] of strategies.columns) {
    const { values } = columns[k] as Ray;
    const best = a[values.indexOf(0n)] as readonly bigint[];
    const weights = values.slice(count, count + others.length);
    const [weighted, total] = weigh(weights, (j) => best[j] as bigint);
    known[first]?.set(strategy, toFirst(weighted, total));
  }
  return known;
}

/** The sum of the payoffs, each times its weight, and that of the weights. */
function weigh(weights: readonly bigint[], payoff: (s: number) => bigint): [bigint, bigint] {
  let [weighted, total] = [0n, 0n];
  weights.forEach((weight, s) => {
    if (weight === 0n) return;
    weighted += weight * payoff(s);
    total += weight;
  });
  return [weighted, total];
}
