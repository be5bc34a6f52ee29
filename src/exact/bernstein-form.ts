import { clearDenominators } from "./integer.js";
import { factorsOf, type MultivariatePolynomial, variablesOf } from "./multivariate-polynomial.js";
import type { Rational } from "./rational.js";

/** A polynomial on a box in the basis of Bernstein, times a positive number. */
export interface BernsteinForm {
  /** The variables that occur, ascending. */
  readonly variables: readonly number[];
  /** The degree in each of these. */
  readonly degrees: readonly number[];
  /** One for each combination of numbers from 0 to the degrees, row-major: the last variable's number changes fastest. */
  readonly coefficients: readonly bigint[];
}

/** Forms with more coefficients are not computed. */
const MAXIMUM_SIZE = 4096;

/**
 * Returns the coefficients of a polynomial in the basis of Bernstein on a box, times a positive number: the polynomial is
 * nowhere on the box above the greatest or below the least of them, and at the corners it is equal to theirs (G. T. Cargo and
 * O. Shisha 1966, The Bernstein form of a polynomial, doi:10.6028/jres.070B.007).
 *
 * @param rangeOf - the lower and the upper end of a variable, the lower one below the upper; null where it has none
 * @returns null where a variable has no range, or the form more than 4,096 coefficients
 */
export function bernsteinForm(
  polynomial: MultivariatePolynomial,
  rangeOf: (variable: number) => readonly [Rational, Rational] | null,
): BernsteinForm | null {
  const variables = variablesOf(polynomial);
  const powers = [...polynomial.terms].map(([monomial, value]) => {
    const factors = factorsOf(monomial);
    return { value, exponents: variables.map((one) => factors.filter((factor) => factor === one).length) };
  });
  const degrees = variables.map((_, i) => Math.max(...powers.map(({ exponents }) => exponents[i] as number)));
  const size = degrees.reduce((product, degree) => product * (degree + 1), 1);
  const ranges = variables.map(rangeOf);
  if (size > MAXIMUM_SIZE || ranges.includes(null)) return null;
  let coefficients: bigint[] = Array.from({ length: size }, () => 0n);
  for (const { value, exponents } of powers) {
    coefficients[exponents.reduce((at, exponent, i) => at * ((degrees[i] as number) + 1) + exponent, 0)] =
      value;
  }
  degrees.forEach((degree, i) => {
    const matrix = changeOfBasis(degree, ranges[i] as readonly [Rational, Rational]);
    coefficients = alongVariable(coefficients, degrees, i, (line) =>
      matrix.map((row) => row.reduce((sum, factor, j) => sum + factor * (line[j] as bigint), 0n)),
    );
  });
  return { variables, degrees, coefficients };
}

/** Returns the coefficients after a change of each line of them along one variable. */
export function alongVariable(
  coefficients: readonly bigint[],
  degrees: readonly number[],
  variable: number,
  change: (line: readonly bigint[]) => readonly bigint[],
): bigint[] {
  const length = (degrees[variable] as number) + 1;
  const stride = degrees.slice(variable + 1).reduce((product, degree) => product * (degree + 1), 1);
  const changed = [...coefficients];
  for (let block = 0; block < coefficients.length; block += stride * length) {
    for (let first = block; first < block + stride; first++) {
      const line = Array.from({ length }, (_, i) => coefficients[first + i * stride] as bigint);
      change(line).forEach((value, i) => {
        changed[first + i * stride] = value;
      });
    }
  }
  return changed;
}

/** From powers of a variable to Bernstein's basis on its range, times a positive number. */
function changeOfBasis(degree: number, [low, high]: readonly [Rational, Rational]): bigint[][] {
  const { integers, denominator } = clearDenominators([low, high]);
  const [first, last] = integers as [bigint, bigint];
  const width = last - first;
  const all = Array.from({ length: degree + 1 }, (_, i) => i);
  const common = all.reduce((product, i) => product * binomial(degree, i), 1n);
  return all.map((j) =>
    all.map((i) =>
      // x^i with x = (first + width y) / denominator, and y^k as a sum of Bernstein's polynomials.
      all
        .slice(0, Math.min(i, j) + 1)
        .reduce(
          (sum, k) =>
            sum +
            binomial(i, k) *
              first ** BigInt(i - k) *
              width ** BigInt(k) *
              denominator ** BigInt(degree - i) *
              ((binomial(j, k) * common) / binomial(degree, k)),
          0n,
        ),
    ),
  );
}

function binomial(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 1; i <= k; i++) value = (value * BigInt(n - k + i)) / BigInt(i);
  return value;
}
