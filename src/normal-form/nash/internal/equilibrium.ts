import { compare } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";
import { rationalText } from "../../../exact/rational-text.js";
import type { MixedProfile, NormalFormGame } from "../../game.js";
import { support } from "../../mixed-profile.js";
import { strategyPayoff } from "../../payoffs.js";
import type { Equilibrium } from "../equilibrium-set.js";

/** An equilibrium with its payoffs and supports. */
export function equilibrium(
  game: NormalFormGame,
  strategies: MixedProfile,
  component: number | null,
): Equilibrium {
  const supports = strategies.map(support);
  // Every strategy that is played pays the same.
  const payoffs = supports.map(([played], player) =>
    strategyPayoff(game, player, played as number, strategies),
  );
  return { strategies, payoffs, supports, component };
}

/** Orders profiles by their probabilities, player by player, lexicographically greatest first. */
export function compareProfiles(a: MixedProfile, b: MixedProfile): number {
  for (let player = 0; player < a.length; player++) {
    const left = a[player] as readonly Rational[];
    const right = b[player] as readonly Rational[];
    for (let s = 0; s < left.length; s++) {
      const [x, y] = [left[s] as Rational, right[s] as Rational];
      const order = x === y ? 0 : compare(y, x);
      if (order !== 0) return order;
    }
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
