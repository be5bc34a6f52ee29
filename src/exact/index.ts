/**
 * Exact rationals, integer-preserving linear algebra and exact linear programs. This room knows nothing of games.
 *
 * @module exclave/exact
 */
export { determinant } from "./determinant.js";
export { type CommonDenominator, clearDenominators, greatestCommonDivisor, primitive } from "./integer.js";
export type {
  InfeasibleProgram,
  LinearConstraint,
  LinearProgram,
  LinearProgramResult,
  OptimalProgram,
  UnboundedProgram,
} from "./linear-program.js";
export { type Meter, stepMeter, type WorkLimits } from "./meter.js";
export { nullspace } from "./nullspace.js";
export { compare, compareVectors, equal, maximum, minimum, sign } from "./order.js";
export { rank } from "./rank.js";
export { ONE, quotient, type Rational, type RationalInput, rational, ZERO } from "./rational.js";
export { rationalText } from "./rational-text.js";
export { type LinearSolution, solve } from "./solve.js";
export { solveLinearProgram } from "./solve-linear-program.js";
export { dot, sum } from "./vector.js";
