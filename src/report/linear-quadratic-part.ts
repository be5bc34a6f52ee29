import type { EigenvalueDisc, LinearQuadraticSolution } from "../differential/linear-quadratic-solution.js";
import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";

/** A solution of a linear-quadratic game as JSON, in decimals of which each is as near to the true one as `error` says. */
export interface LinearQuadraticSolutionDocument {
  /** u = -F z: a row a control, a column a state, and one for the constant 1 where the game has linear terms. */
  readonly gains: readonly (readonly number[])[];
  /** A matrix P for each player. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  /** A proved bound on the error of every gain and weight. */
  readonly error: number;
  /**
   * Of the closed loop: discs that are proved to hold all eigenvalues, and as many as they are where some of them meet no others.
   */
  readonly eigenvalues: readonly EigenvalueDisc[];
  /** Whether the discounted state is proved to tend to 0. */
  readonly stable: boolean;
}

/** What proves a {@link LinearQuadraticSolutionDocument}, as texts of rationals. */
export interface LinearQuadraticProofDocument {
  readonly gains: readonly (readonly string[])[];
  readonly weights: readonly (readonly (readonly string[])[])[];
  /** Exactly one solution of the equations is within it of these, in every entry. */
  readonly radius: string;
  readonly inverse: readonly (readonly string[])[];
  /** Whether it is the one solution there in which players who are alike play alike, of which others may come near. */
  readonly symmetric: boolean;
  readonly lyapunov: readonly (readonly string[])[] | null;
  /** Vectors near eigenvectors, in columns, that prove the discs. */
  readonly eigenvectors: readonly (readonly number[])[];
}

/** Returns a solution in decimals, with its error. */
export function solutionPart(solution: LinearQuadraticSolution): LinearQuadraticSolutionDocument {
  const gains = solution.gains.map(decimals);
  const weights = solution.weights.map((matrix) => matrix.map(decimals));
  const largest = Math.max(...gains.flat().map(Math.abs), ...weights.flat(2).map(Math.abs), 1);
  return {
    gains,
    weights,
    // A float is off by half a unit in its last place at most.
    error: 2 * solution.radius.valueOf() + largest * 2 ** -52,
    eigenvalues: solution.eigenvalues,
    stable: solution.stable,
  };
}

/** Returns what proves a solution, in texts of rationals. */
export function proofPart({
  gains,
  weights,
  radius,
  proof,
}: LinearQuadraticSolution): LinearQuadraticProofDocument {
  return {
    gains: gains.map(texts),
    weights: weights.map((matrix) => matrix.map(texts)),
    radius: rationalText(radius),
    inverse: proof.inverse.map(texts),
    symmetric: proof.symmetric,
    lyapunov: proof.lyapunov?.map(texts) ?? null,
    eigenvectors: proof.eigenvectors,
  };
}

function decimals(row: readonly Rational[]): number[] {
  return row.map((value) => value.valueOf());
}

function texts(row: readonly Rational[]): string[] {
  return row.map((value) => rationalText(value));
}
