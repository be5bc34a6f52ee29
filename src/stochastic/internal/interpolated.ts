import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import { addPolynomials, multiplyPolynomials, scalePolynomial } from "../../exact/polynomial-arithmetic.js";
import { type Rational, rational } from "../../exact/rational.js";

/** The polynomial of the least degree with these values at these different points (Newton's divided differences). */
export function interpolated(points: readonly Rational[], values: readonly Rational[]): Polynomial {
  const differences = [...values];
  for (let order = 1; order < points.length; order++) {
    for (let k = points.length - 1; k >= order; k--) {
      const rise = (differences[k] as Rational).sub(differences[k - 1] as Rational);
      const run = (points[k] as Rational).sub(points[k - order] as Rational);
      differences[k] = rational(rise.div(run));
    }
  }
  let sum = polynomial([]);
  for (let k = points.length - 1; k >= 0; k--) {
    const shifted = multiplyPolynomials(sum, polynomial([(points[k] as Rational).neg(), 1]));
    sum = addPolynomials(shifted, scalePolynomial(polynomial([1]), differences[k] as Rational));
  }
  return sum;
}

/** So many different points from one number to another, both among them where there are two or more. */
export function pointsBetween(lower: Rational, upper: Rational, count: number): Rational[] {
  if (count === 1) return [lower];
  const width = upper.sub(lower);
  return Array.from({ length: count }, (_, k) => rational(lower.add(width.mul(k).div(count - 1))));
}
