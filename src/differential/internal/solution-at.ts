import { inverse, Matrix, solve } from "ml-matrix";
import { quotient, type Rational } from "../../exact/rational.js";
import type { EquilibriumEquations } from "../equilibrium-equations.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import type { LinearQuadraticSolution } from "../linear-quadratic-solution.js";
import { closedLoopOf, movingSize, provesStability } from "../stability-proof.js";
import type { CertifiedPoint } from "./certified-point.js";
import { eigenvalueDiscs } from "./eigenvalue-discs.js";

/** The solution that a point stands for, with what is known of how the state moves under it. */
export function solutionAt(
  game: HomogeneousGame,
  { gains, weights }: EquilibriumEquations,
  { point, radius, inverse: approximate }: CertifiedPoint,
  symmetric = false,
): LinearQuadraticSolution {
  const entries = (rows: readonly (readonly number[])[]): Rational[][] =>
    rows.map((row) => row.map((variable) => point[variable] as Rational));
  const F = entries(gains);
  const closed = new Matrix(closedLoopOf(game, F).map((row) => row.map((entry) => entry.valueOf())));
  const own = closed.subMatrix(0, game.states - 1, 0, game.states - 1);
  const discs = eigenvalueDiscs(game, F, radius, own);
  const lyapunov = stabilityProof(game, F, radius, closed);
  return {
    gains: F,
    weights: weights.map(entries),
    radius,
    eigenvalues: discs.centres.map((centre) => ({ ...centre, radius: discs.radius })),
    stable: lyapunov !== null,
    proof: { inverse: approximate, symmetric, lyapunov, eigenvectors: discs.vectors },
  };
}

/** A matrix that proves that the discounted state tends to 0, or null. */
function stabilityProof(
  game: HomogeneousGame,
  gains: Rational[][],
  radius: Rational,
  closed: Matrix,
): Rational[][] | null {
  const { continuous } = game;
  const size = movingSize(game);
  const discount = game.discount.valueOf();
  const moving = closed.subMatrix(0, size - 1, 0, size - 1);
  const shifted = continuous
    ? Matrix.sub(moving, Matrix.eye(size).mul(discount / 2))
    : Matrix.mul(moving, Math.sqrt(discount));
  const X = lyapunovSolution(shifted, continuous);
  if (X === null) return null;
  const exact = X.to2DArray().map((row, i) =>
    row.map((_, j) => {
      const [a, b] = [X.get(i, j), X.get(j, i)];
      return quotient(BigInt(Math.round(((a + b) / 2) * 2 ** 40)), 1n << 40n);
    }),
  );
  return provesStability(game, gains, radius, exact) ? exact : null;
}

/** X with G'X + X G = -1, or X - G'X G = 1 in discrete time, by one system of linear equations. */
function lyapunovSolution(G: Matrix, continuous: boolean): Matrix | null {
  const n = G.rows;
  const one = Matrix.eye(n);
  const T = G.transpose();
  const left = continuous
    ? Matrix.add(kronecker(one, T), kronecker(T, one))
    : Matrix.sub(Matrix.eye(n * n), kronecker(T, T));
  const right = Matrix.columnVector(one.mul(continuous ? -1 : 1).to1DArray());
  try {
    const flat = solve(left, right).to1DArray();
    if (!flat.every((value) => Math.abs(value) < 1e9)) return null;
    const X = Matrix.from1DArray(n, n, flat);
    // Only to see whether it is one at all.
    inverse(X);
    return X;
  } catch {
    return null;
  }
}

function kronecker(a: Matrix, b: Matrix): Matrix {
  return a.kroneckerProduct(b);
}
