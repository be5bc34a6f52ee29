import { quotient } from "../exact/rational.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import { type DiscountInterval, discountIntervals } from "./discount-interval.js";
import { jointChain } from "./internal/chain.js";
import { gainNumerator } from "./internal/deviation-gains.js";
import type { Fraction } from "./internal/fraction.js";
import { optimalPolicy } from "./internal/optimal-policy.js";
import { type Polynomial, plus, signAt, times } from "./internal/polynomial.js";
import { ReplyProblem } from "./internal/reply-problem.js";
import {
  between,
  compareRoots,
  compareWithFraction,
  type Root,
  rootsBetweenZeroAndOne,
} from "./internal/root.js";
import {
  intersection,
  NOUGHT,
  type Stretch,
  sortedRoots,
  stretches,
  UNITY,
  vanishes,
} from "./internal/truth-set.js";
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
 * import { symmetric } from "exclave";
 * import { automatonProfile, nashDiscounts, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const titForTat = strategyNamed("tit-for-tat").automaton;
 * const [first] = nashDiscounts(automatonProfile(game, [titForTat, titForTat]));
 * [first?.lower.valueOf(), first?.lowerClosed, first?.upper.valueOf()]; // [0.6666666666666666, true, 1]
 * ```
 */
export function nashDiscounts(profile: AutomatonProfile): DiscountInterval[] {
  const values = valueFunctions(jointChain(profile, QUIET).chain);
  const sets = profile.game.shape.map((_, player) =>
    whereBestReply(new ReplyProblem(profile, player), values[player]?.[0] as Quotient),
  );
  return discountIntervals(sets.reduce(intersection));
}

/** A closed interval on which a policy is optimal, and what it gains: of the sign of the gain, never negative there. */
interface Leg {
  readonly lower: Root;
  readonly upper: Root;
  readonly gain: Polynomial;
}

function whereBestReply(problem: ReplyProblem, own: Quotient): Stretch[] {
  const legs: Leg[] = [];
  const open: [Root, Root][] = [[NOUGHT, UNITY]];
  for (let gap = open.pop(); gap !== undefined; gap = open.pop()) {
    const [lower, upper] = gap;
    const leg = legWithin(problem, own, lower, upper);
    legs.push(leg);
    if (compareRoots(lower, leg.lower) < 0) open.push([lower, leg.lower]);
    if (compareRoots(leg.upper, upper) < 0) open.push([leg.upper, upper]);
  }
  legs.sort((a, b) => compareRoots(a.lower, b.lower));
  const pieces = legs.map(({ lower, upper, gain }) => {
    if (gain.length === 0) return { roots: [lower], atRoot: [true], inside: [true] };
    const inner = rootsBetweenZeroAndOne(gain).filter(
      (root) => compareRoots(root, lower) > 0 && compareRoots(root, upper) < 0,
    );
    // A gain of 0 at the end of a leg is one at the beginning of the next: the optimal value is continuous.
    const roots = sortedRoots([lower, ...inner]);
    return { roots, atRoot: roots.map((root) => vanishes(gain, root)), inside: roots.map(() => false) };
  });
  return stretches(
    [...pieces.flatMap(({ roots }) => roots), UNITY],
    pieces.flatMap(({ atRoot }) => atRoot),
    pieces.flatMap(({ inside }) => inside),
  );
}

/** The longest interval within an open one on which the policy that is optimal at some point of it is. */
function legWithin(problem: ReplyProblem, own: Quotient, lower: Root, upper: Root): Leg {
  let high = upper;
  for (;;) {
    const at = between(lower, high);
    const { policy } = optimalPolicy(problem, quotient(at.n, at.d));
    const values = valueFunctions(problem.chainOf(policy))[0] as Quotient[];
    const gains = problem.rows
      .flatMap((rows, s) =>
        rows.map((row) =>
          gainNumerator(
            row,
            problem.denominator,
            (k) => values[row.to[k] as number] as Quotient,
            values[s] as Quotient,
          ),
        ),
      )
      .filter((p) => p.length > 0);
    const roots = sortedRoots(
      gains
        .flatMap(rootsBetweenZeroAndOne)
        .filter((root) => compareRoots(root, lower) > 0 && compareRoots(root, upper) < 0),
    );
    const marks = sortedRoots([lower, ...roots, upper]);
    const optimal = (point: Fraction): boolean => gains.every((p) => signAt(p, point.n, point.d) <= 0);
    const inside = marks.slice(0, -1).map((mark, k) => optimal(between(mark, marks[k + 1] as Root)));
    // The last mark at or before the point begins the piece it lies in.
    let first = marks.findLastIndex((mark) => compareWithFraction(mark, at) <= 0);
    if (
      !inside[first] &&
      first > 0 &&
      compareWithFraction(marks[first] as Root, at) === 0 &&
      inside[first - 1]
    )
      first--;
    if (!inside[first]) {
      // The policy is optimal at this single point: look closer to the lower end.
      high = { kind: "rational", value: at };
      continue;
    }
    let last = first;
    while (first > 0 && inside[first - 1]) first--;
    while (last + 1 < inside.length && inside[last + 1]) last++;
    const start = values[0] as Quotient;
    return {
      lower: marks[first] as Root,
      upper: marks[last + 1] as Root,
      gain: plus(times(start.numerator, own.denominator), times(own.numerator, start.denominator), -1n),
    };
  }
}
