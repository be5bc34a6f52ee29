import { ONE, type Rational, rational } from "../../../exact/rational.js";
import { ExclaveError } from "../../../exclave-error.js";
import type { PolynomialTerm } from "../../polynomial-form.js";
import { constant, productOf, type Quantity, sumOf } from "../../quantity.js";
import { rationalForm } from "../../rational-form.js";
import { addTerms } from "../polynomial-terms.js";

/** Returns whether two quantities are the same polynomial once the fixed parameters have their values. */
export function alwaysEqual(a: Quantity, b: Quantity, fixed: (name: string) => Rational | null): boolean {
  try {
    const form = rationalForm(sumOf([a, productOf([constant(rational(-1)), b])]));
    return form !== null && addTerms([form.numerator.map((term) => settled(term, fixed)), []]).length === 0;
  } catch (error) {
    if (error instanceof ExclaveError && error.code === "too-large") return false;
    throw error;
  }
}

function settled(
  { coefficient, powers }: PolynomialTerm,
  fixed: (name: string) => Rational | null,
): PolynomialTerm {
  let factor = ONE;
  const open: Record<string, number> = {};
  for (const [name, exponent] of Object.entries(powers)) {
    const value = fixed(name);
    if (value === null) open[name] = exponent;
    else for (let i = 0; i < exponent; i++) factor = rational(factor.mul(value));
  }
  return { coefficient: rational(coefficient.mul(factor)), powers: open };
}
