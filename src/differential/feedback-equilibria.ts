import { feedbackEquations } from "./equilibrium-equations.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { checkSolvable } from "./internal/check-solvable.js";
import { equilibriumStarts } from "./internal/equilibrium-starts.js";
import { floatGame } from "./internal/float-game.js";
import { solutionsNear } from "./internal/solutions-near.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";
import { provesMinimum } from "./second-order.js";
import { symmetricEquations } from "./symmetric-equations.js";

/** The feedback equilibria of a game that were found. */
export interface FeedbackEquilibria {
  /** By their gains; every one proved. There may be others. */
  readonly equilibria: readonly LinearQuadraticSolution[];
  /** From how many points they were looked for. */
  readonly starts: number;
}

/**
 * Returns stationary linear feedback Nash equilibria of a game with infinite horizon: for each, gains and what the players pay,
 * with a proved bound on their error, and a proof that the discounted state tends to 0. No player then gains by any other
 * control under which it does so too, since completing the square leaves what the player pays apart from a positive definite
 * form of the deviation (T. Basar and G. J. Olsder 1999, Dynamic Noncooperative Game Theory, section 6.5).
 *
 * They are found in floats, as limits of finite horizons and from other starts, and may not be all. Where two meet, so that the
 * equations have a double solution, it is proved where players who are alike play alike in it and it is a simple one among
 * those; otherwise it is not given. Games with one state have all of theirs
 * found by {@link scalarFeedback}.
 *
 * @throws {@link ExclaveError} `bad-game` where no controls make the discounted state tend to 0, or linear terms count for ever
 * @example
 * ```ts
 * import { feedbackEquilibria, linearQuadraticGame } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[0]], players: [player, player] });
 * const { equilibria } = feedbackEquilibria(game);
 * equilibria.map(({ gains }) => gains.map(([gain]) => gain?.valueOf())); // [[1, 1]]
 * equilibria.map(({ stable }) => stable); // [true]
 * ```
 */
export function feedbackEquilibria(game: LinearQuadraticGame): FeedbackEquilibria {
  const data = homogeneousGame(game);
  checkSolvable(data);
  const floats = floatGame(data);
  const starts = equilibriumStarts(data, floats);
  const equations = feedbackEquations(game);
  const solutions = solutionsNear(data, floats, equations, starts, symmetricEquations(game, equations));
  return {
    equilibria: solutions.filter(({ weights, radius }) => provesMinimum(data, weights, radius)),
    starts: starts.length,
  };
}
