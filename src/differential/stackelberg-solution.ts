import { isPositiveDefinite } from "../exact/definite.js";
import { ExclaveError } from "../exclave-error.js";
import { feedbackEquilibria } from "./feedback-equilibria.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { checkSolvable } from "./internal/check-solvable.js";
import { leaderProblem } from "./leader-problem.js";
import type { LinearQuadraticGame, LinearQuadraticPlayer } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";
import { promisedCostate } from "./promised-costate.js";
import type { RationalMatrix } from "./rational-matrix.js";

/** What a leader does who commits to a path of controls before the follower chooses. */
export interface StackelbergSolution {
  /**
   * The leader's optimal choice, of the state and the follower's costate, one after the other: those are the entries of z.
   * Proved as the solution of one player's problem.
   */
  readonly leader: LinearQuadraticSolution;
  /** The game of the leader alone, whose states are those. */
  readonly problem: LinearQuadraticGame;
  /**
   * T: of the follower's costate p only w = T p counts, and stands among these states; without what the state and the
   * rest of w imply, as otherwise the costate would grow whatever the leader does.
   */
  readonly felt: RationalMatrix;
  /** w at the beginning, as the leader wants it, from the state at the beginning (and 1): in floats. */
  readonly initialCostate: readonly (readonly number[])[];
}

/**
 * Returns the open-loop Stackelberg solution of a game of two players with infinite horizon, or null where none was proved, as
 * where the leader's own controls cannot calm the state. The follower's costate is a further state to the leader, who chooses it at
 * the beginning: a promise that a leader would break later (M. Simaan and J. B. Cruz 1973, On the Stackelberg strategy in
 * nonzero-sum games, doi:10.1007/BF00935665). What the leader could never calm of the costate it does not promise.
 * That is told by rational factors: where one polynomial without them has roots on both sides, null is returned.
 *
 * In discrete time the costate of a period may not determine that of the next, as where the state forgets: then the leader
 * chooses what is left open of the next costate too, and its own controls are tied by what it has promised.
 *
 * The follower's conditions are necessary; they are sufficient where its cost is convex in its own controls, which
 * {@link openLoopEquilibria} tells.
 *
 * @param leader - the position of the player who leads
 * @throws {@link ExclaveError} `bad-argument` for other numbers of players, or more than 4 states; as
 * {@link feedbackEquilibria}
 * @example
 * ```ts
 * import { linearQuadraticGame, stackelbergSolution } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[1]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [["-1"]], discount: "1/10", players: [player, player] });
 * stackelbergSolution(game, 0)?.leader.stable; // true
 * ```
 */
export function stackelbergSolution(game: LinearQuadraticGame, leader: 0 | 1): StackelbergSolution | null {
  checkSolvable(homogeneousGame(game));
  const derived = leaderProblem(game, leader);
  if (derived === null) return null;
  const { problem, felt } = derived;
  const [{ cost }] = problem.players as [LinearQuadraticPlayer];
  if (game.time === "continuous" && !isPositiveDefinite(cost.controls)) return null;
  const solution = solved(problem);
  if (solution === null) return null;
  const initialCostate = promisedCostate(
    solution.weights[0] as RationalMatrix,
    game.states.length,
    felt.length,
  );
  return initialCostate === null ? null : { leader: solution, problem, felt, initialCostate };
}

function solved(problem: LinearQuadraticGame): LinearQuadraticSolution | null {
  try {
    return feedbackEquilibria(problem).equilibria[0] ?? null;
  } catch (error) {
    // The leader alone cannot calm the state and the follower's costate.
    if (error instanceof ExclaveError && error.code === "bad-game") return null;
    throw error;
  }
}
