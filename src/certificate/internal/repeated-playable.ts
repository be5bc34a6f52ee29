import { compare, maximum, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";

/** A profile of actions of any number of players: what it gives, and what the best replies give. */
export interface PlayableProfile {
  readonly profile: readonly number[];
  readonly payoffs: readonly Rational[];
  readonly replies: readonly Rational[];
}

/**
 * The profiles that payoffs alone do not exclude from equilibria in pure actions. Those that go are the ones from which some
 * player gains by deviating even if the best of those left followed for ever, and after the deviation the least that the
 * player can always have by replying to those left.
 */
export function playableProfiles(game: NormalFormGame, discount: Rational): PlayableProfile[] {
  let left = Array.from({ length: game.profileCount }, (_, index) =>
    playableProfile(game, game.profileAt(index)),
  );
  for (;;) {
    const before = left;
    left = before.filter(({ payoffs, replies }) =>
      payoffs.every((payoff, i) => {
        const best = maximum(before.map((one) => one.payoffs[i] as Rational));
        const worst = minimum(before.map((one) => one.replies[i] as Rational));
        const kept = payoff.mul(ONE.sub(discount)).add(best.mul(discount));
        const taken = (replies[i] as Rational).mul(ONE.sub(discount)).add(worst.mul(discount));
        return compare(kept, taken) >= 0;
      }),
    );
    if (left.length === before.length) return left;
  }
}

/** A profile with what it gives, and what the best replies give. */
export function playableProfile(game: NormalFormGame, profile: readonly number[]): PlayableProfile {
  const payoffs = profile.map((_, player) => game.payoff(player, profile));
  const replies = profile.map((_, player) => {
    const own = Array.from({ length: game.shape[player] as number }, (_, action) =>
      game.payoff(
        player,
        profile.map((a, i) => (i === player ? action : a)),
      ),
    );
    return rational(maximum(own));
  });
  return { profile, payoffs, replies };
}
