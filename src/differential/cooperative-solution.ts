import type { RationalInput } from "../exact/rational.js";
import { cooperativeGame } from "./cooperative-game.js";
import { feedbackEquilibria } from "./feedback-equilibria.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";

/**
 * Returns what the players do when together they keep a weighted sum of their costs small: the stationary solution with one
 * matrix P, of the weighted sum; null where none was proved.
 *
 * @param weights - one a player, each above 0; 1 when left out
 * @throws {@link ExclaveError} `bad-argument` for weights that do not fit; as {@link feedbackEquilibria} does otherwise
 * @example
 * ```ts
 * import { cooperativeSolution, linearQuadraticGame } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player, player] });
 * cooperativeSolution(game)?.eigenvalues.map(({ real }) => real.toFixed(6)); // ["-3.605551"]
 * ```
 */
export function cooperativeSolution(
  game: LinearQuadraticGame,
  weights: readonly RationalInput[] = game.players.map(() => 1),
): LinearQuadraticSolution | null {
  return feedbackEquilibria(cooperativeGame(game, weights)).equilibria[0] ?? null;
}
