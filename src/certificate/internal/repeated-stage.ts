import { compare, maximum } from "../../exact/order.js";
import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { PlanePoint } from "./rational-polygon.js";

/** A profile of actions of two players: what it gives, and what the best replies give. */
export interface RepeatedMove {
  readonly payoffs: PlanePoint;
  readonly replies: PlanePoint;
}

/** All profiles, row-major. */
export function repeatedMoves(game: NormalFormGame): RepeatedMove[] {
  return Array.from({ length: game.profileCount }, (_, index): RepeatedMove => {
    const profile = game.profileAt(index);
    const best = (player: number): Rational =>
      rational(
        maximum(
          Array.from({ length: game.shape[player] as number }, (_, own) =>
            game.payoff(
              player,
              profile.map((action, i) => (i === player ? own : action)),
            ),
          ),
        ),
      );
    return { payoffs: [game.payoffAt(0, index), game.payoffAt(1, index)], replies: [best(0), best(1)] };
  });
}

/** `(1 - discount) today + discount * later`. */
export function discounted(today: Rational, later: Rational, discount: Rational): Rational {
  return rational(today.mul(ONE.sub(discount)).add(later.mul(discount)));
}

/** Each player's least payoff that is held to when every situation of the others is tried: the pure minmax. */
export function pureMinmaxOf(game: NormalFormGame, player: number): Rational {
  const stride = game.stride(player);
  const actions = game.shape[player] as number;
  let least: Rational | null = null;
  for (let index = 0; index < game.profileCount; index++) {
    if (Math.floor(index / stride) % actions !== 0) continue;
    const best = maximum(
      Array.from({ length: actions }, (_, own) => game.payoffAt(player, index + own * stride)),
    );
    if (least === null || compare(best, least) < 0) least = best;
  }
  return rational(least as Rational);
}
