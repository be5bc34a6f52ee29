import { type Meter, stepMeter, type WorkLimits } from "../../exact/meter.js";
import { compare, maximum } from "../../exact/order.js";
import { quotient, type Rational, type RationalInput, rational, ZERO } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { discountFactor } from "../discount.js";
import { type ProfileMove, profileMoves } from "../internal/profile-moves.js";
import type { InnerPoints } from "./explained-points.js";
import { dot, type HalfSpaces, payoffDirections, powerOfTwo } from "./half-spaces.js";
import { innerPoints } from "./inner-points.js";
import { type MoveReach, outerRound, stageBounds } from "./outer-round.js";

/** What is proved of the payoffs of all subgame-perfect equilibria of a game with several players. */
export interface PayoffBounds {
  readonly discount: Rational;
  /** Points whose convex hull is of equilibrium payoffs, with how each is made; null when none is known. */
  readonly inner: InnerPoints | null;
  /** Half-spaces around all equilibrium payoffs; null when there are none. */
  readonly outer: HalfSpaces | null;
  /**
   * In none of the directions does `outer` reach farther beyond `inner` than that: as a difference of weighted averages of the
   * players' payoffs. Null when one of them is null.
   */
  readonly gap: Rational | null;
  /** The directions in which bounds are taken, the least payoffs of each player first. */
  readonly directions: readonly (readonly Rational[])[];
  /** The steps from the convex hull of the stage payoffs to `outer`: the bounds of each, null at the end when none are left. */
  readonly rounds: readonly {
    readonly bounds: readonly Rational[] | null;
    readonly moves: readonly MoveReach[];
  }[];
  readonly spent: { readonly steps: number; readonly limitReached: boolean };
}

/** Binary digits of bounds, relative to the payoffs. */
const DIGITS = 30n;
const MAXIMUM_ROUNDS = 120;
/** So many rounds go by what linear programs found in the one before them. */
const REUSED = 4;
/** Rounds in which no bound moves by more steps of the grid are the last. */
const STILL = 1n << 12n;

/**
 * Returns bounds on the payoffs of all subgame-perfect equilibria in pure actions, with public randomisation, of an infinitely
 * repeated game of up to four players: points all of whose convex hull is equilibrium payoffs, and half-spaces outside of which
 * there are none, both proved. Payoffs are normalised, (1 - discount) times the discounted sum.
 *
 * The half-spaces follow one another by the outer approximation of K. L. Judd, S. Yeltekin and J. Conklin 2003 (Computing
 * supergame equilibria, doi:10.1111/1468-0262.t01-1-00446), with exact linear programs and bounds rounded outwards. The points are
 * self-generating (D. Abreu, D. Pearce and E. Stacchetti 1990, doi:10.2307/2938299). For two players {@link payoffSet} returns the
 * set itself.
 *
 * @param options - `limit` steps or a `timeLimit`, after which what is proved so far is returned
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1), `unsupported` with more than four players
 * @example
 * ```ts
 * import { fromFunction, rationalText } from "exclave";
 * import { payoffBounds } from "exclave/repeated";
 *
 * const player = (name: string) => ({ name, strategies: ["give", "keep"] });
 * const goods = fromFunction([player("A"), player("B"), player("C")], (profile) =>
 *   profile.map((own) => 2 * profile.filter((action) => action === 0).length + 3 * own),
 * );
 * const { inner } = payoffBounds(goods, "1/2");
 * inner?.points.length; // 11
 * inner?.points[0]?.map(rationalText); // ["3", "3", "3"]
 * ```
 */
export function payoffBounds(
  game: NormalFormGame,
  discount: RationalInput,
  options: WorkLimits = {},
): PayoffBounds {
  const factor = discountFactor(discount);
  if (game.players.length > 4) {
    throw new ExclaveError(
      "unsupported",
      `expected four players at most, found ${game.players.length}: bounds on equilibrium payoffs are found for no more`,
      "game",
    );
  }
  const moves = profileMoves(game);
  const limited = stepMeter("the search for bounds on the payoffs", options);
  const spent = { steps: 0, limitReached: false };
  const meter: Meter = (steps) => {
    spent.steps += steps;
    limited(steps);
  };
  const directions = payoffDirections(moves);
  const grid = gridOf(directions, moves);
  const rounds: { bounds: readonly Rational[] | null; moves: readonly MoveReach[] }[] = [];
  let bounds: readonly Rational[] | null = stageBounds(directions, moves);
  let border: readonly (readonly Rational[])[] = moves.map(({ payoffs }) => payoffs);
  let inner: InnerPoints | null = null;
  try {
    let solve = true;
    let solved = 0;
    while (rounds.length < MAXIMUM_ROUNDS && bounds !== null) {
      const around = { directions, bounds };
      const before = rounds.at(-1)?.moves ?? [];
      const round = (bound: Rational): Rational => roundedUp(bound, grid);
      const next = outerRound({ around, moves, discount: factor, before, solve, round }, meter);
      rounds.push({ bounds: next.bounds, moves: next.moves });
      const last: readonly Rational[] = bounds;
      bounds = next.bounds;
      if (bounds === null) break;
      if (solve) border = next.points;
      const moved = maximum(
        last.map((bound, l) => bound.sub((bounds as readonly Rational[])[l] as Rational)),
      );
      const still = compare(moved, grid.mul(quotient(STILL, 1n))) <= 0;
      if (solve && still) break;
      // What was found once is good for some rounds; then it is looked for anew.
      solved = solve ? 0 : solved + 1;
      solve = still || solved >= REUSED;
    }
    inner = bounds === null ? null : innerPoints(moves, factor, directions, border, meter);
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
    spent.limitReached = true;
  }
  const outer = bounds === null ? null : { directions, bounds };
  return {
    discount: factor,
    inner,
    outer,
    gap: inner === null || outer === null ? null : gapOf(inner, outer),
    directions,
    rounds,
    spent,
  };
}

function gapOf({ points }: InnerPoints, { directions, bounds }: HalfSpaces): Rational {
  return rational(
    maximum(
      directions.map((direction, l) => {
        const reached = maximum(points.map((point) => dot(direction, point)));
        const size = direction.reduce<Rational>((sum, value) => rational(sum.add(value.abs())), ZERO);
        return (bounds[l] as Rational).sub(reached).div(size);
      }),
    ),
  );
}

/** The step of the grid: a power of two, so small a part of the payoffs. */
function gridOf(directions: readonly (readonly Rational[])[], moves: readonly ProfileMove[]): Rational {
  const size = powerOfTwo(moves.map(({ payoffs }) => dot(directions[0] as readonly Rational[], payoffs)));
  return rational(size.mul(quotient(1n, 1n << DIGITS)));
}

function roundedUp(value: Rational, grid: Rational): Rational {
  return rational(value.div(grid).ceil().mul(grid));
}
