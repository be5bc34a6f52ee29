import { ExclaveError } from "../exclave-error.js";
import { type AlgebraicNumber, algebraicRational } from "./algebraic-number.js";
import { compareAlgebraic } from "./compare-algebraic.js";
import { factorPolynomial } from "./factor-polynomial.js";
import { intervalOf } from "./internal/bracket.js";
import { isolatedRoots } from "./internal/root-isolation.js";
import { type Meter, stepMeter } from "./meter.js";
import { compare, equal } from "./order.js";
import type { Polynomial } from "./polynomial.js";
import { type Rational, type RationalInput, rational } from "./rational.js";

/** A real root, and how often it is one. */
export interface AlgebraicRoot {
  readonly root: AlgebraicNumber;
  readonly multiplicity: number;
}

/**
 * Returns all real roots of a polynomial as algebraic numbers, ascending, each once with its multiplicity.
 *
 * @param meter - is told the steps of the factorisation and isolation; what it throws ends the work
 * @throws {@link ExclaveError} `bad-argument` for the zero polynomial; `too-large` as {@link factorPolynomial}
 * @example
 * ```ts
 * import { algebraicRoots, polynomial } from "exclave";
 *
 * const roots = algebraicRoots(polynomial([0, -2, 0, 1]));
 * roots.map(({ root }) => root.minimalPolynomial); // [[-2n, 0n, 1n], [0n, 1n], [-2n, 0n, 1n]]
 * ```
 */
export function algebraicRoots(
  p: Polynomial,
  meter: Meter = stepMeter("the search for roots"),
): AlgebraicRoot[] {
  const { factors } = factorPolynomial(p, meter);
  return factors
    .flatMap(({ factor: { integers }, multiplicity }) =>
      integers.length === 2
        ? [{ root: rationalRoot(integers), multiplicity }]
        : isolatedRoots(integers, meter).map((bracket) => ({
            root: { minimalPolynomial: integers, ...intervalOf(bracket) },
            multiplicity,
          })),
    )
    .sort((a, b) => compareAlgebraic(a.root, b.root));
}

/**
 * Returns the one root of a polynomial in the closed interval from `lower` to `upper` as an algebraic number.
 *
 * @param meter - is told the steps of the factorisation and isolation; what it throws ends the work
 * @throws {@link ExclaveError} `bad-argument` when there are no roots there, or several, or the polynomial is 0
 * @example
 * ```ts
 * import { algebraicDecimal, algebraicNumber, polynomial } from "exclave";
 *
 * algebraicDecimal(algebraicNumber(polynomial([-1, -1, 1]), 1, 2), 10); // "1.6180339887"
 * ```
 */
export function algebraicNumber(
  p: Polynomial,
  lower: RationalInput,
  upper: RationalInput,
  meter?: Meter,
): AlgebraicNumber {
  const [low, high] = [algebraicRational(lower), algebraicRational(upper)];
  const found = algebraicRoots(p, meter).filter(
    ({ root }) => compareAlgebraic(low, root) <= 0 && compareAlgebraic(root, high) <= 0,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new ExclaveError(
      "bad-argument",
      `expected an interval with one root of the polynomial, found ${found.length}; isolateRealRoots finds such intervals`,
      "lower",
    );
  }
  return within(only.root, low.lower, high.upper);
}

function rationalRoot([constant, lead]: readonly bigint[]): AlgebraicNumber {
  return algebraicRational(rational(-(constant as bigint)).div(rational(lead as bigint)));
}

/** The number with the part of its interval that is between two rationals, which are on either side of it. */
function within(root: AlgebraicNumber, lower: Rational, upper: Rational): AlgebraicNumber {
  if (equal(root.lower, root.upper)) return root;
  return {
    minimalPolynomial: root.minimalPolynomial,
    lower: compare(lower, root.lower) > 0 ? lower : root.lower,
    upper: compare(upper, root.upper) < 0 ? upper : root.upper,
  };
}
