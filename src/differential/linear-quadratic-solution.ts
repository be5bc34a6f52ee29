import type { Rational } from "../exact/rational.js";

/**
 * A stationary solution of a linear-quadratic game: near the gains and weights given there is exactly one that solves its
 * equations, and each of its entries is within the radius.
 */
export interface LinearQuadraticSolution {
  /** F: all controls together are u = -F z; a row a control, a column a state, and one for the constant 1 of linear terms. */
  readonly gains: readonly (readonly Rational[])[];
  /** A matrix P for each player. */
  readonly weights: readonly (readonly (readonly Rational[])[])[];
  /** How far each entry of the true solution may be from the one given: proved. */
  readonly radius: Rational;
  /**
   * Of the closed loop, without the constant 1, by their real parts: discs around these numbers that are proved to hold all of them, and
   * as many as they are where some of the discs meet no others. All have one radius.
   */
  readonly eigenvalues: readonly EigenvalueDisc[];
  /** Whether the discounted state is proved to tend to 0: e^(-rt/2) z, or delta^(t/2) z. */
  readonly stable: boolean;
  readonly proof: {
    /** An approximate inverse of the derivative of the equations. */
    readonly inverse: readonly (readonly Rational[])[];
    /** Whether players who are alike play alike in it, and it is the only such solution near rather than the only one. */
    readonly symmetric: boolean;
    /** A matrix that proves that the state is stable, or null. */
    readonly lyapunov: readonly (readonly Rational[])[] | null;
    /** Vectors near eigenvectors, in columns, which prove the discs: of a pair, the real and the imaginary part of one. */
    readonly eigenvectors: readonly (readonly number[])[];
  };
}

/** A disc in the complex plane. */
export interface EigenvalueDisc {
  readonly real: number;
  readonly imaginary: number;
  readonly radius: number;
}
