import { algebraicRoots } from "../../../exact/algebraic-roots.js";
import type { Meter } from "../../../exact/meter.js";
import { substituteMultivariate } from "../../../exact/multivariate-arithmetic.js";
import {
  constantPolynomial,
  type MultivariatePolynomial,
  variablesOf,
} from "../../../exact/multivariate-polynomial.js";
import { compare } from "../../../exact/order.js";
import type { Rational } from "../../../exact/rational.js";
import { univariate } from "../along/univariate.js";

/** Roots of polynomials with more terms are not looked for. */
const MAXIMUM_TERMS = 60;

/**
 * Returns the rationals strictly within a range at which a polynomial in one variable alone is 0: where it may touch 0
 * without changing its sign, which no value nearby tells. Only such ones are wanted where it is `touching`.
 */
export function tellingValues(
  polynomial: MultivariatePolynomial,
  [low, high]: readonly [Rational, Rational],
  meter: Meter,
  touching = false,
): Rational[] {
  if (polynomial.terms.size === 0 || polynomial.terms.size > MAXIMUM_TERMS) return [];
  const form = univariate(polynomial);
  if (form.integers.length < 2) return [];
  meter(5000 * form.integers.length);
  return algebraicRoots(form, meter).flatMap(({ root: { minimalPolynomial, lower }, multiplicity }) =>
    minimalPolynomial.length === 2 &&
    (!touching || multiplicity % 2 === 0) &&
    compare(low, lower) < 0 &&
    compare(lower, high) < 0
      ? [lower]
      : [],
  );
}

/** Returns a polynomial in one variable, the others having given values; null where it does not depend on that one. */
export function alongVariable(
  polynomial: MultivariatePolynomial,
  variable: number,
  values: readonly Rational[],
): MultivariatePolynomial | null {
  const used = variablesOf(polynomial);
  if (!used.includes(variable)) return null;
  const others = used.filter((one) => one !== variable);
  return substituteMultivariate(
    polynomial,
    new Map(others.map((one) => [one, constantPolynomial(values[one] as Rational)])),
  );
}
