import type { StatementVariable } from "../../../certificate/statement-variable.js";
import { multivariateDerivative, multivariateValue } from "../../../exact/multivariate-arithmetic.js";
import { factorsOf, type MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import { compare } from "../../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../../exact/rational.js";
import { solve } from "../../../exact/solve.js";

/** With more parameters, or terms, nothing is tried. */
const [MAXIMUM_MOVING, MAXIMUM_TERMS] = [8, 60];

/**
 * Returns the point at which all derivatives of a polynomial by the parameters that move are 0, where it is of degree 2 in
 * them: where a sum of squares is 0, if it is anywhere. Of several the one with as many parameters as possible where they
 * start. Null where there is none within the ranges.
 */
export function turningPoint(
  polynomial: MultivariatePolynomial,
  variables: readonly StatementVariable[],
  start: readonly Rational[],
  moving: readonly number[],
): Rational[] | null {
  const degree = (monomial: string): number =>
    factorsOf(monomial).filter((one) => moving.includes(one)).length;
  const degrees = [...polynomial.terms.keys()].map(degree);
  if (
    moving.length > MAXIMUM_MOVING ||
    polynomial.terms.size > MAXIMUM_TERMS ||
    Math.max(0, ...degrees) !== 2
  )
    return null;
  const slopes = moving.map((variable) => multivariateDerivative(polynomial, variable));
  const at = (values: readonly Rational[]) => (variable: number) => values[variable] ?? ZERO;
  // The slopes are affine in the parameters that move: their values where each has moved by 1 tell the system.
  const here = slopes.map((slope) => multivariateValue(slope, at(start)));
  const columns = moving.map((variable) => {
    const moved = start.with(variable, rational((start[variable] as Rational).add(ONE)));
    return slopes.map((slope, i) => rational(multivariateValue(slope, at(moved)).sub(here[i] as Rational)));
  });
  const matrix = slopes.map((_, i) => columns.map((column) => column[i] as Rational));
  const answer = solve(
    matrix,
    here.map((value) => rational(value.neg())),
  );
  if (answer.kind === "none") return null;
  const found = [...start];
  for (const [k, variable] of moving.entries()) {
    const value = rational((start[variable] as Rational).add(answer.solution[k] as Rational));
    const [low, high] = (variables[variable] as StatementVariable).range as readonly [Rational, Rational];
    if (compare(value, low) < 0 || compare(value, high) > 0) return null;
    found[variable] = value;
  }
  return found;
}
