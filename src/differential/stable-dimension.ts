import { characteristicPolynomial } from "../exact/characteristic-polynomial.js";
import { halfPlaneRoots } from "../exact/half-plane-roots.js";
import { type Polynomial, polynomial, polynomialCoefficients } from "../exact/polynomial.js";
import { ONE, type Rational, rational, ZERO } from "../exact/rational.js";
import type { RationalMatrix } from "./linear-quadratic-game.js";

/**
 * How many eigenvalues of a matrix have real parts below half the discount rate, in continuous time, or are smaller in size than
 * one over the root of the discount factor, in discrete time: exactly.
 */
export function stableDimension(matrix: RationalMatrix, discount: Rational, continuous: boolean): number {
  if (!continuous) return halfPlaneRoots(fromDisc(characteristicPolynomial(matrix), discount)).left;
  const half = discount.div(2);
  const shifted = matrix.map((row, i) =>
    row.map((entry, j) => (i === j ? rational(entry.sub(half)) : entry)),
  );
  return halfPlaneRoots(characteristicPolynomial(shifted)).left;
}

/**
 * The polynomial that has a root with negative real part for each root of another below 1/sqrt(discount) in size: with z^2 in
 * place of z the sizes are compared without a square root, by z = (1 + w) / (1 - w).
 */
function fromDisc(p: Polynomial, discount: Rational): Polynomial {
  const coefficients = polynomialCoefficients(p).reverse();
  const n = coefficients.length - 1;
  // The polynomial whose roots are the squares: p(sqrt z) p(-sqrt z), up to its sign.
  const squares = Array.from({ length: n + 1 }, (_, k) => {
    let sum = ZERO;
    for (let i = Math.max(0, 2 * k - n); i <= Math.min(n, 2 * k); i++) {
      const product = (coefficients[i] as Rational).mul(coefficients[2 * k - i] as Rational);
      sum = rational(i % 2 === 0 ? sum.add(product) : sum.sub(product));
    }
    return sum;
  });
  const total: Rational[] = Array.from({ length: n + 1 }, () => ZERO);
  squares.forEach((value, k) => {
    // Times a power of the discount factor, so that the roots are compared with 1: value (1 + w)^(n-k) (1 - w)^k.
    let powers: Rational[] = [rational(value.mul(discount.pow(k) ?? ONE))];
    for (let i = 0; i < n; i++) {
      const factor = i < n - k ? ONE : rational(-1);
      powers = [...powers, ZERO].map((entry, at) => rational(entry.add(factor.mul(powers[at - 1] ?? ZERO))));
    }
    powers.forEach((entry, at) => {
      total[at] = rational((total[at] as Rational).add(entry));
    });
  });
  return polynomial(total);
}
