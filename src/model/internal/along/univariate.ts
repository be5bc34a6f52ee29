import type { MultivariatePolynomial } from "../../../exact/multivariate-polynomial.js";
import { type Polynomial, polynomial, polynomialOver } from "../../../exact/polynomial.js";
import { addPolynomials, multiplyPolynomials } from "../../../exact/polynomial-arithmetic.js";
import { type Rational, ZERO } from "../../../exact/rational.js";
import type { Parameters } from "../../parameters.js";
import type { PolynomialForm } from "../../polynomial-form.js";
import type { Quantity } from "../../quantity.js";
import { rationalForm } from "../../rational-form.js";

/** Returns a polynomial in one variable alone, whichever that is, in the form of those. */
export function univariate({ terms, denominator }: MultivariatePolynomial): Polynomial {
  const integers: bigint[] = [];
  for (const [monomial, value] of terms) {
    while (integers.length <= monomial.length) integers.push(0n);
    integers[monomial.length] = value;
  }
  return polynomialOver(integers, denominator);
}

/** A quotient of polynomials in one parameter. */
export interface UnivariateQuotient {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/**
 * Returns a quantity as a quotient of polynomials in one parameter, the others having their values; null where it is one
 * only piece by piece.
 */
export function quotientAlong(
  quantity: Quantity,
  parameter: string,
  values: Parameters,
): UnivariateQuotient | null {
  const form = rationalForm(quantity);
  if (form === null) return null;
  const along = (part: PolynomialForm): Polynomial => formAlong(part, parameter, values);
  return { numerator: along(form.numerator), denominator: along(form.denominator) };
}

function formAlong(form: PolynomialForm, parameter: string, values: Parameters): Polynomial {
  const coefficients: Rational[] = [];
  for (const { coefficient, powers } of form) {
    let value: Rational = coefficient;
    for (const [name, exponent] of Object.entries(powers)) {
      if (name !== parameter) value = value.mul(values.get(name).pow(exponent) as Rational);
    }
    const degree = powers[parameter] ?? 0;
    while (coefficients.length <= degree) coefficients.push(ZERO);
    coefficients[degree] = (coefficients[degree] as Rational).add(value);
  }
  return polynomial(coefficients);
}

/** Returns the determinant of a square matrix of polynomials, by expansion over subsets of the columns. */
export function polynomialDeterminant(matrix: readonly (readonly Polynomial[])[]): Polynomial {
  const size = matrix.length;
  // minors[set] is the determinant of the first rows on the columns of the set, as many of both.
  let minors = new Map<number, Polynomial>([[0, polynomial([1])]]);
  for (let row = 0; row < size; row++) {
    const next = new Map<number, Polynomial>();
    for (const [set, minor] of minors) {
      for (let column = 0; column < size; column++) {
        const bit = 1 << column;
        if ((set & bit) !== 0) continue;
        const product = multiplyPolynomials(minor, matrix[row]?.[column] as Polynomial);
        if (product.integers.length === 0) continue;
        const signed = bitsAbove(set, column) % 2 === 0 ? product : negative(product);
        const before = next.get(set | bit);
        next.set(set | bit, before === undefined ? signed : addPolynomials(before, signed));
      }
    }
    minors = next;
  }
  return minors.get(2 ** size - 1) ?? polynomial([]);
}

/** Returns the polynomial with the opposite sign. */
export function negative({ integers, denominator }: Polynomial): Polynomial {
  return polynomialOver(
    integers.map((value) => -value),
    denominator,
  );
}

function bitsAbove(set: number, column: number): number {
  let count = 0;
  for (let rest = set >> (column + 1); rest !== 0; rest >>= 1) count += rest & 1;
  return count;
}
