/**
 * Exact rationals, integer-preserving linear algebra and exact linear programs. This room knows nothing of games.
 *
 * @module exclave/exact
 */

export {
  addAlgebraic,
  invertAlgebraic,
  multiplyAlgebraic,
  negateAlgebraic,
  subtractAlgebraic,
} from "./algebraic-arithmetic.js";
export { type AlgebraicJson, algebraicJson, readAlgebraic } from "./algebraic-json.js";
export { type AlgebraicNumber, algebraicRational } from "./algebraic-number.js";
export { type AlgebraicRoot, algebraicNumber, algebraicRoots } from "./algebraic-roots.js";
export { algebraicDecimal } from "./algebraic-text.js";
export { type BernsteinForm, bernsteinForm } from "./bernstein-form.js";
export { characteristicPolynomial } from "./characteristic-polynomial.js";
export { compareAlgebraic, equalAlgebraic } from "./compare-algebraic.js";
export { determinant } from "./determinant.js";
export { dyadic } from "./dyadic.js";
export { factorPolynomial } from "./factor-polynomial.js";
export { greatestCommonDivisor } from "./greatest-common-divisor.js";
export { type HalfPlaneRoots, halfPlaneRoots } from "./half-plane-roots.js";
export { type CommonDenominator, clearDenominators, primitive } from "./integer.js";
export { type Interval, interval } from "./interval.js";
export {
  addIntervals,
  divideIntervals,
  intervalPower,
  multiplyIntervals,
  subtractIntervals,
} from "./interval-arithmetic.js";
export { countRealRoots, isolateRealRoots, type RootInterval, refineRoot } from "./isolate-real-roots.js";
export type {
  InfeasibleProgram,
  LinearConstraint,
  LinearProgram,
  LinearProgramResult,
  OptimalProgram,
  UnboundedProgram,
} from "./linear-program.js";
export { type Meter, stepMeter, type WorkLimits } from "./meter.js";
export { addMultivariate, multiplyMultivariate } from "./multivariate-arithmetic.js";
export {
  constantPolynomial,
  type Monomial,
  type MultivariatePolynomial,
  variablePolynomial,
} from "./multivariate-polynomial.js";
export { nullspace } from "./nullspace.js";
export { NumberField } from "./number-field.js";
export { compare, compareVectors, equal, maximum, minimum, sign } from "./order.js";
export { type Polynomial, polynomial, polynomialCoefficients } from "./polynomial.js";
export {
  addPolynomials,
  multiplyPolynomials,
  polynomialDerivative,
  scalePolynomial,
  subtractPolynomials,
} from "./polynomial-arithmetic.js";
export { dividePolynomials, type PolynomialDivision, polynomialGcd } from "./polynomial-division.js";
export { composePolynomials, evaluatePolynomial } from "./polynomial-evaluation.js";
export { polynomialText } from "./polynomial-text.js";
export { rank } from "./rank.js";
export { ONE, quotient, type Rational, type RationalInput, rational, ZERO } from "./rational.js";
export { rationalText } from "./rational-text.js";
export { refineAlgebraic } from "./refine-algebraic.js";
export { resultant } from "./resultant.js";
export { signAtAlgebraic } from "./sign-at-algebraic.js";
export { type Sign, type SignCell, type SignPartitionOptions, signPartition } from "./sign-partition.js";
export { type LinearSolution, solve } from "./solve.js";
export { solveLinearProgram } from "./solve-linear-program.js";
export {
  type PolynomialFactor,
  type PolynomialFactorization,
  squarefreeDecomposition,
  squarefreePart,
} from "./squarefree-decomposition.js";
export { dot, sum } from "./vector.js";
