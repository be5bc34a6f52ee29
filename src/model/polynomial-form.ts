import type { Rational } from "../exact/rational.js";

/** A coefficient other than 0 times powers of parameters: exponents of at least 1 by name, names in order. */
export interface PolynomialTerm {
  readonly coefficient: Rational;
  readonly powers: Readonly<Record<string, number>>;
}

/** A polynomial in the parameters: terms with different powers, in a fixed order; none for 0. */
export type PolynomialForm = readonly PolynomialTerm[];
