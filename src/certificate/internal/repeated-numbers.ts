import { readAlgebraic } from "../../exact/algebraic-json.js";
import type { AlgebraicNumber } from "../../exact/algebraic-number.js";
import { NumberField } from "../../exact/number-field.js";
import { type Polynomial, polynomial, polynomialOver } from "../../exact/polynomial.js";
import { ExclaveError } from "../../exclave-error.js";
import { list, number, refuse } from "./document-fields.js";

/** The greatest degree of a field that is checked. */
const MAXIMUM_DEGREE = 40;

/** Reads the field that the coordinates of a result are in: null stands for the rationals. */
export function readField(value: unknown, path: string): NumberField {
  if (value === null) return new NumberField();
  const generator = readNumber(value, path);
  const degree = generator.minimalPolynomial.length - 1;
  if (degree < 2 || degree > MAXIMUM_DEGREE)
    refuse(`expected a degree from 2 to ${MAXIMUM_DEGREE}, found ${degree}`, path);
  return new NumberField(generator);
}

/** Reads a number of the field by its coefficients. */
export function readElement(field: NumberField, value: unknown, path: string): Polynomial {
  const coefficients = list(value, path).map((one, i) => number(one, `${path}[${i}]`));
  if (coefficients.length > field.degree) refuse(`expected ${field.degree} coefficients at most`, path);
  return polynomial(coefficients);
}

/** Refuses a rational or algebraic number that is not the number of the field. */
export function checkSameNumber(field: NumberField, element: Polynomial, value: unknown, path: string): void {
  const { minimalPolynomial, lower, upper } = readNumber(value, path);
  const zero = minimalPolynomial.reduceRight(
    (sum, c) => field.add(field.multiply(sum, element), polynomialOver([c], 1n)),
    field.element(0),
  );
  const inside =
    minimalPolynomial.length === 2 ||
    (field.compare(field.element(lower), element) < 0 && field.compare(element, field.element(upper)) < 0);
  if (field.sign(zero) !== 0 || !inside) refuse("it is not the number that the certificate proves", path);
}

function readNumber(value: unknown, path: string): AlgebraicNumber {
  if (typeof value === "string") number(value, path);
  try {
    return readAlgebraic(value, path);
  } catch (error) {
    if (!(error instanceof ExclaveError)) throw error;
    return refuse(error.message, error.path ?? path);
  }
}
