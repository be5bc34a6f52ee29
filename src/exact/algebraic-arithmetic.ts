import { ExclaveError } from "../exclave-error.js";
import { type AlgebraicNumber, algebraicRational } from "./algebraic-number.js";
import { algebraicRoots } from "./algebraic-roots.js";
import { composed } from "./internal/composed-polynomials.js";
import { primitivePart, substituted } from "./internal/integer-polynomial.js";
import { type Interval, interval } from "./interval.js";
import { addIntervals, multiplyIntervals } from "./interval-arithmetic.js";
import { type Meter, stepMeter } from "./meter.js";
import { compare, sign } from "./order.js";
import { polynomialOver } from "./polynomial.js";
import { ONE, type Rational, rational } from "./rational.js";
import { refineAlgebraic } from "./refine-algebraic.js";

/**
 * Returns the sum of two algebraic numbers.
 *
 * @param meter - is told the steps of the factorisation of a polynomial whose degree is the product of both; what it
 * throws ends the work
 * @throws {@link ExclaveError} `too-large` when that degree is beyond 1,000, or the factorisation takes too long
 * @example
 * ```ts
 * import { addAlgebraic, algebraicNumber, polynomial } from "exclave";
 *
 * const [two, three] = [2, 3].map((n) => algebraicNumber(polynomial([-n, 0, 1]), 0, n));
 * addAlgebraic(two, three).minimalPolynomial; // [1n, 0n, -10n, 0n, 1n]
 * ```
 */
export function addAlgebraic(a: AlgebraicNumber, b: AlgebraicNumber, meter?: Meter): AlgebraicNumber {
  if (isRational(a)) return shifted(b, a.lower);
  if (isRational(b)) return shifted(a, b.lower);
  return combined(a, b, "sum", addIntervals, meter);
}

/** Returns the difference a - b of two algebraic numbers; as {@link addAlgebraic}. */
export function subtractAlgebraic(a: AlgebraicNumber, b: AlgebraicNumber, meter?: Meter): AlgebraicNumber {
  return addAlgebraic(a, negateAlgebraic(b), meter);
}

/**
 * Returns the product of two algebraic numbers; as {@link addAlgebraic}.
 *
 * @example
 * ```ts
 * import { algebraicNumber, multiplyAlgebraic, polynomial } from "exclave";
 *
 * const root = algebraicNumber(polynomial([-2, 0, 1]), 0, 2);
 * multiplyAlgebraic(root, root).minimalPolynomial; // [-2n, 1n]
 * ```
 */
export function multiplyAlgebraic(a: AlgebraicNumber, b: AlgebraicNumber, meter?: Meter): AlgebraicNumber {
  if (isRational(a)) return scaled(b, a.lower);
  if (isRational(b)) return scaled(a, b.lower);
  return combined(a, b, "product", multiplyIntervals, meter);
}

/** Returns the algebraic number with the other sign. */
export function negateAlgebraic(a: AlgebraicNumber): AlgebraicNumber {
  return scaled(a, ONE.neg());
}

/**
 * Returns the reciprocal of an algebraic number.
 *
 * @throws {@link ExclaveError} `bad-argument` for 0
 * @example
 * ```ts
 * import { algebraicNumber, invertAlgebraic, polynomial } from "exclave";
 *
 * invertAlgebraic(algebraicNumber(polynomial([-2, 0, 1]), 0, 2)).minimalPolynomial; // [-1n, 0n, 2n]
 * ```
 */
export function invertAlgebraic(a: AlgebraicNumber): AlgebraicNumber {
  if (isRational(a)) {
    if (sign(a.lower) === 0) throw new ExclaveError("bad-argument", "expected a number other than 0", "a");
    return algebraicRational(ONE.div(a.lower));
  }
  let close = a;
  while (sign(close.lower) * sign(close.upper) <= 0) close = refineAlgebraic(close);
  return {
    minimalPolynomial: primitivePart([...close.minimalPolynomial].reverse()),
    lower: rational(ONE.div(close.upper)),
    upper: rational(ONE.div(close.lower)),
  };
}

function isRational({ minimalPolynomial }: AlgebraicNumber): boolean {
  return minimalPolynomial.length === 2;
}

function shifted(a: AlgebraicNumber, by: Rational): AlgebraicNumber {
  return {
    minimalPolynomial: primitivePart(substituted(a.minimalPolynomial, -by.s * by.n, by.d, by.d)),
    lower: rational(a.lower.add(by)),
    upper: rational(a.upper.add(by)),
  };
}

function scaled(a: AlgebraicNumber, by: Rational): AlgebraicNumber {
  if (sign(by) === 0) return algebraicRational(by);
  const ends = [rational(a.lower.mul(by)), rational(a.upper.mul(by))] as const;
  const [lower, upper] = sign(by) > 0 ? ends : [ends[1], ends[0]];
  return {
    minimalPolynomial: primitivePart(substituted(a.minimalPolynomial, 0n, by.d, by.s * by.n)),
    lower,
    upper,
  };
}

/** The sum or product of two irrational numbers: the only root of the composed polynomial that is where it must be. */
function combined(
  a: AlgebraicNumber,
  b: AlgebraicNumber,
  operation: "sum" | "product",
  onIntervals: (x: Interval, y: Interval) => Interval,
  meter: Meter = stepMeter(`the ${operation}`),
): AlgebraicNumber {
  const p = composed(a.minimalPolynomial, b.minimalPolynomial, operation);
  let candidates = algebraicRoots(polynomialOver(p, 1n), meter).map(({ root }) => root);
  let [x, y] = [a, b];
  for (;;) {
    const around = onIntervals(interval(x.lower, x.upper), interval(y.lower, y.upper));
    candidates = candidates.filter(
      ({ lower, upper }) => compare(lower, around.upper) <= 0 && compare(around.lower, upper) <= 0,
    );
    if (candidates.length === 1) return candidates[0] as AlgebraicNumber;
    x = refineAlgebraic(x);
    y = refineAlgebraic(y);
    candidates = candidates.map((candidate) => refineAlgebraic(candidate));
  }
}
