import type { AlgebraicNumber } from "../../exact/algebraic-number.js";
import type { WorkLimits } from "../../exact/meter.js";
import { intersection, nonpositiveSet, type Stretch } from "../../exact/nonpositive-set.js";
import { compare } from "../../exact/order.js";
import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import {
  addPolynomials,
  multiplyPolynomials,
  scalePolynomial,
  subtractPolynomials,
} from "../../exact/polynomial-arithmetic.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { PlayPath } from "../evaluate.js";
import { type ProfileMove, profileMoves } from "../internal/profile-moves.js";
import { pureMinmax } from "../pure-minmax.js";
import { canonicalPath } from "../synthesis/canonical-path.js";
import { checkedPath } from "../synthesis/checked-path.js";
import { closedStretch, sameStretches, unionOf } from "./discount-unions.js";
import type { PropertyDiscounts } from "./property-discounts.js";
import { type WorstPayoffs, worstPayoffs } from "./worst-payoffs.js";

/** Intervals are not divided any more when they are as short as that. */
const SHORTEST = quotient(1n, 1n << 20n);
/** So near to 1, payoff sets are found slowly, and what is not decided by then stays so. */
const LAST = quotient(1023n, 1024n);

/**
 * Returns the discount factors at which a path is played in some subgame-perfect equilibrium in pure actions, with public
 * randomisation after deviations, of a game of two players.
 *
 * It is when in no round a deviation followed by the worst equilibrium for who deviates pays (D. Abreu 1988, On the theory of
 * infinitely repeated games with discounting, doi:10.2307/1911077). The worst payoffs fall as the discount
 * factor grows, so those at the ends of an interval bound them in it; where they are the same, or the answer is, the set is that
 * of polynomial inequalities, with rational or algebraic ends. What is left between is undecided, in intervals shorter than a
 * millionth, and perhaps one next to 1.
 *
 * @param options - of each search for a payoff set
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players or the path does not fit it
 * @example
 * ```ts
 * import { algebraicJson, symmetric } from "exclave";
 * import { sustainableDiscounts } from "exclave/repeated";
 *
 * const game = symmetric([[2, 0], [6, 1]]);
 * const turns = { before: [], cycle: [[0, 1], [1, 0]] };
 * sustainableDiscounts(game, turns).holds.map(({ lower, upper }) => [algebraicJson(lower), algebraicJson(upper)]); // [["1/5", "1"]]
 * ```
 */
export function sustainableDiscounts(
  game: NormalFormGame,
  path: PlayPath,
  options: WorkLimits = {},
): PropertyDiscounts {
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "game");
  }
  const where = enforcedDiscounts(game, canonicalPath(checkedPath(game, path)));
  const nothing: Stretch[] = [];
  const known = new Map<string, WorstPayoffs>();
  const worst = (at: Rational): WorstPayoffs => {
    const key = at.toFraction();
    const found = known.get(key) ?? worstPayoffs(game, at, options);
    known.set(key, found);
    return found;
  };
  const floors = pureMinmax(game).map(({ value }) => value);
  const one = quotient(1n, 1n);
  const holds: Stretch[] = [];
  const undecided: { lower: Rational; upper: Rational }[] = [];
  const open: [Rational, Rational][] = [[quotient(0n, 1n), one]];
  for (let gap = open.pop(); gap !== undefined; gap = open.pop()) {
    const [low, high] = gap;
    const within = [closedStretch(low, high)];
    const end = high === one ? { least: floors, most: null } : worst(high);
    const possible = end.least === null ? nothing : intersection(where(end.least), within);
    const start = worst(low);
    const sure = unionOf([
      ...(start.most === null ? nothing : intersection(where(start.most), within)),
      ...(end.most === null ? nothing : intersection(where(end.most), [closedStretch(high, high)])),
    ]);
    holds.push(...sure);
    if (sameStretches(possible, sure)) continue;
    const middle = divided(low, high, possible);
    if (compare(high.sub(low), SHORTEST) <= 0 || compare(low, LAST) >= 0)
      undecided.push({ lower: low, upper: high });
    else open.push([middle, high], [low, middle]);
  }
  return { holds: unionOf(holds), undecided };
}

/** Where an interval is divided: at a rational end of what is possible in it, or in the middle. */
function divided(low: Rational, high: Rational, possible: readonly Stretch[]): Rational {
  const inside = (end: AlgebraicNumber): boolean =>
    end.minimalPolynomial.length === 2 && compare(low, end.lower) < 0 && compare(end.lower, high) < 0;
  const ends = possible.flatMap(({ lower, upper }) => [lower, upper]).filter(inside);
  return ends[0]?.lower ?? rational(low.add(high).div(2));
}

/** For payoffs that follow deviations, the discount factors at which nobody deviates from a path in any round. */
function enforcedDiscounts(
  game: NormalFormGame,
  { before, cycle }: PlayPath,
): (threats: readonly Rational[]) => Stretch[] {
  const moves = profileMoves(game);
  const rounds = [...before, ...cycle].map((round) => moves[game.profileIndex(round)] as ProfileMove);
  const today = polynomial([1, -1]);
  const factor = polynomial([0, 1]);
  const span = polynomial(cycle.map(() => 1));
  const conditions = game.players.map((_, i) => {
    const paid = rounds.map(({ payoffs }) => polynomial([payoffs[i] as Rational]));
    // The values of the rounds, times the span: those of the cycle begin with once around it.
    const around = paid
      .slice(before.length)
      .reduceRight((sum, payoff) => addPolynomials(payoff, multiplyPolynomials(factor, sum)), polynomial([]));
    const values: Polynomial[] = [];
    let value = around;
    for (let t = rounds.length - 1; t >= 0; t--) {
      const now = multiplyPolynomials(multiplyPolynomials(paid[t] as Polynomial, today), span);
      value = addPolynomials(now, multiplyPolynomials(factor, value));
      values[t] = value;
    }
    return rounds.map(({ replies }, t) =>
      subtractPolynomials(
        scalePolynomial(multiplyPolynomials(today, span), replies[i] as Rational),
        values[t] as Polynomial,
      ),
    );
  });
  const later = multiplyPolynomials(factor, span);
  return (threats) =>
    conditions
      .flatMap((list, i) =>
        list.map((rest) => addPolynomials(rest, scalePolynomial(later, threats[i] as Rational))),
      )
      .reduce<Stretch[]>(
        (set, gain) => (set.length === 0 ? set : intersection(set, nonpositiveSet(gain))),
        [closedStretch(0, 1)],
      );
}
