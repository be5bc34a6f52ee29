import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import { quotient, type Rational } from "./rational.js";

/**
 * A product of variables, which are numbered from 0: the character of each factor, its number plus 33, in ascending order
 * and as often as it occurs; empty for the constant 1.
 */
export type Monomial = string;

/**
 * A polynomial in several variables with rational coefficients: integers over one positive denominator, not always in
 * lowest terms. No integer is 0.
 */
export interface MultivariatePolynomial {
  readonly terms: ReadonlyMap<Monomial, bigint>;
  readonly denominator: bigint;
}

/** Variables are characters from here on. */
const FIRST = 33;

/** Returns the polynomial that is one variable. */
export function variablePolynomial(variable: number): MultivariatePolynomial {
  return { terms: new Map([[String.fromCharCode(FIRST + variable), 1n]]), denominator: 1n };
}

/** Returns the constant polynomial. */
export function constantPolynomial({ s, n, d }: Rational): MultivariatePolynomial {
  return n === 0n ? { terms: new Map(), denominator: 1n } : { terms: new Map([["", s * n]]), denominator: d };
}

/** Returns the value of a constant polynomial, null for one that depends on a variable. */
export function constantValue({ terms, denominator }: MultivariatePolynomial): Rational | null {
  if (terms.size === 0) return quotient(0n, 1n);
  const value = terms.get("");
  return terms.size === 1 && value !== undefined ? quotient(value, denominator) : null;
}

/** Returns the numbers of the factors of a monomial, ascending. */
export function factorsOf(monomial: Monomial): number[] {
  return Array.from(monomial, (_, i) => monomial.charCodeAt(i) - FIRST);
}

/** Returns the numbers of the variables that occur, ascending. */
export function variablesOf({ terms }: MultivariatePolynomial): number[] {
  return [...new Set([...terms.keys()].flatMap(factorsOf))].sort((a, b) => a - b);
}

/** Returns the product of two monomials. */
export function monomialProduct(a: Monomial, b: Monomial): Monomial {
  if (a === "") return b;
  if (b === "" || (a.at(-1) as string) <= (b[0] as string)) return a + b;
  let product = "";
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) product += (a[i] as string) <= (b[j] as string) ? a[i++] : b[j++];
  return product + a.slice(i) + b.slice(j);
}

/** Returns the polynomial with coprime integer coefficients that is a positive multiple of this one, and the multiple. */
export function primitivePolynomial({ terms, denominator }: MultivariatePolynomial): {
  readonly polynomial: MultivariatePolynomial;
  /** The positive number that the polynomial was multiplied by. */
  readonly scale: Rational;
} {
  let common = 0n;
  for (const value of terms.values()) {
    common = greatestCommonDivisor(common, value);
    if (common === 1n) break;
  }
  if (common <= 1n) return { polynomial: { terms, denominator: 1n }, scale: quotient(denominator, 1n) };
  const reduced = new Map([...terms].map(([monomial, value]) => [monomial, value / common]));
  return { polynomial: { terms: reduced, denominator: 1n }, scale: quotient(denominator, common) };
}
