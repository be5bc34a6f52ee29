import {
  combination,
  derivativeOf,
  exactQuotient,
  type IntegerPolynomial,
  primitivePart,
} from "./integer-polynomial.js";
import { commonDivisor } from "./subresultants.js";

/** A primitive polynomial without repeated factors, and how often it divides. */
export interface SquarefreeFactor {
  readonly polynomial: IntegerPolynomial;
  readonly multiplicity: number;
}

/** The polynomial without repeated factors, primitive and with a positive last coefficient. */
export function squarefree(p: IntegerPolynomial): IntegerPolynomial {
  const part = primitivePart(p);
  if (part.length < 3) return part;
  return quotientBy(part, commonDivisor(part, derivativeOf(part)));
}

/** The factors of positive degree by multiplicity, ascending (D. Y. Y. Yun 1976, doi:10.1145/800205.806320). */
export function squarefreeFactors(p: IntegerPolynomial): SquarefreeFactor[] {
  const found: SquarefreeFactor[] = [];
  const part = primitivePart(p);
  if (part.length < 2) return found;
  const slope = derivativeOf(part);
  const repeated = commonDivisor(part, slope);
  let rest = quotientBy(part, repeated);
  let other = quotientBy(slope, repeated);
  for (let multiplicity = 1; rest.length > 1; multiplicity++) {
    const difference = combination(1n, other, -1n, derivativeOf(rest));
    const factor = commonDivisor(rest, difference);
    if (factor.length > 1) found.push({ polynomial: factor, multiplicity });
    rest = quotientBy(rest, factor);
    other = quotientBy(difference, factor);
  }
  return found;
}

/** The quotient by a primitive factor, which has integer coefficients (Gauss). */
function quotientBy(p: IntegerPolynomial, factor: IntegerPolynomial): IntegerPolynomial {
  return exactQuotient(p, factor) as IntegerPolynomial;
}
