import { compare } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import type { MixedProfile, MixedStrategy, NormalFormGame } from "../../game.js";
import { support } from "../../mixed-profile.js";
import { strategyPayoff } from "../../payoffs.js";
import type { Equilibrium } from "../equilibrium-set.js";
import type { BestPayoffs } from "./best-payoffs.js";

/**
 * An equilibrium with its payoffs and supports.
 *
 * @param known - what two players get, as far as it is known
 */
export function equilibrium(
  game: NormalFormGame,
  strategies: MixedProfile,
  component: number | null,
  known: BestPayoffs = [],
): Equilibrium {
  const supports = strategies.map(support);
  // Every strategy that is played pays the same, as much as any against the others' strategies.
  const payoffs = supports.map(([played], player) => {
    const against = strategies.length === 2 ? strategies[1 - player] : undefined;
    const best = against && known[player]?.get(against);
    return best ?? strategyPayoff(game, player, played as number, strategies);
  });
  return { strategies, payoffs, supports, component };
}

/** Orders profiles by their probabilities, player by player, lexicographically greatest first. */
export function compareProfiles(a: MixedProfile, b: MixedProfile): number {
  for (let player = 0; player < a.length; player++) {
    const order = compareStrategies(a[player] as MixedStrategy, b[player] as MixedStrategy);
    if (order !== 0) return order;
  }
  return 0;
}

/** Orders strategies by their probabilities, lexicographically greatest first. */
export function compareStrategies(a: MixedStrategy, b: MixedStrategy): number {
  for (let s = 0; s < a.length; s++) {
    const [x, y] = [a[s] as Rational, b[s] as Rational];
    const order = x === y ? 0 : compare(y, x);
    if (order !== 0) return order;
  }
  return 0;
}

/** A text that two profiles share exactly when they are the same. */
export function profileKey(profile: MixedProfile): string {
  return profile
    .map((strategy) =>
      strategy.flatMap((value, s) => (value.n === 0n ? [] : [`${s}:${rationalText(value)}`])).join(),
    )
    .join("|");
}
