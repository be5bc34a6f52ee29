import type { Rational, RationalInput } from "./rational.js";

/** One linear constraint: `coefficients · x` stands in `relation` to `bound`. */
export interface LinearConstraint {
  /** One coefficient a variable. */
  readonly coefficients: readonly RationalInput[];
  readonly relation: "<=" | "=" | ">=";
  readonly bound: RationalInput;
}

/** Maximise `maximize · x` over all x that satisfy the constraints, each variable at least 0 unless it is free. */
export interface LinearProgram {
  /** The objective, one coefficient a variable. */
  readonly maximize: readonly RationalInput[];
  readonly constraints: readonly LinearConstraint[];
  /** Positions of the variables that may be negative; none when left out. */
  readonly free?: readonly number[];
}

/** The best value, a point that reaches it, and the multipliers that prove no point does better. */
export interface OptimalProgram {
  readonly status: "optimal";
  readonly value: Rational;
  /** A feasible x with `maximize · x = value`. */
  readonly primal: readonly Rational[];
  /**
   * One multiplier y a constraint: at least 0 for `<=`, at most 0 for `>=`; the combined coefficients are at least the
   * objective's (equal to it in the free variables), and `y · bound = value`.
   */
  readonly dual: readonly Rational[];
}

/** No feasible point, by a combination of the constraints that no x satisfies (Farkas 1902). */
export interface InfeasibleProgram {
  readonly status: "infeasible";
  /**
   * One multiplier y a constraint, signed as in {@link OptimalProgram}; the combined coefficients are at least 0
   * (equal to 0 in the free variables), and `y · bound < 0`.
   */
  readonly farkas: readonly Rational[];
}

/** Feasible points of any value. */
export interface UnboundedProgram {
  readonly status: "unbounded";
  /** A feasible x. */
  readonly point: readonly Rational[];
  /** A direction that stays feasible from there and in which the objective grows. */
  readonly ray: readonly Rational[];
}

/** The outcome of a linear program, with its proof. */
export type LinearProgramResult = OptimalProgram | InfeasibleProgram | UnboundedProgram;
