import { clearDenominators } from "./integer.js";
import { addMultivariate, multivariateDerivative } from "./multivariate-arithmetic.js";
import { type MultivariatePolynomial, variablesOf } from "./multivariate-polynomial.js";
import { polynomialsAt } from "./polynomials-at.js";
import { quotient, type Rational, rational } from "./rational.js";

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
 */
export function newtonBound(
  system: PolynomialSystem,
  point: readonly Rational[],
  inverse: readonly (readonly Rational[])[],
): Rational | null {
  const at = polynomialsAt(point);
  const step = largest(
    contributions(
      inverse,
      system.map((one) => [[0, at(one)]]),
      1,
    ).map(([size = 0n]) => size),
  );
  const derivatives = system.map((one) =>
    variablesOf(one).map((variable) => [variable, multivariateDerivative(one, variable)] as const),
  );
  const bends = derivatives.map(bend);
  const jacobian = derivatives.map((row) => row.map(([variable, one]) => [variable, at(one)] as const));
  const residual = contributions(inverse, jacobian, point.length, true).map((row) =>
    row.reduce((total, size) => total + size, 0n),
  );
  const sizes = inverse.map((row) => row.map(gridded));
  const least = GRID_BITS - step.toString(2).length - 2;
  for (let power = least; power >= 0 && power >= least - MOST_TRIES; power--) {
    const radius = 1n << BigInt(GRID_BITS - power);
    const exact = quotient(1n, 1n << BigInt(power));
    const around = polynomialsAt(point.map((one) => rational(one.abs().add(exact))));
    const turns = bends.map((one) => times(gridded(around(one)), radius));
    const contraction = largest(
      residual.map((rest, i) =>
        (sizes[i] as bigint[]).reduce((sum, factor, l) => sum + times(factor, turns[l] as bigint), rest),
      ),
    );
    if (contraction < GRID && step + times(contraction, radius) <= radius) return exact;
  }
  return null;
}

/** A row of numbers by their columns; those left out are 0. */
type SparseRow = readonly (readonly [column: number, value: Rational])[];

/** The sizes of the entries of the product of a matrix with rows, or of what it differs by from the identity. */
function contributions(
  matrix: readonly (readonly Rational[])[],
  rows: readonly SparseRow[],
  width: number,
  fromIdentity = false,
): bigint[][] {
  // In integers over one denominator for all rows, and one for each row of the matrix.
  const below = clearDenominators(rows.flatMap((row) => row.map(([, value]) => value)));
  let next = 0;
  const entries = rows.map((row) =>
    row.map(([column]) => [column, below.integers[next++] as bigint] as const),
  );
  return matrix.map((factors, i) => {
    const { integers, denominator } = clearDenominators(factors);
    const scale = denominator * below.denominator;
    const sums = Array.from({ length: width }, (_, j) => (fromIdentity && i === j ? -scale : 0n));
    integers.forEach((factor, l) => {
      if (factor === 0n) return;
      for (const [column, value] of entries[l] ?? [])
        sums[column] = (sums[column] as bigint) + factor * value;
    });
    return sums.map((sum) => ((sum < 0n ? -sum : sum) * GRID + scale - 1n) / scale);
  });
}

/** The polynomial with positive coefficients that says how much the derivatives of one change at most, where no coordinate is larger in size. */
function bend(derivatives: readonly (readonly [number, MultivariatePolynomial])[]): MultivariatePolynomial {
  return addMultivariate(
    derivatives.flatMap(([, first]) =>
      variablesOf(first).map((variable) => {
        const { terms, denominator } = multivariateDerivative(first, variable);
        const positive = Array.from(
          terms,
          ([monomial, value]) => [monomial, value < 0n ? -value : value] as const,
        );
        return { terms: new Map(positive), denominator };
      }),
    ),
  );
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
