import type { AlgebraicNumber } from "../exact/algebraic-number.js";
import { algebraicRational } from "../exact/algebraic-number.js";
import { compareAlgebraic } from "../exact/compare-algebraic.js";
import { intersection, nonpositiveSet, type Stretch } from "../exact/nonpositive-set.js";
import type { Polynomial } from "../exact/polynomial.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { discountFactor } from "../repeated/discount.js";
import { checkedFamily, type GameFamily } from "./game-family.js";
import { actionsOf } from "./internal/cells.js";
import { interpolated, pointsBetween } from "./internal/interpolated.js";
import { scaledGains } from "./internal/scaled-gains.js";

/** A pure stationary profile, and where along the parameter it is an equilibrium. */
export interface EquilibriumAlong {
  /** `actions[state][player]`: the position of the action. */
  readonly actions: readonly (readonly number[])[];
  /** Intervals of the parameter, in order; each end is in the set or not. */
  readonly stretches: readonly Stretch[];
}

/** A part of the range on which the equilibria are the same. */
export interface EquilibriumPiece {
  readonly from: AlgebraicNumber;
  /** The same as `from` for a single value; else the piece is everything strictly between the two. */
  readonly to: AlgebraicNumber;
  /** The positions of the equilibria. */
  readonly equilibria: readonly number[];
}

/** All pure stationary equilibria as a parameter moves. */
export interface PureEquilibriaAlong {
  readonly discount: Rational;
  /** The profiles that are an equilibrium somewhere, in the order of their actions. */
  readonly equilibria: readonly EquilibriumAlong[];
  /** The range from end to end: single values where the equilibria change and at its ends, and what is between them. */
  readonly pieces: readonly EquilibriumPiece[];
}

const MAXIMUM_PROFILES = 4096;

/**
 * Returns all pure stationary Markov perfect equilibria of a family of games, for every value of its parameter, with the
 * exact points at which they change.
 *
 * The gain of each deviation of one period, times the determinant of the profile's equations, which is positive, is a
 * polynomial in the parameter; it is found by exact interpolation, and its sign changes at roots that are isolated exactly.
 *
 * @throws {@link ExclaveError} `bad-argument` when the family is not as it says or the discount factor is outside [0, 1);
 * `too-large` beyond 4,096 pure profiles
 * @example
 * ```ts
 * import { fearSpiral, type GameFamily, pureEquilibriaAlong } from "exclave/stochastic";
 *
 * const family: GameFamily = { at: (highFear) => fearSpiral({ highFear }), degree: 1, range: [3, 5] };
 * const { pieces, equilibria } = pureEquilibriaAlong(family, "2/3");
 * equilibria.map(({ actions }) => actions.flat().join("")); // ["0000", "0011", "1111"]
 * pieces.map(({ from, equilibria }) => `${from.lower} ${equilibria}`); // ["3 0,1,2", "3 0,1,2", "4 0,1,2", "4 1,2", "5 1,2"]
 * ```
 */
export function pureEquilibriaAlong(family: GameFamily, discount: RationalInput): PureEquilibriaAlong {
  const factor = discountFactor(discount);
  const { at, degree, lower, upper, first } = checkedFamily(family);
  const shapes = first.states.map(({ actions }) => actions.map(({ length }) => length));
  const counts = first.states.map(({ cells }) => cells.length);
  const total = counts.reduce((product, count) => product * count, 1);
  if (total > MAXIMUM_PROFILES) {
    throw new ExclaveError(
      "too-large",
      `equilibria are followed over ${MAXIMUM_PROFILES.toLocaleString("en")} pure profiles at most, found ${total.toLocaleString("en")}`,
      "family",
    );
  }
  // The determinant has the degree states * degree at most, and a gain multiplies it by payoffs or probabilities.
  const points = pointsBetween(lower, upper, (first.states.length + 1) * degree + 1);
  const games = points.map(at);
  const range = { lower, upper, upperIncluded: true };
  const equilibria: EquilibriumAlong[] = [];
  for (let k = 0; k < total; k++) {
    let rest = k;
    const cells = counts.map(() => 0);
    for (let s = counts.length - 1; s >= 0; s--) {
      cells[s] = rest % (counts[s] as number);
      rest = Math.floor(rest / (counts[s] as number));
    }
    const actions = cells.map((cell, s) => actionsOf(cell, shapes[s] as readonly number[]));
    const rows = games.map((game) => scaledGains(game, actions, factor));
    const gains = new Map<string, Polynomial>();
    (rows[0] as readonly Rational[]).forEach((_, g) => {
      const p = interpolated(
        points,
        rows.map((row) => row[g] as Rational),
      );
      gains.set(`${p.integers}`, p);
    });
    let stretches: Stretch[] = [
      {
        lower: algebraicRational(lower),
        lowerClosed: true,
        upper: algebraicRational(upper),
        upperClosed: true,
      },
    ];
    for (const gain of gains.values()) {
      if (stretches.length === 0) break;
      stretches = intersection(stretches, nonpositiveSet(gain, range));
    }
    if (stretches.length > 0) equilibria.push({ actions, stretches });
  }
  return { discount: factor, equilibria, pieces: piecesOf(equilibria, rational(lower), rational(upper)) };
}

function piecesOf(
  equilibria: readonly EquilibriumAlong[],
  lower: Rational,
  upper: Rational,
): EquilibriumPiece[] {
  const ends = [algebraicRational(lower), algebraicRational(upper)];
  for (const { stretches } of equilibria) {
    for (const { lower: low, upper: high } of stretches) ends.push(low, high);
  }
  ends.sort(compareAlgebraic);
  const points = ends.filter(
    (end, k) => k === 0 || compareAlgebraic(ends[k - 1] as AlgebraicNumber, end) !== 0,
  );
  return points.flatMap((from, k): EquilibriumPiece[] => {
    const single = { from, to: from, equilibria: among(equilibria, (stretch) => holdsAt(stretch, from)) };
    const to = points[k + 1];
    if (to === undefined) return [single];
    const between = among(
      equilibria,
      (stretch) => compareAlgebraic(stretch.lower, from) <= 0 && compareAlgebraic(stretch.upper, to) >= 0,
    );
    return [single, { from, to, equilibria: between }];
  });
}

function among(equilibria: readonly EquilibriumAlong[], holds: (stretch: Stretch) => boolean): number[] {
  return equilibria.flatMap(({ stretches }, k) => (stretches.some(holds) ? [k] : []));
}

function holdsAt({ lower, lowerClosed, upper, upperClosed }: Stretch, at: AlgebraicNumber): boolean {
  const [low, high] = [compareAlgebraic(lower, at), compareAlgebraic(at, upper)];
  return (low < 0 || (low === 0 && lowerClosed)) && (high < 0 || (high === 0 && upperClosed));
}
