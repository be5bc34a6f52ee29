import { isPositiveSemidefinite } from "../exact/definite.js";
import { rational, ZERO } from "../exact/rational.js";
import { bestReplyProblem } from "./best-reply-problem.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { transpose, zeros } from "./internal/rational-matrices.js";
import type { LinearQuadraticGame, QuadraticCost } from "./linear-quadratic-game.js";

/**
 * Returns the game of one player alone that is left when the others do nothing and there are no linear terms. What the player pays is
 * a convex function of its path of controls, whatever the others', where this game has a solution that makes the discounted
 * state tend to 0 (J. Engwerda 2005, LQ Dynamic Optimization and Differential Games).
 *
 * @param player - the position of the player
 */
export function ownProblem(game: LinearQuadraticGame, player: number): LinearQuadraticGame {
  const plain = withoutLinearTerms(game);
  const { controls, states } = homogeneousGame(plain);
  return bestReplyProblem(plain, zeros(controls, states), player);
}

/** Returns whether what a player pays for the state and its own controls is nowhere negative, but for linear terms. */
export function paysForAll(game: LinearQuadraticGame, player: number): boolean {
  const [alone] = ownProblem(game, player).players;
  if (alone === undefined) return false;
  const { state, controls, cross } = alone.cost;
  const below = transpose(cross);
  return isPositiveSemidefinite([
    ...state.map((row, s) => [...row, ...(cross[s] ?? [])]),
    ...controls.map((row, k) => [...(below[k] ?? []), ...row]),
  ]);
}

function withoutLinearTerms(game: LinearQuadraticGame): LinearQuadraticGame {
  const plain = (cost: QuadraticCost): QuadraticCost => ({
    ...cost,
    stateLinear: cost.stateLinear.map(() => ZERO),
    controlsLinear: cost.controlsLinear.map(() => ZERO),
    constant: rational(0),
  });
  return {
    ...game,
    constant: game.constant.map(() => ZERO),
    players: game.players.map((player) => ({
      ...player,
      cost: plain(player.cost),
      finalCost: { ...player.finalCost, stateLinear: player.finalCost.stateLinear.map(() => ZERO) },
    })),
  };
}
