import { ExclaveError } from "../exclave-error.js";
import { type AlgebraicNumber, algebraicRational } from "./algebraic-number.js";
import { algebraicRoots } from "./algebraic-roots.js";
import { compareAlgebraic } from "./compare-algebraic.js";
import { product, signAt } from "./internal/integer-polynomial.js";
import { type Meter, stepMeter } from "./meter.js";
import { compare } from "./order.js";
import { type Polynomial, polynomialOver } from "./polynomial.js";
import { quotient, type Rational, type RationalInput, rational } from "./rational.js";
import { rationalBetween } from "./rational-between.js";
import { signAtAlgebraic } from "./sign-at-algebraic.js";

/** A sign, or null where a quotient is not defined because its denominator is 0. */
export type Sign = -1 | 0 | 1 | null;

/** One part of a line on which a sign is the same: a point, or all numbers strictly between two ends. */
export type SignCell =
  | { readonly kind: "point"; readonly at: AlgebraicNumber; readonly sign: Sign }
  | {
      readonly kind: "open";
      /** Null for minus infinity. */
      readonly lower: AlgebraicNumber | null;
      /** Null for infinity. */
      readonly upper: AlgebraicNumber | null;
      /** A rational strictly between the ends. */
      readonly sample: Rational;
      readonly sign: Sign;
    };

/** Where a sign is asked for, and of what. */
export interface SignPartitionOptions {
  /** The sign asked for is that of the quotient by this polynomial, nothing cancelled. @defaultValue the constant 1 */
  readonly denominator?: Polynomial;
  /** The lower end, included; null for minus infinity. @defaultValue null */
  readonly lower?: RationalInput | null;
  /** The upper end, included; null for infinity. @defaultValue null */
  readonly upper?: RationalInput | null;
  /** Is told the steps of the search for roots; what it throws ends the work. */
  readonly meter?: Meter;
}

/**
 * Returns the closed interval between two ends as points and open intervals, ascending and without gaps, with the sign of a
 * polynomial, or of a quotient of two, on each. The points are the ends that are finite and the roots between them.
 *
 * @throws {@link ExclaveError} `bad-argument` when the denominator is the zero polynomial, or the upper end is below the
 * lower one; `too-large` as {@link factorPolynomial}
 * @example
 * ```ts
 * import { polynomial, signPartition } from "exclave";
 *
 * const cells = signPartition(polynomial([-2, 0, 1]), { lower: 0, upper: 2 });
 * cells.map(({ kind, sign }) => [kind, sign]); // [["point", -1], ["open", -1], ["point", 0], ["open", 1], ["point", 1]]
 * ```
 */
export function signPartition(p: Polynomial, options: SignPartitionOptions = {}): SignCell[] {
  const { denominator = polynomialOver([1n], 1n), meter = stepMeter("the sign partition") } = options;
  if (denominator.integers.length === 0) {
    throw new ExclaveError(
      "bad-argument",
      "expected a denominator other than the zero polynomial",
      "denominator",
    );
  }
  const lower = endOf(options.lower, "lower");
  const upper = endOf(options.upper, "upper");
  if (lower !== null && upper !== null && compare(lower.lower, upper.upper) > 0) {
    throw new ExclaveError("bad-argument", "expected an upper end that is not below the lower one", "upper");
  }
  const points = pointsBetween(lower, upper, p, denominator, meter);
  const cells: SignCell[] = [];
  let before = lower === null ? null : points[0];
  for (const at of lower === null ? points : points.slice(1)) {
    if (before !== null && before !== undefined && cells.length === 0)
      cells.push(pointCell(p, denominator, before));
    cells.push(openCell(p, denominator, before ?? null, at), pointCell(p, denominator, at));
    before = at;
  }
  if (cells.length === 0 && before !== null && before !== undefined)
    cells.push(pointCell(p, denominator, before));
  if (upper === null) cells.push(openCell(p, denominator, before ?? null, null));
  return cells;
}

function endOf(end: RationalInput | null | undefined, path: string): AlgebraicNumber | null {
  return end === null || end === undefined ? null : algebraicRational(rational(end, path));
}

/** The finite ends and the roots strictly between the ends, ascending. */
function pointsBetween(
  lower: AlgebraicNumber | null,
  upper: AlgebraicNumber | null,
  p: Polynomial,
  denominator: Polynomial,
  meter: Meter,
): AlgebraicNumber[] {
  const whole = p.integers.length === 0 ? denominator.integers : product(p.integers, denominator.integers);
  const roots = algebraicRoots(polynomialOver(whole, 1n), meter).map(({ root }) => root);
  const inside = roots.filter(
    (root) =>
      (lower === null || compareAlgebraic(lower, root) < 0) &&
      (upper === null || compareAlgebraic(root, upper) < 0),
  );
  const single = lower !== null && upper !== null && compareAlgebraic(lower, upper) === 0;
  return [...(lower === null ? [] : [lower]), ...inside, ...(upper === null || single ? [] : [upper])];
}

function pointCell(p: Polynomial, denominator: Polynomial, at: AlgebraicNumber): SignCell {
  return { kind: "point", at, sign: signOf(signAtAlgebraic(p, at), signAtAlgebraic(denominator, at)) };
}

function openCell(
  p: Polynomial,
  denominator: Polynomial,
  lower: AlgebraicNumber | null,
  upper: AlgebraicNumber | null,
): SignCell {
  const sample = between(lower, upper);
  const sign = ({ integers }: Polynomial): -1 | 0 | 1 => signAt(integers, sample.s * sample.n, sample.d);
  return { kind: "open", lower, upper, sample, sign: signOf(sign(p), sign(denominator)) };
}

function signOf(numerator: -1 | 0 | 1, denominator: -1 | 0 | 1): Sign {
  if (denominator === 0) return null;
  return numerator === denominator ? 1 : numerator === 0 ? 0 : -1;
}

/** A rational strictly between two algebraic numbers, the first of which is smaller. */
function between(lower: AlgebraicNumber | null, upper: AlgebraicNumber | null): Rational {
  if (lower === null) return upper === null ? quotient(0n, 1n) : rational(upper.lower.floor().sub(1));
  if (upper === null) return rational(lower.upper.ceil().add(1));
  return rationalBetween(lower, upper);
}
