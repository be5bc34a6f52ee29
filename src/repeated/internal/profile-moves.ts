import { maximum } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";

/** A profile of actions of a stage game, with what it gives each player and what the best deviations give. */
export interface ProfileMove {
  readonly profile: readonly number[];
  readonly payoffs: readonly Rational[];
  /** What each player gets by its best reply to the actions of the others. */
  readonly replies: readonly Rational[];
}

/** All profiles of actions of a game with any number of players, row-major. */
export function profileMoves(game: NormalFormGame): ProfileMove[] {
  return Array.from({ length: game.profileCount }, (_, index): ProfileMove => {
    const profile = game.profileAt(index);
    return {
      profile,
      payoffs: game.shape.map((_, player) => game.payoffAt(player, index)),
      replies: game.shape.map((count, player) =>
        rational(
          maximum(
            Array.from({ length: count }, (_, action) =>
              game.payoff(
                player,
                profile.map((own, i) => (i === player ? action : own)),
              ),
            ),
          ),
        ),
      ),
    };
  });
}
