import { ExclaveError } from "../exclave-error.js";
import { feedbackEquilibria } from "./feedback-equilibria.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";
import { ownProblem, paysForAll } from "./own-problem.js";

/**
 * What proves that a player's cost is a convex function of its own path of controls: that it is nowhere negative but for linear
 * terms, or a solution of its problem alone, when the others do nothing. Null where neither is shown.
 */
export type CostConvexity = "nowhere negative" | LinearQuadraticSolution | null;

/**
 * Returns what proves that what a player pays is a convex function of its own path of controls, the others' given.
 *
 * @param player - the position of the player
 */
export function costConvexity(game: LinearQuadraticGame, player: number): CostConvexity {
  if (paysForAll(game, player)) return "nowhere negative";
  try {
    return feedbackEquilibria(ownProblem(game, player)).equilibria[0] ?? null;
  } catch (error) {
    // Its own controls alone cannot calm the state.
    if (error instanceof ExclaveError) return null;
    throw error;
  }
}
