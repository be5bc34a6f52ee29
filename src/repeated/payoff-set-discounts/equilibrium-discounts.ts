import { type Meter, stepMeter, type WorkLimits } from "../../exact/meter.js";
import { compare, compareVectors, minimum } from "../../exact/order.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../../exact/rational.js";
import { refineAlgebraic } from "../../exact/refine-algebraic.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { folkTheoremSet } from "../folk-theorem-set.js";
import { hull, type Point } from "../internal/polygon.js";
import { type OuterSearch, outerSearch } from "../payoff-set/outer-search.js";
import { payoffSet } from "../payoff-set/payoff-set.js";
import { type StageMove, stageMoves } from "../payoff-set/stage-moves.js";
import { inUnits, unitsOf } from "../payoff-set/units.js";
import { closedStretch } from "./discount-unions.js";
import type { PropertyDiscounts } from "./property-discounts.js";

/** How much work a search for a payoff set is, unless told otherwise. */
const SEARCH_STEPS = 300_000_000;
/** The bracket is not made shorter than that. */
const SHORTEST = quotient(1n, 1n << 16n);
const NARROW = quotient(1n, 1n << 60n);
/** Discount factors 1 - 2^-k up to this k are tried for one with an equilibrium. */
const LAST = 7n;

/**
 * Returns the discount factors at which a repeated game of two players has a subgame-perfect equilibrium in pure actions, with
 * public randomisation: none, or all from one on. That one is exact where it is found and proved; else a short interval that it
 * is in is undecided.
 *
 * Equilibrium payoffs at a discount factor are equilibrium payoffs at every larger one. So what some set of equilibrium payoffs
 * leaves each player to lose says from which discount factor on a profile can be played at all at smaller ones; when the profiles
 * that can be played below a discount factor have no equilibrium among them even at the larger one, there is none below.
 *
 * @param options - of each search for a payoff set. @defaultValue a `limit` of 300,000,000 steps
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players
 * @example
 * ```ts
 * import { algebraicJson, bimatrix } from "exclave";
 * import { equilibriumDiscounts } from "exclave/repeated";
 *
 * const game = bimatrix([[0, 2, 4], [9, 3, 3], [3, 3, 2]], [[2, 8, 6], [6, 5, 7], [3, 2, 0]]);
 * equilibriumDiscounts(game).holds.map(({ lower }) => algebraicJson(lower)); // ["7/40"]
 * ```
 */
export function equilibriumDiscounts(
  game: NormalFormGame,
  options: WorkLimits = { limit: SEARCH_STEPS },
): PropertyDiscounts {
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "game");
  }
  const moves = stageMoves(game);
  if (moves.some(({ payoffs, replies }) => compareVectors(payoffs, replies) === 0)) {
    return { holds: [closedStretch(0, 1)], undecided: [] };
  }
  // What no patience sustains, no discount factor does.
  if (folkTheoremSet(game, "pure").individuallyRational.length === 0) return { holds: [], undecided: [] };
  let low: Rational = ZERO;
  let high: Rational | null = null;
  for (let k = 1n; k <= LAST && high === null; k++) {
    const at = rational(ONE.sub(quotient(1n, 1n << k)));
    const set = payoffSet(game, at, options);
    if ((set.vertices ?? set.inner ?? []).length > 0) high = at;
    else if (set.vertices !== null) low = at;
  }
  if (high === null) return { holds: [], undecided: [{ lower: low, upper: ONE }] };
  for (;;) {
    const bound = lowerBound(game, moves, high, options);
    if (compare(bound, low) > 0) {
      const set = payoffSet(game, bound, options);
      if ((set.vertices ?? set.inner ?? []).length > 0)
        return { holds: [closedStretch(bound, 1)], undecided: [] };
      low = quotient((bound.n << 40n) / bound.d, 1n << 40n);
    }
    if (compare(high.sub(low), SHORTEST) <= 0) break;
    const middle = rational(low.add(high).div(2));
    const set = payoffSet(game, middle, options);
    if ((set.vertices ?? set.inner ?? []).length > 0) high = middle;
    else if (set.vertices !== null) low = middle;
    else break;
  }
  return { holds: [closedStretch(high, 1)], undecided: [{ lower: low, upper: high }] };
}

/** A discount factor below which there is no equilibrium, by the equilibrium payoffs at a larger one. */
function lowerBound(
  game: NormalFormGame,
  moves: readonly StageMove[],
  high: Rational,
  options: WorkLimits,
): Rational {
  const { vertices, outer } = payoffSet(game, high, options);
  const corners = (vertices ?? []).flatMap((vertex): Point[] => {
    const [x, y] = vertex.map((value) => refineAlgebraic(value, NARROW)) as [
      (typeof vertex)[0],
      (typeof vertex)[1],
    ];
    return [x.lower, x.upper].flatMap((a) => [y.lower, y.upper].map((b): Point => [a, b]));
  });
  const around = hull(vertices === null ? (outer ?? []) : corners);
  const from = moves.map((move) => ({ move, discount: leastDiscount(move, around) }));
  const candidates = from
    .flatMap(({ discount }) => (discount === null || compare(discount, high) > 0 ? [] : [discount]))
    .sort(compare);
  const meter = stepMeter("the search for equilibria", options);
  for (const candidate of candidates) {
    const left = from.filter(({ discount }) => discount !== null && compare(discount, candidate) <= 0);
    if (
      !hasNone(
        left.map(({ move }) => move),
        high,
        meter,
      )
    )
      return candidate;
  }
  return high;
}

/** Whether it is proved that there is no equilibrium in which these profiles alone are played. */
function hasNone(moves: readonly StageMove[], discount: Rational, meter: Meter): boolean {
  const search: OuterSearch = { polygons: [], proved: null };
  outerSearch(inUnits(moves, unitsOf(moves)), discount, search, meter);
  return search.proved === null && search.polygons.at(-1)?.length === 0;
}

/** The least discount factor at which something in the set keeps both players from deviating; null when nothing does. */
function leastDiscount({ payoffs, replies }: StageMove, set: readonly Point[]): Rational | null {
  const gains = [0, 1].map((i) => replies[i as 0 | 1].sub(payoffs[i as 0 | 1]));
  const threats = [0, 1].map((i) => minimum(set.map((point) => point[i as 0 | 1])));
  /** How many times the gain of each player the point leaves it to lose. */
  const times = (point: Point): (Rational | null)[] =>
    gains.map((gain, i) =>
      gain.n === 0n ? null : rational(point[i as 0 | 1].sub(threats[i] as Rational).div(gain)),
    );
  const points = set.flatMap((a, k): Point[] => {
    const b = set[(k + 1) % set.length] as Point;
    const [[p, q], [r, s]] = [times(a), times(b)] as [(Rational | null)[], (Rational | null)[]];
    if (!p || !q || !r || !s) return [a];
    const [here, there] = [p.sub(q), r.sub(s)];
    if (here.s * here.n * (there.s * there.n) >= 0n) return [a];
    // Where both are left as many times their gain.
    const share = here.div(here.sub(there));
    return [
      a,
      [rational(a[0].add(b[0].sub(a[0]).mul(share))), rational(a[1].add(b[1].sub(a[1]).mul(share)))],
    ];
  });
  const most = points
    .map((point) => times(point).flatMap((value) => (value === null ? [] : [value])))
    .map((values) => (values.length === 0 ? null : rational(minimum(values))));
  if (most.includes(null)) return ZERO;
  const best = most.reduce((a, b) => (compare(b as Rational, a as Rational) > 0 ? b : a)) as Rational;
  return best.n === 0n ? null : rational(ONE.div(ONE.add(best)));
}
