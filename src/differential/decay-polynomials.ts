import { type Polynomial, polynomial } from "../exact/polynomial.js";
import { addPolynomials, multiplyPolynomials, scalePolynomial } from "../exact/polynomial-arithmetic.js";
import type { Rational } from "../exact/rational.js";

/** A polynomial in z whose coefficients, from the constant term up, are polynomials in the decay c. */
type InDecay = readonly Polynomial[];

const NONE = polynomial([]);
const UNIT = polynomial([1]);

/**
 * The product over all choices of signs of z + (N - 1) c - drift ± sqrt(c^2 - stake_1) ± ... ± sqrt(c^2 - stake_N), as
 * a polynomial in z over polynomials in c. Its lowest coefficients that are not 0 at c count the choices whose sum is 0.
 */
export function decayPolynomials(drift: Rational, stakes: readonly Rational[]): InDecay {
  const line: InDecay = [polynomial([drift.neg(), stakes.length - 1]), UNIT];
  return stakes.reduce<InDecay>((p, stake) => norm(p, polynomial([stake.neg(), 0, 1])), line);
}

/** p(z + w) p(z - w), where w^2 is given: with p(z + w) = even + odd w it is even^2 - w^2 odd^2. */
function norm(p: InDecay, square: Polynomial): InDecay {
  const even: Polynomial[] = p.map(() => NONE);
  const odd: Polynomial[] = p.map(() => NONE);
  p.forEach((coefficient, degree) => {
    let [binomial, power] = [1n, UNIT];
    for (let k = 0; k <= degree; k++) {
      const part = k % 2 === 0 ? even : odd;
      const term = scalePolynomial(multiplyPolynomials(coefficient, power), binomial);
      part[degree - k] = addPolynomials(part[degree - k] as Polynomial, term);
      binomial = (binomial * BigInt(degree - k)) / BigInt(k + 1);
      if (k % 2 === 1) power = multiplyPolynomials(power, square);
    }
  });
  const minusSquare = scalePolynomial(square, -1);
  return sum(
    times(even, even),
    times(odd, odd).map((c) => multiplyPolynomials(c, minusSquare)),
  );
}

function times(p: InDecay, q: InDecay): InDecay {
  const product: Polynomial[] = Array.from({ length: p.length + q.length - 1 }, () => NONE);
  p.forEach((a, i) => {
    q.forEach((b, j) => {
      product[i + j] = addPolynomials(product[i + j] as Polynomial, multiplyPolynomials(a, b));
    });
  });
  return product;
}

function sum(p: InDecay, q: InDecay): InDecay {
  return p.map((c, i) => addPolynomials(c, q[i] ?? NONE));
}
