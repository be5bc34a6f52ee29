import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import {
  constantPolynomial,
  type Monomial,
  type MultivariatePolynomial,
  monomialProduct,
} from "./multivariate-polynomial.js";
import { ONE, quotient, type Rational } from "./rational.js";

/** Returns the sum of polynomials. */
export function addMultivariate(polynomials: readonly MultivariatePolynomial[]): MultivariatePolynomial {
  const denominator = polynomials.reduce(
    (common, one) => (common / greatestCommonDivisor(common, one.denominator)) * one.denominator,
    1n,
  );
  const sums = new Map<Monomial, bigint>();
  for (const one of polynomials) {
    const scale = denominator / one.denominator;
    for (const [monomial, value] of one.terms) {
      sums.set(monomial, (sums.get(monomial) ?? 0n) + value * scale);
    }
  }
  return withoutZeros(sums, denominator);
}

/** Returns the product of two polynomials. */
export function multiplyMultivariate(
  a: MultivariatePolynomial,
  b: MultivariatePolynomial,
): MultivariatePolynomial {
  const sums = new Map<Monomial, bigint>();
  for (const [left, x] of a.terms) {
    for (const [right, y] of b.terms) {
      const monomial = monomialProduct(left, right);
      sums.set(monomial, (sums.get(monomial) ?? 0n) + x * y);
    }
  }
  return withoutZeros(sums, a.denominator * b.denominator);
}

/** Returns the polynomial times a number. */
export function scaleMultivariate(
  { terms, denominator }: MultivariatePolynomial,
  { s, n, d }: Rational,
): MultivariatePolynomial {
  if (n === 0n) return { terms: new Map(), denominator: 1n };
  return lowest(new Map([...terms].map(([monomial, value]) => [monomial, value * s * n])), denominator * d);
}

/** Returns the partial derivative by a variable. */
export function multivariateDerivative(
  { terms, denominator }: MultivariatePolynomial,
  variable: number,
): MultivariatePolynomial {
  const letter = String.fromCharCode(33 + variable);
  const sums = new Map<Monomial, bigint>();
  for (const [monomial, value] of terms) {
    const at = monomial.indexOf(letter);
    if (at < 0) continue;
    const power = monomial.lastIndexOf(letter) - at + 1;
    sums.set(monomial.slice(0, at) + monomial.slice(at + 1), value * BigInt(power));
  }
  return { terms: sums, denominator };
}

/** Returns the polynomial with some variables replaced by polynomials. */
export function substituteMultivariate(
  polynomial: MultivariatePolynomial,
  values: ReadonlyMap<number, MultivariatePolynomial>,
): MultivariatePolynomial {
  if (values.size === 0) return polynomial;
  const products = new Map<Monomial, MultivariatePolynomial>([["", constantPolynomial(ONE)]]);
  const productOf = (replaced: Monomial): MultivariatePolynomial => {
    const known = products.get(replaced);
    if (known !== undefined) return known;
    const factor = values.get(replaced.charCodeAt(replaced.length - 1) - 33) as MultivariatePolynomial;
    const product = multiplyMultivariate(productOf(replaced.slice(0, -1)), factor);
    products.set(replaced, product);
    return product;
  };
  const parts = [...polynomial.terms].map(([monomial, value]) => {
    let kept = "";
    let replaced = "";
    for (const letter of monomial) {
      if (values.has(letter.charCodeAt(0) - 33)) replaced += letter;
      else kept += letter;
    }
    return multiplyMultivariate(
      { terms: new Map([[kept, value]]), denominator: polynomial.denominator },
      productOf(replaced),
    );
  });
  return addMultivariate(parts);
}

/** Returns the value of the polynomial where each variable has the value given for it. */
export function multivariateValue(
  { terms, denominator }: MultivariatePolynomial,
  value: (variable: number) => Rational,
): Rational {
  let [sum, common] = [0n, 1n];
  for (const [monomial, coefficient] of terms) {
    let [above, below] = [coefficient, denominator];
    for (let i = 0; i < monomial.length; i++) {
      const { s, n, d } = value(monomial.charCodeAt(i) - 33);
      above *= s * n;
      below *= d;
    }
    if (above === 0n) continue;
    const term = quotient(above, below);
    if (term.d === common) sum += term.s * term.n;
    else {
      const total = quotient(sum * term.d + term.s * term.n * common, common * term.d);
      [sum, common] = [total.s * total.n, total.d];
    }
  }
  return quotient(sum, common);
}

function withoutZeros(sums: Map<Monomial, bigint>, denominator: bigint): MultivariatePolynomial {
  for (const [monomial, value] of sums) if (value === 0n) sums.delete(monomial);
  return lowest(sums, denominator);
}

/** In lowest terms where that is cheap to see. */
function lowest(terms: Map<Monomial, bigint>, denominator: bigint): MultivariatePolynomial {
  if (denominator === 1n) return { terms, denominator };
  let common = denominator;
  for (const value of terms.values()) {
    common = greatestCommonDivisor(common, value);
    if (common === 1n) return { terms, denominator };
  }
  const reduced = new Map([...terms].map(([monomial, value]) => [monomial, value / common]));
  return { terms: reduced, denominator: denominator / common };
}
