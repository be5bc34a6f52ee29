import { clearDenominators } from "../../exact/integer.js";
import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import { addPolynomials, multiplyPolynomials, scalePolynomial } from "../../exact/polynomial-arithmetic.js";
import { quotient, type Rational, ZERO } from "../../exact/rational.js";
import type { Stage } from "./stage.js";

/** The totals of a profile as functions of the discount factor: `numerators[player][state]` over one denominator. */
export interface TotalFunctions {
  /** det(I - x P), positive for x in [0, 1). */
  readonly denominator: Polynomial;
  readonly numerators: readonly (readonly Polynomial[])[];
}

/**
 * The totals (I - x P)^(-1) g as quotients of polynomials in x, by the recursion of Faddeev and Le Verrier for the
 * characteristic polynomial and the adjugate, in integers.
 */
export function valuePolynomials(stages: readonly Stage[]): TotalFunctions {
  const size = stages.length;
  const players = stages[0]?.payoffs.length ?? 0;
  const flat = clearDenominators(stages.flatMap(({ next }) => stages.map((_, t) => next.get(t) ?? ZERO)));
  const matrix = stages.map((_, s) => flat.integers.slice(s * size, (s + 1) * size));
  const gains = Array.from({ length: players }, (_, i) =>
    clearDenominators(stages.map(({ payoffs }) => payoffs[i] as Rational)),
  );
  const determinant: bigint[] = [1n];
  const columns: bigint[][][] = gains.map(({ integers }) => integers.map((value) => [value]));
  let adjugate: bigint[][] = matrix.map((_, s) => matrix.map((__, t) => (s === t ? 1n : 0n)));
  for (let k = 1; k <= size; k++) {
    const product = times(matrix, adjugate);
    const trace = product.reduce((sum, row, s) => sum + (row[s] as bigint), 0n);
    const coefficient = -trace / BigInt(k);
    determinant.push(coefficient);
    adjugate = product.map((row, s) => row.map((value, t) => (s === t ? value + coefficient : value)));
    if (k === size) break;
    gains.forEach(({ integers }, i) => {
      adjugate.forEach((row, s) => {
        const sum = row.reduce((total, value, t) => total + value * (integers[t] as bigint), 0n);
        (columns[i] as bigint[][])[s]?.push(sum);
      });
    });
  }
  return {
    denominator: scaled(determinant, flat.denominator, 1n),
    numerators: columns.map((own, i) =>
      own.map((column) => scaled(column, flat.denominator, (gains[i] as (typeof gains)[0]).denominator)),
    ),
  };
}

/** The numerator of what an action gives: (payoff now) times the denominator, plus x times the expected numerators. */
export function actionNumerator(
  { payoffs, next }: Stage,
  player: number,
  { denominator, numerators }: TotalFunctions,
): Polynomial {
  let expected = polynomial([]);
  for (const [to, probability] of next) {
    const follows = (numerators[player] as readonly Polynomial[])[to] as Polynomial;
    expected = addPolynomials(expected, scalePolynomial(follows, probability));
  }
  return addPolynomials(
    scalePolynomial(denominator, payoffs[player] as Rational),
    multiplyPolynomials(polynomial([0, 1]), expected),
  );
}

/** The polynomial whose k-th coefficient is that of (x / scale)^k, over a denominator. */
function scaled(coefficients: readonly bigint[], scale: bigint, denominator: bigint): Polynomial {
  return polynomial(coefficients.map((value, k) => quotient(value, scale ** BigInt(k) * denominator)));
}

function times(a: readonly (readonly bigint[])[], b: readonly (readonly bigint[])[]): bigint[][] {
  return a.map((row) =>
    b.map((_, t) => {
      let sum = 0n;
      row.forEach((value, k) => {
        if (value !== 0n) sum += value * ((b[k] as readonly bigint[])[t] as bigint);
      });
      return sum;
    }),
  );
}
