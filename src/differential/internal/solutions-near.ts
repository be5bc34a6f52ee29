import type { Matrix } from "ml-matrix";
import type { EquilibriumEquations } from "../equilibrium-equations.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import type { LinearQuadraticSolution } from "../linear-quadratic-solution.js";
import { certifiedPoint } from "./certified-point.js";
import { type FloatGame, gainsOf } from "./float-game.js";
import { FloatSystem } from "./float-system.js";
import { solutionAt } from "./solution-at.js";

/**
 * The solutions to which Newton's method leads from matrices P of all players, proved and proved to be stable, by their gains.
 *
 * @param alike - the equations of those in which players who are alike play alike, where they are looked for too
 */
export function solutionsNear(
  game: HomogeneousGame,
  floats: FloatGame,
  equations: EquilibriumEquations,
  starts: readonly (readonly Matrix[])[],
  alike: EquilibriumEquations | null = null,
): LinearQuadraticSolution[] {
  const found: LinearQuadraticSolution[] = [];
  const add = (solution: LinearQuadraticSolution): void => {
    if (!found.some((other) => meet(other, solution))) found.push(solution);
  };
  for (const solution of proved(game, floats, equations, starts, false)) add(solution);
  if (alike !== null) for (const solution of proved(game, floats, alike, starts, true)) add(solution);
  return found.sort(byGains);
}

function proved(
  game: HomogeneousGame,
  floats: FloatGame,
  equations: EquilibriumEquations,
  starts: readonly (readonly Matrix[])[],
  symmetric: boolean,
): LinearQuadraticSolution[] {
  const system = new FloatSystem(equations.system);
  const tried = new Set<string>();
  const found: LinearQuadraticSolution[] = [];
  for (const weights of starts) {
    const start = pointOf(equations, weights, floats);
    const point = start === null ? null : system.newton(start);
    if (point === null) continue;
    // A point met before is not proved again; that two solutions differ is not decided here.
    const scale = 1e6 / (1 + Math.max(...point.map(Math.abs)));
    const key = point.map((value) => Math.round(value * scale)).join();
    if (tried.has(key)) continue;
    tried.add(key);
    const certified = certifiedPoint(equations.system, system, point);
    if (certified === null) continue;
    const solution = solutionAt(game, equations, certified, symmetric);
    if (solution.stable) found.push(solution);
  }
  return found;
}

/** The values of the variables of equations, or null where the gains are not determined. */
function pointOf(
  { gains, weights, system }: EquilibriumEquations,
  P: readonly Matrix[],
  floats: FloatGame,
): number[] | null {
  const point: number[] = Array.from({ length: system.length }, () => 0);
  const place = (variables: readonly (readonly number[])[], matrix: Matrix): void => {
    variables.forEach((row, i) => {
      row.forEach((variable, j) => {
        point[variable] = matrix.get(i, j);
      });
    });
  };
  try {
    place(gains, gainsOf(floats, P));
  } catch {
    // A singular system.
    return null;
  }
  weights.forEach((variables, player) => {
    place(variables, P[player] as Matrix);
  });
  return point.every(Number.isFinite) ? point : null;
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
