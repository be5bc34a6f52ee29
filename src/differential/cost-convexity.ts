import { rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { bestReplyProblem } from "./best-reply-problem.js";
import { feedbackEquilibria } from "./feedback-equilibria.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { isPositiveSemidefinite } from "./internal/checked-matrices.js";
import { transpose, zeros } from "./internal/rational-matrices.js";
import type { LinearQuadraticGame, QuadraticCost } from "./linear-quadratic-game.js";

/**
 * Returns whether what a player pays is proved to be a convex function of its own path of controls, the others' given: where its
 * cost is nowhere negative but for linear terms, or where its problem alone has a solution that makes the discounted state tend
 * to 0 (J. Engwerda 2005, LQ Dynamic Optimization and Differential Games, chapter 7).
 *
 * @param player - the position of the player
 */
export function isCostConvex(game: LinearQuadraticGame, player: number): boolean {
  const plain = withoutLinearTerms(game);
  const data = homogeneousGame(plain);
  const { state, controls, cross, first, width } = data.players[player] as (typeof data.players)[number];
  const own = <T>(row: readonly T[]): readonly T[] => row.slice(first, first + width);
  const crossed = cross.map(own);
  const whole = [
    ...state.map((row, s) => [...row, ...(crossed[s] ?? [])]),
    ...transpose(crossed).map((row, k) => [...row, ...own(own(controls)[k] ?? [])]),
  ];
  if (isPositiveSemidefinite(whole)) return true;
  try {
    const alone = bestReplyProblem(plain, zeros(data.controls, data.size), player);
    return feedbackEquilibria(alone).equilibria.length > 0;
  } catch (error) {
    // Its own controls alone cannot calm the state.
    if (error instanceof ExclaveError) return false;
    throw error;
  }
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
