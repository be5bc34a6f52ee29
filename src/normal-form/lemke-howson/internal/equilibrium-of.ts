import { quotient, type Rational, ZERO } from "../../../exact/rational.js";
import type { MixedStrategy, NormalFormGame } from "../../game.js";
import { support } from "../../mixed-profile.js";
import type { Equilibrium } from "../../nash/equilibrium-set.js";

/** The mixed strategy proportional to the weights, or null when they are all 0. */
export function strategyOf(weights: readonly bigint[]): MixedStrategy | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  return total === 0n ? null : weights.map((weight) => (weight === 0n ? ZERO : quotient(weight, total)));
}

/** The equilibrium in which both players' strategies are proportional to the weights. */
export function equilibriumOf(game: NormalFormGame, x: readonly bigint[], y: readonly bigint[]): Equilibrium {
  const strategies = [strategyOf(x) as MixedStrategy, strategyOf(y) as MixedStrategy];
  const supports = strategies.map(support);
  const [row, column] = supports.map((positions) => positions[0] as number) as [number, number];
  // Every strategy of a support gives the payoff of the equilibrium.
  const against = (
    player: number,
    weights: readonly bigint[],
    profile: (k: number) => number[],
  ): Rational => {
    const { integers, denominator } = game.integerPayoffs(player);
    let sum = 0n;
    let total = 0n;
    weights.forEach((weight, k) => {
      total += weight;
      if (weight !== 0n) sum += weight * (integers[game.profileIndex(profile(k))] as bigint);
    });
    return quotient(sum, total * denominator);
  };
  const payoffs = [against(0, y, (j) => [row, j]), against(1, x, (i) => [i, column])];
  return { strategies, payoffs, supports, component: null };
}
