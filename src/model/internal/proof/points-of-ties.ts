import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import type { Meter } from "../../../exact/meter.js";
import { multivariateDerivative } from "../../../exact/multivariate-arithmetic.js";
import type { MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import type { Rational } from "../../../exact/rational.js";
import { alongVariable, tellingValues } from "./telling-values.js";
import { turningPoint } from "./turning-point.js";

const MAXIMUM_POINTS = 100;
/** With more parameters none is moved to its ends first. */
const MAXIMUM_FACES = 4;

/**
 * Yields points at which a polynomial of a formula is exactly 0: from given values, one parameter at a time moves to where
 * that is so; and points at which it turns, where all parameters move to where a quadratic does, or one after the other to the
 * turning point of a parabola.
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
    for (const [values, rest] of facesOf(variables, start, moving)) {
      meter(200 * polynomial.terms.size * rest.length ** 2);
      const turning = turningPoint(polynomial, variables, values, rest);
      if (turning === null) continue;
      if (++count > MAXIMUM_POINTS) return;
      yield turning;
    }
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

/** The given values with all parameters that move; and, where these are few, one of them at an end of its range with the others. */
function facesOf(
  variables: readonly StatementVariable[],
  start: readonly Rational[],
  moving: readonly number[],
): [readonly Rational[], readonly number[]][] {
  if (moving.length > MAXIMUM_FACES) return [[start, moving]];
  const ends = moving.flatMap((variable): [readonly Rational[], readonly number[]][] => {
    const range = (variables[variable] as StatementVariable).range as readonly [Rational, Rational];
    const rest = moving.filter((other) => other !== variable);
    return range.map((end) => [start.with(variable, end), rest]);
  });
  return [[start, moving], ...ends];
}

function degree({ terms }: MultivariatePolynomial): number {
  return Math.max(0, ...[...terms.keys()].map((monomial) => monomial.length));
}

function polynomialsOf(formula: Formula): MultivariatePolynomial[] {
  return formula.kind === "literal" ? [formula.polynomial] : formula.of.flatMap(polynomialsOf);
}
