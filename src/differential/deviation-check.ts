import { type Rational, rational, ZERO } from "../exact/rational.js";
import { bestReplyProblem } from "./best-reply-problem.js";
import { feedbackEquilibria } from "./feedback-equilibria.js";
import type { LinearQuadraticGame, RationalMatrix } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";

/** What a player would pay by its best reply, compared with what it pays. */
export interface Deviation {
  readonly player: number;
  /** The greatest difference of an entry of P from that of the best reply; null where no best reply was proved. */
  readonly difference: Rational | null;
}

/**
 * Returns, for each player, how much what it pays in a feedback equilibrium differs from what it would pay by its best reply to
 * the others' gains, solved for on its own as an optimal control problem: nothing but the errors of the two.
 *
 * @throws {@link ExclaveError} as {@link feedbackEquilibria} does
 * @example
 * ```ts
 * import { deviationCheck, feedbackEquilibria, linearQuadraticGame } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[3]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[0]], players: [player, player] });
 * const [equilibrium] = feedbackEquilibria(game).equilibria;
 * const found = equilibrium === undefined ? [] : deviationCheck(game, equilibrium);
 * found.map(({ difference }) => (difference?.valueOf() ?? 1) < 1e-20); // [true, true]
 * ```
 */
export function deviationCheck(game: LinearQuadraticGame, solution: LinearQuadraticSolution): Deviation[] {
  return game.players.map((_, player) => {
    const [best] = feedbackEquilibria(bestReplyProblem(game, solution.gains, player)).equilibria;
    const paid = solution.weights[player] as RationalMatrix;
    const least = best?.weights[0];
    return { player, difference: least === undefined ? null : largestDifference(paid, least) };
  });
}

function largestDifference(a: RationalMatrix, b: RationalMatrix): Rational {
  let most = ZERO;
  a.forEach((row, i) => {
    row.forEach((entry, j) => {
      const difference = rational(entry.sub(b[i]?.[j] ?? ZERO).abs());
      if (difference.compare(most) > 0) most = difference;
    });
  });
  return most;
}
