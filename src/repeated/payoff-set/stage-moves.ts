import { maximum } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { Point } from "../internal/polygon.js";

/** A profile of actions of a stage game of two players, with what it gives and what the best deviations give. */
export interface StageMove {
  readonly profile: readonly number[];
  readonly payoffs: Point;
  /** What each player gets by its best reply to the other's action. */
  readonly replies: Point;
}

/** All profiles of actions of a game of two players, row-major. */
export function stageMoves(game: NormalFormGame): StageMove[] {
  return Array.from({ length: game.profileCount }, (_, index): StageMove => {
    const profile = game.profileAt(index);
    const reply = (player: number): Rational =>
      rational(
        maximum(
          Array.from({ length: game.shape[player] as number }, (_, action) =>
            game.payoff(
              player,
              profile.map((own, i) => (i === player ? action : own)),
            ),
          ),
        ),
      );
    return {
      profile,
      payoffs: [game.payoffAt(0, index), game.payoffAt(1, index)],
      replies: [reply(0), reply(1)],
    };
  });
}
