import { isPositiveSemidefinite } from "../exact/definite.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import { paysForAll } from "./own-problem.js";

/**
 * Returns whether the Riccati equations of a finite horizon are all that it takes for an equilibrium: always in feedback (T. Basar and
 * G. J. Olsder 1999, section 6.5), and in open loop where what each player pays for the state, its own controls and the last state is
 * nowhere negative but for linear terms, so that its cost is convex whatever the others do.
 */
export function horizonSufficient(game: LinearQuadraticGame, information: "feedback" | "open-loop"): boolean {
  if (information === "feedback") return true;
  return game.players.every(
    ({ finalCost }, player) => paysForAll(game, player) && isPositiveSemidefinite(finalCost.state),
  );
}
