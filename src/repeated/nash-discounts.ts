import { compareAlgebraic, equalAlgebraic } from "../exact/compare-algebraic.js";
import { intersection, type Stretch } from "../exact/nonpositive-set.js";
import { multiplyPolynomials, subtractPolynomials } from "../exact/polynomial-arithmetic.js";
import { signAtAlgebraic } from "../exact/sign-at-algebraic.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import type { DiscountInterval } from "./discount-interval.js";
import { jointChain } from "./internal/chain.js";
import { rootsBetween, UNITY } from "./internal/discount-roots.js";
import { type OptimalLeg, optimalLegs } from "./internal/optimal-legs.js";
import { ReplyProblem } from "./internal/reply-problem.js";
import { type Quotient, valueFunctions } from "./internal/value-functions.js";
import { QUIET } from "./noise.js";

/**
 * Returns the exact set of discount factors in [0, 1) at which a profile of automata is a Nash equilibrium: intervals in
 * order, each end in the set or not.
 *
 * For each player [0, 1) is walked in the closed intervals on which one and the same policy is a best reply to the others
 * (there are finitely many: D. Blackwell 1962, Discrete dynamic programming, doi:10.1214/aoms/1177704593). On each, what
 * the reply gains is a quotient of polynomials, and the profile is an equilibrium where it is 0 for everybody.
 *
 * @throws {@link ExclaveError} `too-large` beyond 100,000 joint states
 * @example
 * ```ts
 * import { algebraicJson, symmetric } from "exclave";
 * import { automatonProfile, nashDiscounts, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const titForTat = strategyNamed("tit-for-tat").automaton;
 * const [first] = nashDiscounts(automatonProfile(game, [titForTat, titForTat]));
 * first && [algebraicJson(first.lower), first.lowerClosed, algebraicJson(first.upper)]; // ["2/3", true, "1"]
 * ```
 */
export function nashDiscounts(profile: AutomatonProfile): DiscountInterval[] {
  const values = valueFunctions(jointChain(profile, QUIET).chain);
  const sets = profile.game.shape.map((_, player) =>
    joined(
      optimalLegs(new ReplyProblem(profile, player)).flatMap((leg) =>
        withoutGain(leg, values[player]?.[0] as Quotient),
      ),
    ),
  );
  return sets.reduce(intersection);
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
