import type { AlgebraicNumber } from "../../exact/algebraic-number.js";
import type { Interval } from "../../exact/interval.js";
import { addIntervals, multiplyIntervals, subtractIntervals } from "../../exact/interval-arithmetic.js";
import { sign } from "../../exact/order.js";
import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import { quotient, type Rational, rational, ZERO } from "../../exact/rational.js";
import { refineAlgebraic } from "../../exact/refine-algebraic.js";
import { signAtAlgebraic } from "../../exact/sign-at-algebraic.js";
import { rootInterval } from "./root-interval.js";

/** Which root of its own quadratic equation every player takes: the larger (1), the smaller (-1), or the double one (0). */
export type RootSigns = readonly (-1 | 0 | 1)[];

/**
 * The choices of signs with (N - 1) c - drift + sum of sign_i sqrt(c^2 - stake_i) = 0 at a decay c where all the roots
 * are real. How many there are is known beforehand from the coefficients of the product over all choices, so intervals
 * decide: they are refined until no more choices than that can be 0.
 */
export function feedbackSigns(
  decay: AlgebraicNumber,
  drift: Rational,
  stakes: readonly Rational[],
  product: readonly Polynomial[],
): RootSigns[] {
  const zeros = product.findIndex((coefficient) => signAtAlgebraic(coefficient, decay) !== 0);
  const double = stakes.map((stake) => signAtAlgebraic(polynomial([stake.neg(), 0, 1]), decay) === 0);
  const choices = allSigns(stakes.length);
  for (let bits = 16n; ; bits *= 2n) {
    const close = refineAlgebraic(decay, quotient(1n, 1n << bits));
    const roots = stakes.map((stake, i) =>
      double[i]
        ? point(ZERO)
        : rootInterval(subtractIntervals(multiplyIntervals(close, close), point(stake)), bits),
    );
    const line = subtractIntervals(
      multiplyIntervals(point(rational(stakes.length - 1)), close),
      point(drift),
    );
    const possible = choices.filter((signs) => holdsZero(signs, line, roots));
    if (possible.length === zeros) return distinct(possible, double);
  }
}

function holdsZero(signs: RootSigns, line: Interval, roots: readonly Interval[]): boolean {
  const { lower, upper } = roots.reduce(
    (total, root, i) => (signs[i] === 1 ? addIntervals(total, root) : subtractIntervals(total, root)),
    line,
  );
  return sign(lower) <= 0 && sign(upper) >= 0;
}

/** Both signs of a root that is 0 are the same choice. */
function distinct(choices: readonly RootSigns[], double: readonly boolean[]): RootSigns[] {
  const merged = choices.map((signs) => signs.map((sign, i) => (double[i] ? 0 : sign)));
  return [...new Map(merged.map((signs) => [signs.join(), signs])).values()];
}

function allSigns(players: number): RootSigns[] {
  return Array.from({ length: 2 ** players }, (_, choice) =>
    Array.from({ length: players }, (_, i) => ((choice >> i) % 2 === 0 ? 1 : -1)),
  );
}

function point(value: Rational): Interval {
  return { lower: value, upper: value };
}
