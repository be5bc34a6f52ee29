import { multiplyPolynomials, type Polynomial, polynomial } from "exclave";
import fc from "fast-check";
import { rationals, smallRationals } from "./arbitraries.js";

/** Polynomials of low degree with small coefficients, the zero polynomial and constants among them. */
export const smallPolynomials: fc.Arbitrary<Polynomial> = fc
  .array(smallRationals, { maxLength: 5 })
  .map((coefficients) => polynomial(coefficients));

const largePolynomials: fc.Arbitrary<Polynomial> = fc
  .array(rationals, { maxLength: 5 })
  .map((coefficients) => polynomial(coefficients));

/** Products too, so that roots come more than once. */
export const polynomials: fc.Arbitrary<Polynomial> = fc.oneof(
  smallPolynomials,
  largePolynomials,
  fc
    .tuple(smallPolynomials, smallPolynomials)
    .map(([p, q]) => multiplyPolynomials(multiplyPolynomials(p, p), q)),
);

export const nonzeroPolynomials: fc.Arbitrary<Polynomial> = polynomials.filter((p) => p.integers.length > 0);
