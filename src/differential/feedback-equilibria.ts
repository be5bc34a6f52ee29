import type { Matrix } from "ml-matrix";
import { feedbackEquations } from "./equilibrium-equations.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { certifiedPoint } from "./internal/certified-point.js";
import { checkSolvable } from "./internal/check-solvable.js";
import { equilibriumStarts } from "./internal/equilibrium-starts.js";
import { floatGame, gainsOf } from "./internal/float-game.js";
import { FloatSystem } from "./internal/float-system.js";
import { solutionAt } from "./internal/solution-at.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";

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
 * They are found in floats, as limits of finite horizons and from other starts, and may not be all. Games with one state have
 * all of theirs found by {@link scalarFeedback}.
 *
 * @throws {@link ExclaveError} `bad-game` where no controls make the discounted state tend to 0, or linear terms count for ever
 * @example
 * ```ts
 * import { feedbackEquilibria, linearQuadraticGame } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[1]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player, player] });
 * const { equilibria } = feedbackEquilibria(game);
 * equilibria.map(({ gains }) => gains.map(([gain]) => gain?.valueOf())); // [[1, 1]]
 * equilibria.map(({ stable }) => stable); // [true]
 * ```
 */
export function feedbackEquilibria(game: LinearQuadraticGame): FeedbackEquilibria {
  const data = homogeneousGame(game);
  checkSolvable(data);
  const equations = feedbackEquations(game);
  const floats = floatGame(data);
  const system = new FloatSystem(equations.system);
  const starts = equilibriumStarts(floats);
  const tried = new Set<string>();
  const found: LinearQuadraticSolution[] = [];
  for (const weights of starts) {
    const point = system.newton(pointOf(equations, weights, gainsOf(floats, weights)));
    if (point === null) continue;
    // A point met before is not proved again; that two solutions differ is not decided here.
    const key = point.map((value) => value.toPrecision(6)).join();
    if (tried.has(key)) continue;
    tried.add(key);
    const certified = certifiedPoint(equations.system, system, point);
    if (certified === null) continue;
    const solution = solutionAt(data, equations, certified);
    if (solution.stable && !found.some((other) => meet(other, solution))) found.push(solution);
  }
  const equilibria = found.sort(byGains);
  return { equilibria, starts: starts.length };
}

/** The values of the variables of equations. */
export function pointOf(
  { gains, weights, system }: ReturnType<typeof feedbackEquations>,
  P: readonly Matrix[],
  F: Matrix,
): number[] {
  const point: number[] = Array.from({ length: system.length }, () => 0);
  gains.forEach((row, i) => {
    row.forEach((variable, j) => {
      point[variable] = F.get(i, j);
    });
  });
  weights.forEach((matrix, player) => {
    matrix.forEach((row, i) => {
      row.forEach((variable, j) => {
        point[variable] = (P[player] as Matrix).get(i, j);
      });
    });
  });
  return point;
}

/** Whether two solutions may be the same. */
function meet(a: LinearQuadraticSolution, b: LinearQuadraticSolution): boolean {
  const right = b.gains.flat();
  return a.gains.flat().every(
    (gain, i) =>
      gain
        .sub(right[i] ?? gain)
        .abs()
        .compare(a.radius.add(b.radius)) <= 0,
  );
}

function byGains(a: LinearQuadraticSolution, b: LinearQuadraticSolution): number {
  const [left, right] = [a.gains.flat(), b.gains.flat()];
  for (const [i, gain] of left.entries()) {
    const order = gain.compare(right[i] ?? gain);
    if (order !== 0) return -order;
  }
  return 0;
}
