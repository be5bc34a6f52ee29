import { EigenvalueDecomposition, Matrix, solve } from "ml-matrix";
import { openLoopEquations } from "./equilibrium-equations.js";
import { pointOf } from "./feedback-equilibria.js";
import { homogeneousGame } from "./homogeneous-game.js";
import { certifiedPoint } from "./internal/certified-point.js";
import { checkSolvable } from "./internal/check-solvable.js";
import { type FloatGame, floatGame, gainsOf } from "./internal/float-game.js";
import { FloatSystem } from "./internal/float-system.js";
import { riccatiLimit } from "./internal/riccati-limit.js";
import { solutionAt } from "./internal/solution-at.js";
import type { LinearQuadraticGame } from "./linear-quadratic-game.js";
import type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";

/** The open-loop equilibria of a game that were found. */
export interface OpenLoopEquilibria {
  /** With gains from the state along the path, every one proved to solve the equations; there may be others. */
  readonly equilibria: readonly LinearQuadraticSolution[];
  /**
   * How many dimensions states and costates have from which the discounted path tends to 0, in floats: that of the state where
   * there is one equilibrium from each state. Null in discrete time, and where floats cannot tell.
   */
  readonly stableDimension: number | null;
  /** Whether there is a continuum of equilibria, as that dimension is greater than the state's; null where it is not known. */
  readonly continuum: boolean | null;
}

/**
 * Returns open-loop Nash equilibria of a game with infinite horizon: each player commits to controls as a function of time
 * alone, which are written as gains from the state along the equilibrium path. For each, a proved bound on its error and a proof
 * that the discounted state tends to 0. With a stable dimension beyond the state's there is a continuum of others, whose costates
 * differ (J. Engwerda 2005, LQ Dynamic Optimization and Differential Games; P. M. Kremer 2002).
 *
 * The conditions are necessary; they are sufficient where each player's own cost is convex along its deviations, which holds for
 * costs that are nowhere negative.
 *
 * @throws {@link ExclaveError} `bad-game` where no controls make the discounted state tend to 0
 * @example
 * ```ts
 * import { linearQuadraticGame, openLoopEquilibria } from "exclave/differential";
 *
 * const player = { influence: [[1]], cost: { state: [[1]], control: [[1]] } };
 * const game = linearQuadraticGame({ states: ["fear"], drift: [[1]], players: [player, player] });
 * const { equilibria, stableDimension, continuum } = openLoopEquilibria(game);
 * equilibria.map(({ gains }) => gains.map(([gain]) => gain?.valueOf().toFixed(9))); // [["1.366025404", "1.366025404"]]
 * [stableDimension, continuum]; // [2, true]
 * ```
 */
export function openLoopEquilibria(game: LinearQuadraticGame): OpenLoopEquilibria {
  const data = homogeneousGame(game);
  checkSolvable(data);
  const equations = openLoopEquations(game);
  const floats = floatGame(data);
  const system = new FloatSystem(equations.system);
  const shape = (fill: (size: number) => Matrix): Matrix[] =>
    data.players.map(() => fill(data.size).subMatrix(0, data.states - 1, 0, data.size - 1));
  const starts = [shape((size) => Matrix.zeros(size, size)), shape((size) => Matrix.eye(size))];
  const found: LinearQuadraticSolution[] = [];
  for (const weights of [
    ...starts.flatMap((start) => [riccatiLimit(floats, start, false) ?? start]),
    ...starts,
  ]) {
    const point = system.newton(pointOf(equations, weights, gainsOf(floats, weights)));
    const certified = point === null ? null : certifiedPoint(equations.system, system, point);
    if (certified === null) continue;
    const solution = solutionAt(data, equations, certified);
    const key = keyOf(solution);
    if (solution.stable && !found.some((other) => keyOf(other) === key)) found.push(solution);
  }
  const stableDimension = data.continuous ? stableDimensionOf(floats) : null;
  const continuum = stableDimension === null ? null : stableDimension > data.states;
  return { equilibria: found, stableDimension, continuum };
}

function keyOf({ gains }: LinearQuadraticSolution): string {
  return gains
    .flat()
    .map((gain) => gain.valueOf().toPrecision(9))
    .join();
}

/**
 * The number of eigenvalues of states and costates together with real parts below half the discount rate; null where one is too
 * near to it for floats.
 */
function stableDimensionOf({ A, players, states, discount, B }: FloatGame): number | null {
  const n = states;
  const count = players.length;
  const own = A.subMatrix(0, n - 1, 0, n - 1);
  const influence = B.subMatrix(0, n - 1, 0, B.columns - 1);
  // The controls as functions of states and costates.
  const left = players.flatMap(({ R, first, width }) => rowsOf(R, first, width));
  const right = players.flatMap(({ B: reach, W, first, width }, i) =>
    Array.from({ length: width }, (_, k) => [
      ...Array.from({ length: n }, (__, s) => W.get(s, first + k)),
      ...players.flatMap((__, j) => Array.from({ length: n }, (___, s) => (i === j ? reach.get(s, k) : 0))),
    ]),
  );
  const controls = solve(new Matrix(left), new Matrix(right)).mul(-1);
  const top = Matrix.add(beside(own, Matrix.zeros(n, n * count)), influence.mmul(controls));
  const costates = players.map(({ Q, W }, i) => {
    const rows = Matrix.zeros(n, n * (1 + count));
    rows.setSubMatrix(Q.subMatrix(0, n - 1, 0, n - 1).mul(-1), 0, 0);
    rows.setSubMatrix(Matrix.eye(n).mul(discount).sub(own.transpose()), 0, n * (1 + i));
    return rows.sub(W.subMatrix(0, n - 1, 0, W.columns - 1).mmul(controls));
  });
  const all = new Matrix([...top.to2DArray(), ...costates.flatMap((rows) => rows.to2DArray())]);
  const reals = new EigenvalueDecomposition(all).realEigenvalues;
  const near = 1e-9 * (1 + Matrix.abs(all).max());
  if (reals.some((real) => Math.abs(real - discount / 2) < near)) return null;
  return reals.filter((real) => real < discount / 2).length;
}

function rowsOf(matrix: Matrix, first: number, width: number): number[][] {
  return Array.from({ length: width }, (_, k) => matrix.getRow(first + k));
}

function beside(a: Matrix, b: Matrix): Matrix {
  return new Matrix(a.to2DArray().map((row, i) => [...row, ...b.getRow(i)]));
}
