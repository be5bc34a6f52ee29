import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Meter } from "../../../exact/meter.js";
import { sign } from "../../../exact/order.js";
import { type Polynomial, polynomial } from "../../../exact/polynomial.js";
import { addPolynomials, scalePolynomial } from "../../../exact/polynomial-arithmetic.js";
import { evaluatePolynomial } from "../../../exact/polynomial-evaluation.js";
import { ONE, type Rational, ZERO } from "../../../exact/rational.js";
import { rationalBetween } from "../../../exact/rational-between.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { gameValueAt } from "./game-value-at.js";
import { rootsBetween } from "./stretches.js";

/**
 * Returns whether the value of the matrix games along a parameter is above 0 everywhere from one number to another, both
 * included, or nowhere; null where that is not seen from the strategies that are optimal at one number between them.
 *
 * @param entries - the payoffs of the row player, who maximises: polynomials in the parameter
 */
export function steadyValueSign(
  entries: readonly (readonly Polynomial[])[],
  from: AlgebraicNumber,
  to: AlgebraicNumber,
  meter: Meter,
): "positive" | "not positive" | null {
  if (compareAlgebraic(from, to) === 0) return null;
  const sample = rationalBetween(from, to);
  const numbers = entries.map((row) => row.map((entry) => evaluatePolynomial(entry, sample)));
  /** Whether the sign is that of the sample everywhere, as optimal weights there show. */
  const isSteady = (positive: boolean, weights: readonly Rational[]): boolean => {
    const sums = positive
      ? (entries[0] ?? []).map((_, c) => weighted(weights, (b) => entries[b]?.[c] as Polynomial))
      : entries.map((row) => weighted(weights, (c) => row[c] as Polynomial));
    return sums.every((one) => {
      if (rootsBetween([one], from, to, meter).length > 0) return false;
      return !positive || [from, to].every((end) => signAtAlgebraic(one, end) > 0);
    });
  };
  // One row or column is often enough.
  const row = numbers.findIndex((one) => one.every((gain) => sign(gain) > 0));
  if (row >= 0 && isSteady(true, unit(row, entries.length))) return "positive";
  const columns = numbers[0] ?? [];
  const column = columns.findIndex((_, c) => numbers.every((one) => sign(one[c] as Rational) <= 0));
  if (column >= 0 && isSteady(false, unit(column, columns.length))) return "not positive";
  const optimal = gameValueAt(numbers, meter);
  const positive = sign(optimal.value) > 0;
  if (!isSteady(positive, positive ? optimal.rows : optimal.columns)) return null;
  return positive ? "positive" : "not positive";
}

function unit(at: number, count: number): Rational[] {
  return Array.from({ length: count }, (_, i) => (i === at ? ONE : ZERO));
}

function weighted(weights: readonly Rational[], of: (i: number) => Polynomial): Polynomial {
  return weights.reduce<Polynomial>(
    (total, weight, i) =>
      sign(weight) === 0 ? total : addPolynomials(total, scalePolynomial(of(i), weight)),
    polynomial([]),
  );
}
