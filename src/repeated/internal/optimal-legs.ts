import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { compareAlgebraic } from "../../exact/compare-algebraic.js";
import type { Polynomial } from "../../exact/polynomial.js";
import { evaluatePolynomial } from "../../exact/polynomial-evaluation.js";
import type { Rational } from "../../exact/rational.js";
import { rationalBetween } from "../../exact/rational-between.js";
import { gainNumerator } from "./deviation-gains.js";
import { NOUGHT, rootsBetween, sortedNumbers, UNITY } from "./discount-roots.js";
import { optimalPolicy } from "./optimal-policy.js";
import type { ReplyProblem } from "./reply-problem.js";
import { type Quotient, valueFunctions } from "./value-functions.js";

/** A closed interval of discount factors (but for 1) on which one policy is optimal in all states. */
export interface OptimalLeg {
  readonly lower: AlgebraicNumber;
  readonly upper: AlgebraicNumber;
  readonly policy: readonly number[];
  /** What it gives in each state. */
  readonly values: readonly Quotient[];
}

/**
 * Intervals that cover [0, 1), in order, on each of which one policy is a best reply; there are finitely many (D. Blackwell
 * 1962, Discrete dynamic programming, doi:10.1214/aoms/1177704593).
 */
export function optimalLegs(problem: ReplyProblem): OptimalLeg[] {
  const legs: OptimalLeg[] = [];
  const open: [AlgebraicNumber, AlgebraicNumber][] = [[NOUGHT, UNITY]];
  for (let gap = open.pop(); gap !== undefined; gap = open.pop()) {
    const [lower, upper] = gap;
    const leg = legWithin(problem, lower, upper);
    legs.push(leg);
    if (compareAlgebraic(lower, leg.lower) < 0) open.push([lower, leg.lower]);
    if (compareAlgebraic(leg.upper, upper) < 0) open.push([leg.upper, upper]);
  }
  return legs.sort((a, b) => compareAlgebraic(a.lower, b.lower));
}

/** The longest interval within an open one on which the policy that is optimal at some point of it is. */
function legWithin(problem: ReplyProblem, lower: AlgebraicNumber, upper: AlgebraicNumber): OptimalLeg {
  let high = upper;
  for (;;) {
    const at = rationalBetween(lower, high);
    const { policy } = optimalPolicy(problem, at);
    const values = valueFunctions(problem.chainOf(policy))[0] as Quotient[];
    const gains = gainsOver(problem, values);
    const roots = gains.flatMap((gain) => rootsBetween(gain, lower, upper));
    const marks = sortedNumbers([lower, ...roots, upper]);
    const inside = marks.slice(0, -1).map((mark, k) => {
      const point = rationalBetween(mark, marks[k + 1] as AlgebraicNumber);
      return gains.every((gain) => isNotPositive(gain, point));
    });
    // The last mark at or before the point begins the piece it lies in.
    const point = algebraicRational(at);
    let first = marks.findLastIndex((mark) => compareAlgebraic(mark, point) <= 0);
    const onMark = compareAlgebraic(marks[first] as AlgebraicNumber, point) === 0;
    if (!inside[first] && first > 0 && onMark && inside[first - 1]) first--;
    if (!inside[first]) {
      // The policy is optimal at this single point: look closer to the lower end.
      high = point;
      continue;
    }
    let last = first;
    while (first > 0 && inside[first - 1]) first--;
    while (last + 1 < inside.length && inside[last + 1]) last++;
    return {
      lower: marks[first] as AlgebraicNumber,
      upper: marks[last + 1] as AlgebraicNumber,
      policy,
      values,
    };
  }
}

/** What every action gains over the values in every state: different polynomials, none of them 0. */
function gainsOver(problem: ReplyProblem, values: readonly Quotient[]): Polynomial[] {
  const gains = new Map<string, Polynomial>();
  problem.rows.forEach((rows, s) => {
    for (const row of rows) {
      const gain = gainNumerator(
        row,
        problem.denominator,
        (k) => values[row.to[k] as number] as Quotient,
        values[s] as Quotient,
      );
      if (gain.integers.length > 0) gains.set(gain.integers.join(), gain);
    }
  });
  return [...gains.values()];
}

function isNotPositive(gain: Polynomial, at: Rational): boolean {
  return evaluatePolynomial(gain, at).s <= 0n;
}
