import { multivariateDerivative } from "../../../exact/multivariate-arithmetic.js";
import {
  type Monomial,
  type MultivariatePolynomial,
  monomialProduct,
  primitivePolynomial,
  variablesOf,
} from "../../../exact/multivariate-polynomial.js";
import { sign } from "../../../exact/order.js";
import { quotient, type Rational, rational, ZERO } from "../../../exact/rational.js";

/**
 * Returns polynomials whose squares may show that a polynomial is nowhere negative, the most promising first: those of its
 * quadratic part by completing squares (which is all where it is of degree 2 and nowhere negative), and of what one variable
 * is multiplied by; differences of products whose squares stand in it; derivatives by variables of degree 2; variables that
 * stand together in it, their differences and sums. Each with coprime integer coefficients.
 */
export function squareRoots(polynomial: MultivariatePolynomial): MultivariatePolynomial[] {
  const used = variablesOf(polynomial);
  const all = [
    ...completed(polynomial),
    ...binomials(polynomial),
    ...used.flatMap((variable) => completed(multipliedBy(polynomial, variable))),
    ...used
      .filter((one) => isQuadraticIn(polynomial, one))
      .map((one) => multivariateDerivative(polynomial, one)),
    ...pairs(polynomial),
  ];
  return all.filter(({ terms }) => terms.size > 0).map((one) => primitivePolynomial(one).polynomial);
}

/** What a variable is multiplied by. */
function multipliedBy(
  { terms, denominator }: MultivariatePolynomial,
  variable: number,
): MultivariatePolynomial {
  const letter = letterOf(variable);
  const parts = [...terms].filter(([monomial]) => monomial.includes(letter));
  return {
    terms: new Map(parts.map(([monomial, value]) => [monomial.replace(letter, ""), value])),
    denominator,
  };
}

/** Whether a variable is squared somewhere, and no more. */
function isQuadraticIn({ terms }: MultivariatePolynomial, variable: number): boolean {
  const letter = letterOf(variable);
  const powers = [...terms.keys()].map((monomial) => monomial.split(letter).length - 1);
  return Math.max(...powers) === 2;
}

function over(terms: Iterable<readonly [Monomial, Rational]>): MultivariatePolynomial {
  const kept = [...terms].filter(([, value]) => value.n !== 0n);
  const denominator = kept.reduce((product, [, { d }]) => product * d, 1n);
  return {
    terms: new Map(kept.map(([monomial, { s, n, d }]) => [monomial, (s * n * denominator) / d])),
    denominator,
  };
}

function letterOf(variable: number): Monomial {
  return String.fromCharCode(33 + variable);
}

/** The squares that are completed, one variable after the other and the constant last, while the coefficient is positive. */
function completed(polynomial: MultivariatePolynomial): MultivariatePolynomial[] {
  const basis: Monomial[] = [...variablesOf(polynomial).map(letterOf), ""];
  const entry = (a: Monomial, b: Monomial): Rational => {
    const value = quotient(
      polynomial.terms.get(monomialProduct(...ordered(a, b))) ?? 0n,
      polynomial.denominator,
    );
    return a === b ? value : rational(value.div(2));
  };
  const form = basis.map((a) => basis.map((b) => entry(a, b)));
  const found: MultivariatePolynomial[] = [];
  for (const k of basis.keys()) {
    const row = form[k] as Rational[];
    const pivot = row[k] as Rational;
    if (sign(pivot) <= 0 || basis[k] === "") continue;
    const root = row.map((value) => rational(value.div(pivot)));
    found.push(over(basis.map((one, j) => [one, root[j] as Rational])));
    for (const [i, other] of form.entries()) {
      if (i === k) continue;
      const factor = root[i] as Rational;
      if (factor.n === 0n) continue;
      form[i] = other.map((value, j) => rational(value.sub(factor.mul(row[j] as Rational))));
    }
    form[k] = row.map(() => ZERO);
    for (const [i, other] of form.entries()) form[i] = other.map((value, j) => (j === k ? ZERO : value));
  }
  return found;
}

function ordered(a: Monomial, b: Monomial): [Monomial, Monomial] {
  return a <= b ? [a, b] : [b, a];
}

/** Of products a and b whose squares have positive coefficients, a less so much of b that the square has that of a b. */
function binomials({ terms }: MultivariatePolynomial): MultivariatePolynomial[] {
  const roots = [...terms].flatMap(([monomial, value]): [Monomial, bigint][] => {
    const root = [...monomial].filter((_, i) => i % 2 === 0).join("");
    const isSquare = [...root].flatMap((letter) => [letter, letter]).join("") === monomial;
    return isSquare && value > 0n ? [[root, value]] : [];
  });
  return roots.flatMap(([a, value]) =>
    roots.flatMap(([b]) => {
      const cross = a === b ? undefined : terms.get(monomialProduct(...ordered(a, b)));
      if (cross === undefined) return [];
      return [
        over([
          [a, quotient(1n, 1n)],
          [b, quotient(cross, 2n * value)],
        ]),
      ];
    }),
  );
}

/** Of variables that stand together in a product: one less the other, their sum, and each. */
function pairs({ terms }: MultivariatePolynomial): MultivariatePolynomial[] {
  const found = new Set<Monomial>();
  for (const monomial of terms.keys()) {
    const used = [...new Set(monomial)];
    used.forEach((a, i) => {
      for (const b of used.slice(i + 1)) found.add(a + b);
    });
  }
  const letters = new Set([...found].join(""));
  const linear = (...parts: [Monomial, bigint][]): MultivariatePolynomial => ({
    terms: new Map(parts),
    denominator: 1n,
  });
  const joined = (times: bigint): MultivariatePolynomial[] =>
    [...found].map((pair) => linear([pair[0] as Monomial, 1n], [pair[1] as Monomial, times]));
  return [...joined(-1n), ...[...letters].map((letter) => linear([letter, 1n])), ...joined(1n)];
}
