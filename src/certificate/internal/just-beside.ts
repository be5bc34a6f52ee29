import { multivariateDerivative } from "../../exact/multivariate-arithmetic.js";
import { factorsOf, type MultivariatePolynomial } from "../../exact/multivariate-polynomial.js";
import { allOf, anyOf, type Formula, literal, opposite, truth } from "../polynomial-formula.js";
import { polynomialCompared } from "./compared-polynomial.js";

/** On which side of a point, as one variable alone moves: just below, or just above. */
export type Side = -1 | 1;

/**
 * Returns where a formula holds just beside the point, as one variable alone moves: a polynomial has there the sign of the
 * first of its derivatives that is not 0 at the point.
 */
export function justBeside(formula: Formula, variable: number, side: Side): Formula {
  if (formula.kind !== "literal") {
    // Beside a point each part holds everywhere or nowhere, near enough to it.
    const parts = formula.of.map((one) => justBeside(one, variable, side));
    return formula.kind === "and" ? allOf(parts) : anyOf(parts);
  }
  const { polynomial, relation, label } = formula;
  const rates = derivatives(polynomial, variable, side);
  if (rates.length === 1) return formula;
  if (relation === "=") return allOf(rates.map((rate) => literal(rate, "=", label)));
  return firstSign(rates, relation === ">=");
}

/** Returns where the first of some polynomials that is not 0 is positive, or where all are 0 and that counts too. */
export function firstSign(rates: readonly MultivariatePolynomial[], orNone: boolean): Formula {
  return rates.reduceRight<Formula>((later, rate, k) => {
    if (k === rates.length - 1) return literal(rate, orNone ? ">=" : ">");
    return anyOf([literal(rate, ">"), allOf([polynomialCompared(rate, "=="), later])]);
  }, truth(orNone));
}

/** Returns a polynomial and its derivatives by a variable, with the signs that their powers of a step to the side have. */
export function derivatives(
  polynomial: MultivariatePolynomial,
  variable: number,
  side: Side = 1,
): MultivariatePolynomial[] {
  const order = degree(polynomial, variable);
  const all = [polynomial];
  for (let k = 0; k < order; k++)
    all.push(multivariateDerivative(all[k] as MultivariatePolynomial, variable));
  return all.map((one, k) => (side < 0 && k % 2 === 1 ? opposite(one) : one));
}

/** Returns the greatest power of a variable in a polynomial. */
export function degree({ terms }: MultivariatePolynomial, variable: number): number {
  return Math.max(
    0,
    ...[...terms.keys()].map((monomial) => factorsOf(monomial).filter((one) => one === variable).length),
  );
}
