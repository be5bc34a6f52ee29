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
 * Returns the value of a polynomial relative to the sum of its coefficients, in floating-point numbers, at points whose
 * coordinates, from 0 to 1, are positions in the ranges.
 */
export function floatPolynomial(
  polynomial: MultivariatePolynomial,
  variables: readonly StatementVariable[],
): (point: Float64Array) => number {
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
