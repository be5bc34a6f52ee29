import { constantValue, type MultivariatePolynomial } from "../../exact/multivariate-polynomial.js";
import { sign } from "../../exact/order.js";
import { ExclaveError } from "../../exclave-error.js";
import { allOf, anyOf, type Formula, literal, opposite } from "../polynomial-formula.js";
import type { Comparison } from "./model-expressions.js";

/** Where a quotient of polynomials compares with 0 in this way, its denominator being other than 0. */
export function quotientCompared(
  numerator: MultivariatePolynomial,
  denominator: MultivariatePolynomial,
  relation: Comparison,
  label: string | null,
): Formula {
  const constant = constantValue(denominator);
  if (constant !== null) {
    if (sign(constant) === 0)
      throw new ExclaveError("bad-parameter", "expected denominators other than 0, found one that is 0");
    return polynomialCompared(sign(constant) > 0 ? numerator : opposite(numerator), relation, label);
  }
  return anyOf([
    allOf([literal(denominator, ">"), polynomialCompared(numerator, relation, label)]),
    allOf([literal(opposite(denominator), ">"), polynomialCompared(opposite(numerator), relation, label)]),
  ]);
}

/** Where a polynomial compares with 0 in this way. */
export function polynomialCompared(
  polynomial: MultivariatePolynomial,
  relation: Comparison,
  label: string | null = null,
): Formula {
  switch (relation) {
    case ">":
    case ">=":
      return literal(polynomial, relation, label);
    case "<":
      return literal(opposite(polynomial), ">", label);
    case "<=":
      return literal(opposite(polynomial), ">=", label);
    case "==":
      return literal(polynomial, "=", label);
    case "!=":
      return anyOf([literal(polynomial, ">"), literal(opposite(polynomial), ">")]);
  }
}
