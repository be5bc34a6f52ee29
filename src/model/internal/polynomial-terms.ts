import { type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { PolynomialForm, PolynomialTerm } from "../polynomial-form.js";

/** The greatest number of terms of a polynomial, and of products of two terms in a multiplication. */
const MAXIMUM_TERMS = 20_000;
const MAXIMUM_PRODUCTS = 2_000_000;

/** The constant polynomial. */
export function constantTerms(value: Rational): PolynomialForm {
  return value.n === 0n ? [] : [{ coefficient: value, powers: {} }];
}

/** The sum of polynomials. */
export function addTerms(polynomials: readonly PolynomialForm[]): PolynomialForm {
  return polynomials.length === 1 ? (polynomials[0] as PolynomialForm) : gathered(polynomials.flat());
}

/**
 * The product of two polynomials.
 *
 * @throws {@link ExclaveError} `too-large` beyond 20,000 terms
 */
export function multiplyTerms(a: PolynomialForm, b: PolynomialForm): PolynomialForm {
  if (a.length * b.length > MAXIMUM_PRODUCTS) throw tooLarge();
  return gathered(
    a.flatMap((x) =>
      b.map((y) => ({
        coefficient: rational(x.coefficient.mul(y.coefficient)),
        powers: joinedPowers(x.powers, y.powers),
      })),
    ),
  );
}

/** The name of a product of powers; equal products have equal names. */
export function monomialName(powers: PolynomialTerm["powers"]): string {
  return Object.entries(powers)
    .map(([name, exponent]) => (exponent === 1 ? name : `${name}^${exponent}`))
    .join("*");
}

/** Powers with their names in order. */
function joinedPowers(a: PolynomialTerm["powers"], b: PolynomialTerm["powers"]): PolynomialTerm["powers"] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

/** Like terms added up, without zeros, in the order of their names. */
function gathered(terms: readonly PolynomialTerm[]): PolynomialForm {
  const sums = new Map<string, PolynomialTerm>();
  for (const term of terms) {
    const name = monomialName(term.powers);
    const before = sums.get(name);
    const coefficient =
      before === undefined ? term.coefficient : rational(before.coefficient.add(term.coefficient));
    sums.set(name, { coefficient, powers: term.powers });
  }
  if (sums.size > MAXIMUM_TERMS) throw tooLarge();
  return [...sums]
    .filter(([, { coefficient }]) => coefficient.n !== 0n)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, term]) => term);
}

function tooLarge(): ExclaveError {
  return new ExclaveError(
    "too-large",
    `a polynomial may have ${MAXIMUM_TERMS.toLocaleString("en")} terms, found more`,
  );
}
