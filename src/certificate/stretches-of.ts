import type { AlgebraicNumber } from "../exact/algebraic-number.js";
import { algebraicRational } from "../exact/algebraic-number.js";
import { algebraicRoots } from "../exact/algebraic-roots.js";
import { compareAlgebraic } from "../exact/compare-algebraic.js";
import type { MultivariatePolynomial } from "../exact/multivariate-polynomial.js";
import { type Polynomial, polynomialOver } from "../exact/polynomial.js";
import type { Rational } from "../exact/rational.js";
import { rationalBetween } from "../exact/rational-between.js";
import { signAtAlgebraic } from "../exact/sign-at-algebraic.js";
import type { Formula } from "./polynomial-formula.js";

/** A part of a range on which each of some formulas holds everywhere or nowhere. */
export interface DecidedStretch {
  readonly from: AlgebraicNumber;
  readonly fromIncluded: boolean;
  readonly to: AlgebraicNumber;
  readonly toIncluded: boolean;
  /** Which of the formulas hold there. */
  readonly truths: readonly boolean[];
}

/**
 * Returns where some formulas in one variable hold, from one end of a range to the other: their polynomials change sign at
 * their roots alone, and the formulas are decided at each of these and between them.
 */
export function stretchesOf(
  formulas: readonly Formula[],
  range: readonly [Rational, Rational],
): DecidedStretch[] {
  const [low, high] = range.map(algebraicRational) as [AlgebraicNumber, AlgebraicNumber];
  const inside = formulas
    .flatMap(polynomialsOf)
    .filter(({ integers }) => integers.length > 1)
    .flatMap((one) => algebraicRoots(one).map(({ root }) => root))
    .filter((root) => compareAlgebraic(low, root) < 0 && compareAlgebraic(root, high) < 0)
    .sort(compareAlgebraic);
  const all = compareAlgebraic(low, high) === 0 ? [low] : [low, ...inside, high];
  const points = all.filter(
    (one, i) => i === 0 || compareAlgebraic(all[i - 1] as AlgebraicNumber, one) !== 0,
  );
  const truthsAt = (at: AlgebraicNumber): boolean[] => formulas.map((formula) => holdsAt(formula, at));
  const stretches: DecidedStretch[] = [];
  const add = (
    from: AlgebraicNumber,
    to: AlgebraicNumber,
    included: boolean,
    truths: readonly boolean[],
  ): void => {
    const last = stretches.at(-1);
    if (last !== undefined && last.truths.join() === truths.join())
      stretches[stretches.length - 1] = { ...last, to, toIncluded: included };
    else stretches.push({ from, fromIncluded: included, to, toIncluded: included, truths });
  };
  points.forEach((point, i) => {
    add(point, point, true, truthsAt(point));
    const next = points[i + 1];
    if (next !== undefined)
      add(point, next, false, truthsAt(algebraicRational(rationalBetween(point, next))));
  });
  return stretches;
}

function polynomialsOf(formula: Formula): Polynomial[] {
  return formula.kind === "literal" ? [inOne(formula.polynomial)] : formula.of.flatMap(polynomialsOf);
}

function holdsAt(formula: Formula, at: AlgebraicNumber): boolean {
  if (formula.kind !== "literal") {
    return formula.kind === "and"
      ? formula.of.every((one) => holdsAt(one, at))
      : formula.of.some((one) => holdsAt(one, at));
  }
  const sign = signAtAlgebraic(inOne(formula.polynomial), at);
  return formula.relation === "=" ? sign === 0 : formula.relation === ">" ? sign > 0 : sign >= 0;
}

/** A polynomial in one variable alone, in the form of those. */
function inOne({ terms, denominator }: MultivariatePolynomial): Polynomial {
  const integers: bigint[] = [];
  for (const [monomial, value] of terms) {
    while (integers.length <= monomial.length) integers.push(0n);
    integers[monomial.length] = value;
  }
  return polynomialOver(integers, denominator);
}
