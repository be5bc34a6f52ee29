import type { AlgebraicNumber } from "../../../exact/algebraic-number.js";
import { algebraicRational } from "../../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../../exact/compare-algebraic.js";
import type { Meter } from "../../../exact/meter.js";
import { type Polynomial, polynomial } from "../../../exact/polynomial.js";
import {
  addPolynomials,
  multiplyPolynomials,
  subtractPolynomials,
} from "../../../exact/polynomial-arithmetic.js";
import { dividePolynomials, polynomialGcd } from "../../../exact/polynomial-division.js";
import { evaluatePolynomial } from "../../../exact/polynomial-evaluation.js";
import { type Rational, rational, ZERO } from "../../../exact/rational.js";
import { rationalBetween } from "../../../exact/rational-between.js";
import { signAtAlgebraic } from "../../../exact/sign-at-algebraic.js";
import { ExclaveError } from "../../../exclave-error.js";
import { gameValueAt } from "./game-value-at.js";
import { independentRows } from "./independent-rows.js";
import { rootsBetween } from "./stretches.js";
import { negative, polynomialDeterminant, type UnivariateQuotient } from "./univariate.js";

type Matrix = readonly (readonly Polynomial[])[];

/** The value of a matrix game as a quotient of polynomials, from one number to another, both included. */
export interface ValuePiece extends UnivariateQuotient {
  readonly from: AlgebraicNumber;
  readonly to: AlgebraicNumber;
}

/** The pieces may be so many. */
const MAXIMUM_PIECES = 2000;

/**
 * Returns the value of the matrix games along a parameter, the row player maximising, as pieces without gaps from one number
 * to another: on each the optimal strategies belong to the same square submatrix (L. S. Shapley & R. N. Snow 1950, Basic
 * solutions of discrete games), whose inequalities are polynomials that end it where they change their sign.
 *
 * @param entries - the payoffs, polynomials in the parameter
 */
export function gameValueAlong(
  entries: Matrix,
  from: AlgebraicNumber,
  to: AlgebraicNumber,
  meter: Meter,
): ValuePiece[] {
  const pieces: ValuePiece[] = [];
  const waiting: (readonly [AlgebraicNumber, AlgebraicNumber])[] = [[from, to]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [low, high] = next;
    if (compareAlgebraic(low, high) === 0 && pieces.length > 0) continue;
    const sample = compareAlgebraic(low, high) === 0 ? rational(low.lower) : rationalBetween(low, high);
    if (pieces.length >= MAXIMUM_PIECES) {
      throw new ExclaveError("too-large", `the value of a game has more than ${MAXIMUM_PIECES} pieces here`);
    }
    const { value, inequalities } = kernelAt(entries, sample, meter);
    const here = algebraicRational(sample);
    if (compareAlgebraic(low, high) < 0 && inequalities.some((one) => vanishes(one, sample))) {
      // An inequality that may change its sign here says nothing of both sides.
      waiting.push([here, high], [low, here]);
      continue;
    }
    const below = rootsBetween(inequalities, low, here, meter).at(-1) ?? low;
    const above = rootsBetween(inequalities, here, high, meter)[0] ?? high;
    pieces.push({ ...value, from: below, to: above });
    waiting.push([above, high], [low, below]);
  }
  return pieces.sort((a, b) => compareAlgebraic(a.from, b.from));
}

/** Whether a polynomial other than 0 is 0 at a number. */
function vanishes(one: Polynomial, at: Rational): boolean {
  return one.integers.length > 0 && evaluatePolynomial(one, at).n === 0n;
}

/** Returns the sign of the value at a number. */
export function valueSign(pieces: readonly ValuePiece[], at: AlgebraicNumber): -1 | 0 | 1 {
  const piece = pieces.find(
    ({ from, to }) => compareAlgebraic(from, at) <= 0 && compareAlgebraic(at, to) <= 0,
  ) as ValuePiece;
  return (signAtAlgebraic(piece.numerator, at) * signAtAlgebraic(piece.denominator, at)) as -1 | 0 | 1;
}

/** A square submatrix to which optimal strategies at a point belong: the value by it, and what must not be negative. */
interface Kernel {
  readonly value: UnivariateQuotient;
  readonly inequalities: readonly Polynomial[];
}

function kernelAt(entries: Matrix, sample: Rational, meter: Meter): Kernel {
  const numbers = entries.map((row) => row.map((entry) => evaluatePolynomial(entry, sample)));
  const { value, rows: x, columns: w } = gameValueAt(numbers, meter);
  const against = (c: number): Rational =>
    x.reduce<Rational>((total, weight, b) => total.add(weight.mul(numbers[b]?.[c] as Rational)), ZERO);
  const of = (b: number): Rational =>
    w.reduce<Rational>((total, weight, c) => total.add(weight.mul(numbers[b]?.[c] as Rational)), ZERO);
  const rows = ordered(x, (b) => of(b).equals(value));
  const columns = ordered(w, (c) => against(c).equals(value));
  // With the row and column of ones, the rows and columns of the supports are independent, and extend to bases.
  const bordered = [
    [...rows.map(() => rational(1)), ZERO],
    ...columns.map((c) => [...rows.map((b) => numbers[b]?.[c] as Rational), rational(-1)]),
  ];
  const keptRows = independentRows(bordered);
  const transposed = [rows.length, ...rows.keys()].map((j) => bordered.map((row) => row[j] as Rational));
  const keptColumns = independentRows(transposed);
  const kernelColumns = keptRows.flatMap((i) => (i === 0 ? [] : [columns[i - 1] as number]));
  const kernelRows = keptColumns.flatMap((j) => (j === 0 ? [] : [rows[j - 1] as number]));
  return kernelOf(entries, kernelRows, kernelColumns);
}

/** The positions with a positive weight first, and then the others that are tight. */
function ordered(weights: readonly Rational[], isTight: (i: number) => boolean): number[] {
  const all = [...weights.keys()];
  const used = all.filter((i) => (weights[i] as Rational).n !== 0n);
  return [...used, ...all.filter((i) => (weights[i] as Rational).n === 0n && isTight(i))];
}

const ONE: Polynomial = polynomial([1]);
const NOTHING: Polynomial = polynomial([]);

/** Optimal strategies and value as the square submatrix says, by Cramer's rule over the parameter. */
function kernelOf(entries: Matrix, rows: readonly number[], columns: readonly number[]): Kernel {
  const entry = (b: number, c: number): Polynomial => entries[b]?.[c] as Polynomial;
  // Unknowns: the weights of the rows, and the value; equations: the weights add up to 1, the columns give the value.
  const system = (transposed: boolean): Polynomial[][] => {
    const [unknown, equation] = transposed ? [columns, rows] : [rows, columns];
    return [
      [...unknown.map(() => ONE), NOTHING],
      ...equation.map((e) => [
        ...unknown.map((u) => (transposed ? entry(e, u) : entry(u, e))),
        negative(ONE),
      ]),
    ];
  };
  const solved = (matrix: Polynomial[][]): { numerators: Polynomial[]; denominator: Polynomial } => {
    const denominator = polynomialDeterminant(matrix);
    const numerators = matrix.map((_, column) =>
      polynomialDeterminant(
        matrix.map((row, i) => row.map((one, j) => (j === column ? (i === 0 ? ONE : NOTHING) : one))),
      ),
    );
    return { numerators, denominator };
  };
  const first = solved(system(false));
  const second = solved(system(true));
  const value = first.numerators.at(-1) as Polynomial;
  const total = (weights: readonly Polynomial[], of: (i: number) => Polynomial): Polynomial =>
    weights
      .map((weight, i) => multiplyPolynomials(weight, of(i)))
      .reduce((a, b) => addPolynomials(a, b), NOTHING);
  const secondValue = second.numerators.at(-1) as Polynomial;
  const others = (count: number, used: readonly number[]): number[] =>
    Array.from({ length: count }, (_, i) => i).filter((i) => !used.includes(i));
  const x = first.numerators.slice(0, -1);
  const w = second.numerators.slice(0, -1);
  const slackColumns = others(entries[0]?.length ?? 0, columns).map((c) =>
    subtractPolynomials(
      total(x, (i) => entry(rows[i] as number, c)),
      value,
    ),
  );
  const slackRows = others(entries.length, rows).map((b) =>
    subtractPolynomials(
      total(w, (i) => entry(b, columns[i] as number)),
      secondValue,
    ),
  );
  const common = polynomialGcd(value, first.denominator);
  return {
    value: {
      numerator: dividePolynomials(value, common).quotient,
      denominator: dividePolynomials(first.denominator, common).quotient,
    },
    inequalities: [...x, ...w, ...slackColumns, ...slackRows, first.denominator, second.denominator],
  };
}
