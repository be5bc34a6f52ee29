import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import {
  addMultivariate,
  scaleMultivariate,
  substituteMultivariate,
} from "../../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  factorsOf,
  type MultivariatePolynomial,
  primitivePolynomial,
  variablePolynomial,
  variablesOf,
} from "../../../exact/multivariate-polynomial.js";
import { rational } from "../../../exact/rational.js";

/**
 * How far a formula is from changing its truth, in floating-point numbers: more than 0 where it seems to hold, and less
 * the more of it fails.
 */
export type Margin = (point: Float64Array) => number;

/** Returns the margin of a formula at points whose coordinates, from 0 to 1, are positions in the ranges. */
export function floatMargin(formula: Formula, variables: readonly StatementVariable[]): Margin {
  if (formula.kind === "literal") {
    const value = floatPolynomial(formula.polynomial, variables);
    return formula.relation === "=" ? (point) => -Math.abs(value(point)) : value;
  }
  const parts = formula.of.map((one) => floatMargin(one, variables));
  if (formula.kind === "and") {
    return (point) => {
      let least = 1;
      let lacking = 0;
      for (const part of parts) {
        const value = part(point);
        least = Math.min(least, value);
        if (value < 0) lacking += value;
      }
      return lacking < 0 ? lacking : least;
    };
  }
  return (point) => {
    let most = -1;
    for (const part of parts) most = Math.max(most, part(point));
    return most;
  };
}

/** How many terms the polynomials of a formula have. */
export function termCount(formula: Formula): number {
  if (formula.kind === "literal") return formula.polynomial.terms.size;
  return formula.of.reduce((sum, one) => sum + termCount(one), 0);
}

/** The variables that a formula depends on. */
export function variablesOfFormula(formula: Formula): Set<number> {
  if (formula.kind === "literal") return new Set(variablesOf(formula.polynomial));
  return new Set(formula.of.flatMap((one) => [...variablesOfFormula(one)]));
}

/** The value of a polynomial relative to the sum of its coefficients. */
function floatPolynomial(
  polynomial: MultivariatePolynomial,
  variables: readonly StatementVariable[],
): Margin {
  const units = new Map(
    variablesOf(polynomial).flatMap((variable): [number, MultivariatePolynomial][] => {
      const range = variables[variable]?.range ?? null;
      if (range === null) return [];
      const width = rational(range[1].sub(range[0]));
      const moved = scaleMultivariate(variablePolynomial(variable), width);
      return [[variable, addMultivariate([constantPolynomial(range[0]), moved])]];
    }),
  );
  const { terms } = primitivePolynomial(substituteMultivariate(polynomial, units)).polynomial;
  const coefficients = Float64Array.from(terms.values(), Number);
  const size = coefficients.reduce((sum, value) => sum + Math.abs(value), 0) || 1;
  // The factors of all monomials behind one another, and where those of each end.
  const monomials = [...terms.keys()].map(factorsOf);
  const factors = Int32Array.from(monomials.flat());
  let length = 0;
  const ends = Int32Array.from(monomials, (one) => {
    length += one.length;
    return length;
  });
  return (point) => {
    let total = 0;
    let next = 0;
    for (let i = 0; i < ends.length; i++) {
      let product = coefficients[i] as number;
      const end = ends[i] as number;
      while (next < end) product *= point[factors[next++] as number] as number;
      total += product;
    }
    return total / size;
  };
}
