import { substituteMultivariate } from "../exact/multivariate-arithmetic.js";
import type { MultivariatePolynomial } from "../exact/multivariate-polynomial.js";
import { allOf, anyOf, type Formula, literal } from "./polynomial-formula.js";

/** Returns a formula with some of its variables replaced, such as the weights of a belief by numbers. */
export function replaced(formula: Formula, values: ReadonlyMap<number, MultivariatePolynomial>): Formula {
  if (formula.kind === "literal")
    return literal(substituteMultivariate(formula.polynomial, values), formula.relation, formula.label);
  const parts = formula.of.map((one) => replaced(one, values));
  return formula.kind === "and" ? allOf(parts) : anyOf(parts);
}
