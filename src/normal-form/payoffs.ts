import { clearDenominators } from "../exact/integer.js";
import { quotients } from "../exact/quotients.js";
import type { Rational } from "../exact/rational.js";
import { dot } from "../exact/vector.js";
import type { MixedProfile, MixedStrategy, NormalFormGame } from "./game.js";

/**
 * Returns the payoff to a player of each of its strategies against the others' mixed strategies in `profile` (its own
 * is ignored).
 *
 * @example
 * ```ts
 * import { mixedProfile, rationalText, strategyPayoffs, symmetric } from "exclave";
 *
 * const game = symmetric([[4, 1], [3, 3]]);
 * const profile = mixedProfile(game, [[1, 0], ["1/2", "1/2"]]);
 * strategyPayoffs(game, 0, profile).map(rationalText); // ["5/2", "3"]
 * ```
 */
export function strategyPayoffs(game: NormalFormGame, player: number, profile: MixedProfile): Rational[] {
  return payoffsOf(game, player, profile, 0, game.shape[player] as number);
}

/** The payoff to a player of one of its strategies against the others' mixed strategies. */
export function strategyPayoff(
  game: NormalFormGame,
  player: number,
  strategy: number,
  profile: MixedProfile,
): Rational {
  return payoffsOf(game, player, profile, strategy, 1)[0] as Rational;
}

/** The payoffs to a player of `count` of its strategies, from `start` on. */
function payoffsOf(
  game: NormalFormGame,
  player: number,
  profile: MixedProfile,
  start: number,
  count: number,
): Rational[] {
  const { integers, denominator } = game.integerPayoffs(player);
  const totals = Array.from({ length: count }, () => 0n);
  let scale = denominator;
  const opponents = game.shape.flatMap((_, opponent) => {
    if (opponent === player) return [];
    const played = weights(profile[opponent] as MixedStrategy);
    scale *= played.scale;
    return [{ stride: game.stride(opponent), terms: played.terms }];
  });
  const own = game.stride(player);
  const gather = (depth: number, base: number, weight: bigint): void => {
    const opponent = opponents[depth];
    if (opponent === undefined) {
      for (let s = 0; s < totals.length; s++) {
        totals[s] = (totals[s] as bigint) + weight * (integers[base + (start + s) * own] as bigint);
      }
      return;
    }
    for (const [strategy, factor] of opponent.terms) {
      gather(depth + 1, base + strategy * opponent.stride, weight * factor);
    }
  };
  gather(0, 0, 1n);
  return quotients(totals, scale);
}

/**
 * Returns the payoff of each player at a mixed profile.
 *
 * @example
 * ```ts
 * import { mixedProfile, payoffs, rationalText, symmetric } from "exclave";
 *
 * const game = symmetric([[4, 1], [3, 3]]);
 * const profile = mixedProfile(game, [["2/3", "1/3"], ["2/3", "1/3"]]);
 * payoffs(game, profile).map(rationalText); // ["3", "3"]
 * ```
 */
export function payoffs(game: NormalFormGame, profile: MixedProfile): Rational[] {
  return profile.map((own, player) => dot(own, strategyPayoffs(game, player, profile)));
}

/** The strategies that are played, each with its probability times `scale`. */
function weights(strategy: MixedStrategy): { terms: (readonly [number, bigint])[]; scale: bigint } {
  const pure = strategy.findIndex((probability) => probability.n !== 0n);
  if (strategy[pure]?.n === 1n && strategy[pure]?.d === 1n && strategy[pure]?.s === 1n) {
    const only = strategy.every((probability, s) => s === pure || probability.n === 0n);
    if (only) return { terms: [[pure, 1n]], scale: 1n };
  }
  const { integers, denominator } = clearDenominators(strategy);
  const terms = integers.flatMap((weight, s) => (weight === 0n ? [] : [[s, weight] as const]));
  return { terms, scale: denominator };
}
