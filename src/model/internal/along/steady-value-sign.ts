import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Meter } from "../../../exact/meter.js";
import { sign } from "../../../exact/order.js";
import { type Polynomial, polynomial } from "../../../exact/polynomial.js";
import { addPolynomials, scalePolynomial } from "../../../exact/polynomial-arithmetic.js";
import { evaluatePolynomial } from "../../../exact/polynomial-evaluation.js";
import type { Rational } from "../../../exact/rational.js";
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
  const { value, rows, columns } = gameValueAt(
    entries.map((row) => row.map((entry) => evaluatePolynomial(entry, sample))),
    meter,
  );
  const positive = sign(value) > 0;
  const sums = positive
    ? columns.map((_, c) => weighted(rows, (b) => entries[b]?.[c] as Polynomial))
    : rows.map((_, b) => weighted(columns, (c) => entries[b]?.[c] as Polynomial));
  const steady = sums.every((one) => {
    if (rootsBetween([one], from, to, meter).length > 0) return false;
    return positive ? [from, to].every((end) => signAtAlgebraic(one, end) > 0) : true;
  });
  if (!steady) return null;
  return positive ? "positive" : "not positive";
}

function weighted(weights: readonly Rational[], of: (i: number) => Polynomial): Polynomial {
  return weights.reduce<Polynomial>(
    (total, weight, i) =>
      sign(weight) === 0 ? total : addPolynomials(total, scalePolynomial(of(i), weight)),
    polynomial([]),
  );
}
