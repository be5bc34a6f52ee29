import { multivariateDerivative } from "./multivariate-arithmetic.js";
import { type MultivariatePolynomial, variablesOf } from "./multivariate-polynomial.js";
import { polynomialsAt } from "./polynomials-at.js";
import { ONE, quotient, type Rational, rational, ZERO } from "./rational.js";

/** A system of as many polynomial equations, each of a polynomial and 0, as there are variables, numbered from 0. */
export type PolynomialSystem = readonly MultivariatePolynomial[];

/** So many radii are tried, each twice the one before. */
const MOST_TRIES = 40;

/**
 * Returns a radius such that a system of polynomial equations has exactly one solution within it of a point, in each
 * coordinate, or null where none is found. With Y the approximate inverse of the derivative at the point, v - Y f(v) is a
 * contraction of that cube into itself (L. V. Kantorovich 1948; R. Krawczyk 1969, doi:10.1007/BF02234767).
 *
 * @param point - a coordinate a variable; short rationals, such as dyadic ones, keep the work small
 * @param inverse - any matrix; the better it inverts the derivative, the smaller the radius
 * @returns a power of 1/2
 * @example
 * ```ts
 * import { addMultivariate, constantPolynomial, multiplyMultivariate, newtonBound, rational, rationalText, variablePolynomial } from "exclave/exact";
 *
 * const x = variablePolynomial(0);
 * const system = [addMultivariate([multiplyMultivariate(x, x), constantPolynomial(rational(-2))])];
 * const radius = newtonBound(system, [rational("1.4142135")], [[rational("0.3535")]]);
 * radius === null ? null : rationalText(radius); // "1/8388608"
 * ```
 */
export function newtonBound(
  system: PolynomialSystem,
  point: readonly Rational[],
  inverse: readonly (readonly Rational[])[],
): Rational | null {
  const at = polynomialsAt(point);
  const values = system.map(at);
  const derivatives = system.map((one) => point.map((_, j) => multivariateDerivative(one, j)));
  const jacobian = derivatives.map((row) => row.map(at));
  const step = largest(inverse.map((row) => gridded(product(row, values))));
  const sizes = inverse.map((row) => row.map(gridded));
  const residual = inverse.map((row, i) =>
    point.map((_, j) => {
      const column = jacobian.map((one) => one[j] as Rational);
      return gridded(rational((i === j ? ONE : ZERO).sub(product(row, column))));
    }),
  );
  const least = GRID_BITS - step.toString(2).length - 2;
  for (let power = least; power >= 0 && power >= least - MOST_TRIES; power--) {
    const radius = 1n << BigInt(GRID_BITS - power);
    const exact = quotient(1n, 1n << BigInt(power));
    const around = polynomialsAt(point.map((one) => rational(one.abs().add(exact))));
    const bends = derivatives.map((row) => row.map((one) => times(gridded(bend(one, around)), radius)));
    const contraction = largest(
      residual.map((row, i) =>
        row.reduce(
          (total, entry, j) =>
            (sizes[i] as bigint[]).reduce(
              (sum, factor, l) => sum + times(factor, (bends[l] as bigint[])[j] as bigint),
              total + entry,
            ),
          0n,
        ),
      ),
    );
    if (contraction < GRID && step + times(contraction, radius) <= radius) return exact;
  }
  return null;
}

/** How steep a polynomial is at most, where no coordinate is larger in size: its derivatives with positive coefficients. */
function bend(
  polynomial: MultivariatePolynomial,
  around: (one: MultivariatePolynomial) => Rational,
): Rational {
  return variablesOf(polynomial).reduce<Rational>((total, variable) => {
    const { terms, denominator } = multivariateDerivative(polynomial, variable);
    const positive = new Map(
      Array.from(terms, ([monomial, value]) => [monomial, value < 0n ? -value : value]),
    );
    return rational(total.add(around({ terms: positive, denominator })));
  }, ZERO);
}

/** Sizes are whole multiples of 2^-200, never less than they are. */
const GRID_BITS = 200;
const GRID: bigint = 1n << BigInt(GRID_BITS);

function gridded({ n, d }: Rational): bigint {
  return (n * GRID + d - 1n) / d;
}

/** The product of two sizes. */
function times(a: bigint, b: bigint): bigint {
  return a === 0n || b === 0n ? 0n : ((a * b) >> BigInt(GRID_BITS)) + 1n;
}

function largest(values: readonly bigint[]): bigint {
  let most = 0n;
  for (const value of values) if (value > most) most = value;
  return most;
}

function product(a: readonly Rational[], b: readonly Rational[]): Rational {
  // Integers over one denominator are added faster than fractions.
  let numerator = 0n;
  let denominator = 1n;
  for (const [i, x] of a.entries()) {
    const y = b[i] as Rational;
    if (x.n === 0n || y.n === 0n) continue;
    const d = x.d * y.d;
    const n = x.s * x.n * y.s * y.n;
    if (d === denominator) numerator += n;
    else if (denominator % d === 0n) numerator += n * (denominator / d);
    else if (d % denominator === 0n) {
      numerator = numerator * (d / denominator) + n;
      denominator = d;
    } else {
      numerator = numerator * d + n * denominator;
      denominator *= d;
    }
  }
  return quotient(numerator, denominator);
}
