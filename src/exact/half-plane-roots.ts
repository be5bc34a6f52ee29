import { ExclaveError } from "../exclave-error.js";
import { countRealRoots } from "./isolate-real-roots.js";
import { sign } from "./order.js";
import { type Polynomial, polynomial, polynomialCoefficients } from "./polynomial.js";
import { scalePolynomial } from "./polynomial-arithmetic.js";
import { dividePolynomials, polynomialGcd } from "./polynomial-division.js";
import { type Rational, rational, ZERO } from "./rational.js";
import { squarefreeDecomposition } from "./squarefree-decomposition.js";

/** How many roots of a polynomial, with their multiplicities, are where in the complex plane. */
export interface HalfPlaneRoots {
  /** With negative real part. */
  readonly left: number;
  /** On the imaginary axis, 0 included. */
  readonly imaginary: number;
  /** With positive real part. */
  readonly right: number;
}

/**
 * Returns how many complex roots of a polynomial have negative, zero and positive real parts, exactly.
 *
 * The roots that come with their negatives are those of gcd(p(s), p(-s)), where the imaginary ones are real roots of a
 * polynomial in s^2; the others are counted by the Cauchy index of the polynomial on the imaginary axis, by a Sturm chain
 * (E. J. Routh 1877; F. R. Gantmacher 1959, The Theory of Matrices, volume 2, chapter 15).
 *
 * @throws {@link ExclaveError} `bad-argument` for the zero polynomial
 * @example
 * ```ts
 * import { halfPlaneRoots, polynomial } from "exclave";
 *
 * halfPlaneRoots(polynomial([-1, 1, -1, 1])); // { left: 0, imaginary: 2, right: 1 }
 * ```
 */
export function halfPlaneRoots(p: Polynomial): HalfPlaneRoots {
  if (p.integers.length === 0) {
    throw new ExclaveError("bad-argument", "expected a polynomial other than 0", "p");
  }
  const mirrored = polynomial(polynomialCoefficients(p).map((c, i) => (i % 2 === 0 ? c : c.neg())));
  const paired = polynomialGcd(p, mirrored);
  const single = dividePolynomials(p, paired).quotient;
  const pairs = pairedRoots(paired);
  const right = rightRoots(single);
  return {
    left: pairs.right + degree(single) - right,
    imaginary: pairs.imaginary,
    right: pairs.right + right,
  };
}

/** The roots of a polynomial that is even, or s times an even one. */
function pairedRoots(p: Polynomial): { imaginary: number; right: number } {
  const zeros = p.integers.findIndex((c) => c !== 0n);
  // In t = s^2, whose negative roots are the squares of imaginary ones.
  const squares = polynomial(p.integers.slice(zeros).filter((_, i) => i % 2 === 0));
  const negative = squarefreeDecomposition(squares).factors.reduce(
    (total, { factor, multiplicity }) => total + multiplicity * countRealRoots(factor, null, 0),
    0,
  );
  return { imaginary: zeros + 2 * negative, right: degree(squares) - negative };
}

/** How many roots have positive real parts, where no root comes with its negative: half of degree less Cauchy index. */
function rightRoots(p: Polynomial): number {
  const n = degree(p);
  const down = polynomialCoefficients(p).reverse();
  const onAxis = (parity: number): Polynomial => {
    const terms: Rational[] = Array.from({ length: n + 1 }, () => ZERO);
    down.forEach((c, k) => {
      if (k % 2 === parity) terms[n - k] = Math.floor(k / 2) % 2 === 0 ? c : rational(c.neg());
    });
    return polynomial(terms);
  };
  let [above, below] = [onAxis(0), onAxis(1)];
  let index = 0;
  while (below.integers.length > 0) {
    // The two change sign against each other from one end of the line to the other where their degrees differ by an odd number.
    const odd = (degree(above) - degree(below)) % 2 !== 0;
    if (odd) index += lead(above) === lead(below) ? 1 : -1;
    [above, below] = [below, scalePolynomial(dividePolynomials(above, below).remainder, -1)];
  }
  return (n - index) / 2;
}

function degree(p: Polynomial): number {
  return p.integers.length - 1;
}

function lead(p: Polynomial): -1 | 0 | 1 {
  return sign(rational(p.integers[degree(p)] ?? 0n));
}
