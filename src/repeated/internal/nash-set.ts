import { compareAlgebraic, equalAlgebraic } from "../../exact/compare-algebraic.js";
import { intersection, type Stretch } from "../../exact/nonpositive-set.js";
import { multiplyPolynomials, subtractPolynomials } from "../../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../../exact/sign-at-algebraic.js";
import { rootsBetween, UNITY } from "./discount-roots.js";
import type { OptimalLeg } from "./optimal-legs.js";
import type { Quotient } from "./value-functions.js";

/** The discount factors at which no player has a better reply than its own strategy, which gives `own[player]`. */
export function nashSet(own: readonly Quotient[], legs: readonly (readonly OptimalLeg[])[]): Stretch[] {
  return legs
    .map((walk, player) => joined(walk.flatMap((leg) => withoutGain(leg, own[player] as Quotient))))
    .reduce(intersection);
}

/** Where on a leg the own strategy gives as much as the best reply. */
function withoutGain({ lower, upper, values }: OptimalLeg, own: Quotient): Stretch[] {
  const best = values[0] as Quotient;
  const gain = subtractPolynomials(
    multiplyPolynomials(best.numerator, own.denominator),
    multiplyPolynomials(own.numerator, best.denominator),
  );
  const beforeEnd = compareAlgebraic(upper, UNITY) < 0;
  if (gain.integers.length === 0) return [{ lower, lowerClosed: true, upper, upperClosed: beforeEnd }];
  const ends = [lower, ...(beforeEnd ? [upper] : [])].filter((end) => signAtAlgebraic(gain, end) === 0);
  return [...ends, ...rootsBetween(gain, lower, upper)]
    .sort(compareAlgebraic)
    .map((at) => ({ lower: at, lowerClosed: true, upper: at, upperClosed: true }));
}

/** Intervals in order of which those that touch are one. */
function joined(pieces: readonly Stretch[]): Stretch[] {
  const set: Stretch[] = [];
  for (const piece of pieces) {
    const last = set.at(-1);
    if (last !== undefined && equalAlgebraic(last.upper, piece.lower)) {
      set[set.length - 1] = { ...last, upper: piece.upper, upperClosed: piece.upperClosed };
    } else set.push(piece);
  }
  return set;
}
