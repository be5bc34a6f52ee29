import { addMultivariate, multiplyMultivariate } from "../../exact/multivariate-arithmetic.js";
import { constantPolynomial, type MultivariatePolynomial } from "../../exact/multivariate-polynomial.js";
import { ONE } from "../../exact/rational.js";
import type { Formula } from "../polynomial-formula.js";
import type { NumberExpression } from "./model-expressions.js";

/** A polynomial over another. */
export interface PolynomialQuotient {
  readonly numerator: MultivariatePolynomial;
  readonly denominator: MultivariatePolynomial;
}

/** A quotient of polynomials that a number is where some conditions hold. */
export interface Piece extends PolynomialQuotient {
  /** What was chosen at each minimum, maximum or condition that the number depends on. */
  readonly choices: ReadonlyMap<NumberExpression, { readonly choice: number; readonly where: Formula }>;
}

/** The denominator of what is a polynomial. */
export const UNIT: MultivariatePolynomial = constantPolynomial(ONE);

/** Returns a polynomial that is one piece everywhere. */
export function plain(numerator: MultivariatePolynomial): Piece {
  return { choices: new Map(), numerator, denominator: UNIT };
}

/** Returns the product of two quotients. */
export function multiplied(a: PolynomialQuotient, b: PolynomialQuotient): PolynomialQuotient {
  const denominator =
    b.denominator === UNIT
      ? a.denominator
      : a.denominator === UNIT
        ? b.denominator
        : multiplyMultivariate(a.denominator, b.denominator);
  return { numerator: multiplyMultivariate(a.numerator, b.numerator), denominator };
}

/** Returns the sum of two quotients. */
export function added(a: PolynomialQuotient, b: PolynomialQuotient): PolynomialQuotient {
  if (a.denominator === b.denominator) {
    return { numerator: addMultivariate([a.numerator, b.numerator]), denominator: a.denominator };
  }
  const left = multiplyMultivariate(a.numerator, b.denominator);
  const right = multiplyMultivariate(b.numerator, a.denominator);
  const denominator = multiplied({ numerator: UNIT, denominator: a.denominator }, b).denominator;
  return { numerator: addMultivariate([left, right]), denominator };
}
