import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import type { Meter } from "../../../exact/meter.js";
import { multivariateDerivative } from "../../../exact/multivariate-arithmetic.js";
import type { MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import type { Rational } from "../../../exact/rational.js";
import { alongVariable, tellingValues } from "./telling-values.js";

const MAXIMUM_POINTS = 100;

/**
 * Yields points at which a polynomial of a formula is exactly 0: from given values, one parameter at a time moves to where
 * that is so; and points at which it turns, where one parameter after the other moves to the turning point of a parabola.
 */
export function* pointsOfTies(
  formula: Formula,
  variables: readonly StatementVariable[],
  start: readonly Rational[],
  moving: readonly number[],
  meter: Meter,
): Generator<Rational[]> {
  const polynomials = new Set(polynomialsOf(formula));
  let count = 0;
  for (const variable of moving) {
    const range = (variables[variable] as StatementVariable).range as readonly [Rational, Rational];
    for (const polynomial of polynomials) {
      const along = alongVariable(polynomial, variable, start);
      if (along === null) continue;
      for (const value of tellingValues(along, range, meter)) {
        if (++count > MAXIMUM_POINTS) return;
        yield start.with(variable, value);
      }
    }
  }
  for (const polynomial of polynomials) {
    let values = start;
    for (const variable of [...moving, ...moving]) {
      const range = (variables[variable] as StatementVariable).range as readonly [Rational, Rational];
      const along = alongVariable(polynomial, variable, values);
      if (along === null || degree(along) !== 2) continue;
      const [turn] = tellingValues(multivariateDerivative(along, variable), range, meter);
      if (turn === undefined) continue;
      values = values.with(variable, turn);
      if (++count > MAXIMUM_POINTS) return;
      yield [...values];
    }
  }
}

function degree({ terms }: MultivariatePolynomial): number {
  return Math.max(0, ...[...terms.keys()].map((monomial) => monomial.length));
}

function polynomialsOf(formula: Formula): MultivariatePolynomial[] {
  return formula.kind === "literal" ? [formula.polynomial] : formula.of.flatMap(polynomialsOf);
}
