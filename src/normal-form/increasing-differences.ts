import { compare } from "../exact/order.js";
import { type Rational, rational } from "../exact/rational.js";
import type { NormalFormGame, PureProfile } from "./game.js";

/** A place where a player's gain from the next strategy falls although a rival moves up. */
export interface DecreasingDifference {
  readonly player: number;
  readonly rival: number;
  /** The player goes from its strategy here to the next, its rival too. */
  readonly profile: PureProfile;
  /** What the player gains by that before the rival moves, and after. */
  readonly gains: readonly [Rational, Rational];
}

/**
 * Returns null when the game has increasing differences in the order in which strategies are listed, so that it is
 * supermodular (D. M. Topkis 1979, Equilibrium points in nonzero-sum n-person submodular games, doi:10.1137/0317054);
 * otherwise the first place where it does not.
 *
 * @example
 * ```ts
 * import { bimatrix, increasingDifferences } from "exclave/normal-form";
 *
 * increasingDifferences(bimatrix([[2, 0], [1, 1]], [[2, 1], [0, 1]])); // null
 * increasingDifferences(bimatrix([[0, 1], [1, 0]], [[0, 1], [1, 0]]))?.gains.map(String); // ["1", "-1"]
 * ```
 */
export function increasingDifferences(game: NormalFormGame): DecreasingDifference | null {
  const gain = (profile: readonly number[], player: number): Rational => {
    const up = profile.map((s, i) => (i === player ? s + 1 : s));
    return rational(game.payoff(player, up).sub(game.payoff(player, profile)));
  };
  // Differences between neighbours are enough, as all others are sums of them.
  for (const profile of profilesOf(game.shape)) {
    for (let player = 0; player < game.shape.length; player++) {
      if ((profile[player] as number) + 1 >= (game.shape[player] as number)) continue;
      for (let rival = 0; rival < game.shape.length; rival++) {
        if (rival === player || (profile[rival] as number) + 1 >= (game.shape[rival] as number)) continue;
        const after = profile.map((s, i) => (i === rival ? s + 1 : s));
        const gains = [gain(profile, player), gain(after, player)] as const;
        if (compare(gains[1], gains[0]) < 0) return { player, rival, profile: [...profile], gains };
      }
    }
  }
  return null;
}

/** All profiles, the last player's strategy moving fastest. */
function* profilesOf(shape: readonly number[]): Generator<readonly number[]> {
  const profile = shape.map(() => 0);
  for (;;) {
    yield profile;
    let i = shape.length - 1;
    while (i >= 0 && (profile[i] as number) + 1 >= (shape[i] as number)) profile[i--] = 0;
    if (i < 0) return;
    profile[i] = (profile[i] as number) + 1;
  }
}
