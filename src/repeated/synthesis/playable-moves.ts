import { compare, maximum, minimum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { ProfileMove } from "../internal/profile-moves.js";

/** The profiles that may be played in an equilibrium, and what each player gets at least in one. */
export interface PlayableMoves {
  readonly moves: readonly ProfileMove[];
  /** One a player; none when no profile is left. */
  readonly floors: readonly Rational[];
}

/**
 * The profiles of actions that are not excluded from all subgame-perfect equilibria in pure actions by their payoffs alone:
 * with the best of them for ever afterwards, and the least that a player can be held to by them after a deviation, nobody
 * gains by deviating. Those that fail are left out, again and again.
 */
export function playableMoves(moves: readonly ProfileMove[], discount: Rational): PlayableMoves {
  const today = ONE.sub(discount);
  let left = moves;
  for (;;) {
    const players = left[0]?.payoffs.map((_, player) => player) ?? [];
    const floors = players.map((i) => rational(minimum(left.map(({ replies }) => replies[i] as Rational))));
    const most = players.map((i) => maximum(left.map(({ payoffs }) => payoffs[i] as Rational)));
    const kept = left.filter(({ payoffs, replies }) =>
      players.every((i) => {
        const gain = (replies[i] as Rational).sub(payoffs[i] as Rational).mul(today);
        const loss = (most[i] as Rational).sub(floors[i] as Rational).mul(discount);
        return compare(gain, loss) <= 0;
      }),
    );
    if (kept.length === left.length) return { moves: left, floors };
    left = kept;
  }
}
