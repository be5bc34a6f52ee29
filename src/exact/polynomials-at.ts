import { clearDenominators } from "./integer.js";
import { factorsOf, type MultivariatePolynomial } from "./multivariate-polynomial.js";
import { quotient, type Rational } from "./rational.js";

/** Returns what gives the values of polynomials at a point, in integers over one denominator: for many polynomials at it. */
export function polynomialsAt(point: readonly Rational[]): (polynomial: MultivariatePolynomial) => Rational {
  const { integers, denominator } = clearDenominators(point);
  return (polynomial) => {
    const degree = Math.max(0, ...Array.from(polynomial.terms.keys(), (monomial) => monomial.length));
    let total = 0n;
    for (const [monomial, coefficient] of polynomial.terms) {
      let value = coefficient * denominator ** BigInt(degree - monomial.length);
      for (const variable of factorsOf(monomial)) value *= integers[variable] as bigint;
      total += value;
    }
    return quotient(total, polynomial.denominator * denominator ** BigInt(degree));
  };
}
