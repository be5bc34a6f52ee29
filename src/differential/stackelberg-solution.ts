import { feedbackEquilibria } from "./feedback-equilibria.js";
import { leaderProblem } from "./leader-problem.js";
import type { LinearQuadraticGame, RationalMatrix } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";

/** What a leader does who commits to a path of controls before the follower chooses. */
export interface StackelbergSolution {
  /**
   * The leader's optimal control, of the state and the follower's costate, one after the other: those are the entries of z.
   * Proved as the solution of one player's problem.
   */
  readonly leader: LinearQuadraticSolution;
  /** The game of the leader alone, whose states are those. */
  readonly problem: LinearQuadraticGame;
  /** T: of the follower's costate p only w = T p counts, and stands among these states. */
  readonly felt: RationalMatrix;
  /** w at the beginning, as the leader wants it, from the state at the beginning (and 1): in floats. */
  readonly initialCostate: readonly (readonly number[])[];
}

/**
 * Returns the open-loop Stackelberg solution of a game of two players in continuous time with infinite horizon, or null where
 * none was proved. The follower's costate is a further state to the leader, who chooses it at the beginning: a promise that a
 * leader would break later (M. Simaan and J. B. Cruz 1973, On the Stackelberg strategy in nonzero-sum games,
 * doi:10.1007/BF00935665).
 *
 * @param leader - the position of the player who leads
 * @throws {@link ExclaveError} `bad-argument` for other numbers of players, discrete time, or more than 4 states
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
  const { problem, felt } = leaderProblem(game, leader);
  const [solution] = feedbackEquilibria(problem).equilibria;
  if (solution === undefined) return null;
  const P = (solution.weights[0] as RationalMatrix).map((row) => row.map((entry) => entry.valueOf()));
  const initialCostate = promised(P, game.states.length, felt.length);
  return { leader: solution, problem, felt, initialCostate };
}

/** The w at which y'Py is least: -P_ww^-1 P_wx, as gains from the other entries of y. */
function promised(P: readonly (readonly number[])[], n: number, felt: number): number[][] {
  const others = P.map((_, i) => i).filter((i) => i < n || i >= n + felt);
  const rows = Array.from({ length: felt }, (_, i) => [
    ...Array.from({ length: felt }, (__, j) => P[n + i]?.[n + j] ?? 0),
    ...others.map((j) => -(P[n + i]?.[j] ?? 0)),
  ]);
  for (let column = 0; column < felt; column++) {
    const pivot = rows.reduce(
      (best, row, i) =>
        i > column && Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? i : best,
      column,
    );
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const lead = (rows[column] as number[]).map((value) => value / (rows[column]?.[column] ?? 1));
    rows[column] = lead;
    rows.forEach((row, i) => {
      const factor = row[column] ?? 0;
      if (i !== column) rows[i] = row.map((value, k) => value - factor * (lead[k] ?? 0));
    });
  }
  return rows.map((row) => row.slice(felt));
}
