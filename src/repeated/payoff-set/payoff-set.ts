import type { AlgebraicNumber } from "../../exact/algebraic-number.js";
import { type Meter, stepMeter, type WorkLimits } from "../../exact/meter.js";
import { maximum, minimum } from "../../exact/order.js";
import { type Rational, type RationalInput, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { discountFactor } from "../discount.js";
import type { Point } from "../internal/polygon.js";
import { fieldNumber } from "./field-number.js";
import { type InnerPayoffSet, innerPayoffSet } from "./inner-payoff-set.js";
import { feasiblePolygon, type OuterSearch, outerSearch } from "./outer-search.js";
import type { ProvedPayoffSet } from "./proved-payoff-set.js";
import { type StageMove, stageMoves } from "./stage-moves.js";
import { inUnits, outOfUnits, provedOutOfUnits, type Units, unitsOf } from "./units.js";

/** A payoff of both players. */
export type AlgebraicPoint = readonly [AlgebraicNumber, AlgebraicNumber];

/** The payoffs of all subgame-perfect equilibria of a repeated game, or what is proved of them. */
export interface PayoffSet {
  readonly discount: Rational;
  /** Whether `vertices` are known and proved. */
  readonly exact: boolean;
  /**
   * The vertices of the set, counter-clockwise from the lexicographically smallest: none when there is no equilibrium in pure
   * actions, one for a point, two for a segment. Null when they are not known.
   */
  readonly vertices: readonly AlgebraicPoint[] | null;
  /** When not exact: the vertices of a polygon all of whose points are equilibrium payoffs, empty when none is known. */
  readonly inner: readonly Point[] | null;
  /** When not exact: the vertices of a polygon outside of which there are none. */
  readonly outer: readonly Point[] | null;
  /** When not exact: no point of `outer` is farther than that from `inner` in any coordinate; null when `inner` is empty. */
  readonly gap: Rational | null;
  /** Why the set is not exact; null when it is. */
  readonly reason: string | null;
  readonly proof: PayoffSetProof;
  readonly spent: { readonly steps: number; readonly limitReached: boolean };
}

/** What proves a {@link PayoffSet}. */
export interface PayoffSetProof {
  /** The proof that the set is exact; null when it is empty or not exact. */
  readonly exact: ProvedPayoffSet | null;
  /** How the vertices of `inner` are equilibrium payoffs; null when the set is exact or `inner` empty. */
  readonly inner: InnerPayoffSet["generation"] | null;
  /** Polygons around the set, from the one that follows the convex hull of the stage payoffs. */
  readonly polygons: readonly (readonly Point[])[];
}

/**
 * Returns the payoffs of all subgame-perfect equilibria in pure actions, with public randomisation, of an infinitely repeated
 * game of two players, exactly: rational or algebraic vertices, with the proof that they are equilibrium payoffs and that
 * there are no others. Payoffs are normalised, (1 - discount) times the discounted sum.
 *
 * Polygons around the set are made smaller and smaller, rounded outwards (D. Abreu and Y. Sannikov 2014, An algorithm for
 * two-player repeated games with perfect monitoring, doi:10.3982/TE1302). They suggest how each vertex is made, which gives
 * equations; their solution is proved to be self-generating (D. Abreu, D. Pearce and E. Stacchetti 1990, doi:10.2307/2938299)
 * and to hold all equilibrium payoffs. Where that fails, inner and outer polygons are returned, with `exact: false`.
 *
 * @param options - `limit` steps or a `timeLimit`, after which what is proved so far is returned
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, or the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { algebraicJson, symmetric } from "exclave";
 * import { payoffSet } from "exclave/repeated";
 *
 * const { vertices } = payoffSet(symmetric([[9, 1], [10, 3]]), "3/4");
 * vertices?.map((point) => point.map(algebraicJson)); // [["3", "3"], ["39/4", "3"], ["9", "9"], ["3", "39/4"]]
 * ```
 */
export function payoffSet(
  game: NormalFormGame,
  discount: RationalInput,
  options: WorkLimits = {},
): PayoffSet {
  const factor = discountFactor(discount);
  if (game.players.length !== 2) {
    throw new ExclaveError("bad-argument", `expected two players, found ${game.players.length}`, "game");
  }
  const stage = stageMoves(game);
  const units = unitsOf(stage);
  const moves = inUnits(stage, units);
  const limited = stepMeter("the search for the payoff set", options);
  const spent = { steps: 0, limitReached: false };
  const meter: Meter = (steps) => {
    spent.steps += steps;
    limited(steps);
  };
  const found: OuterSearch = { polygons: [], proved: null };
  try {
    outerSearch(moves, factor, found, meter);
  } catch (error) {
    if (!(error instanceof ExclaveError) || error.code !== "too-large") throw error;
    spent.limitReached = true;
  }
  const answer = exactly(found, units) ?? approximately(moves, factor, found, units, spent.limitReached);
  return { discount: factor, ...answer, spent };
}

type Answer = Omit<PayoffSet, "discount" | "spent">;

/** The set when the search has proved it, or has left nothing. */
function exactly({ polygons, proved: found }: OuterSearch, units: Units): Answer | null {
  const known = { exact: true, inner: null, outer: null, gap: null, reason: null } as const;
  const inPayoffs = (end: number): Point[][] =>
    polygons.slice(1, end).map((polygon) => polygon.map((point) => outOfUnits(point, units)));
  if (found === null) {
    if (polygons.at(-1)?.length !== 0) return null;
    return {
      ...known,
      vertices: [],
      proof: { exact: null, inner: null, polygons: inPayoffs(polygons.length) },
    };
  }
  const proved = provedOutOfUnits(found, units);
  const { field, vertices } = proved;
  return {
    ...known,
    vertices: vertices.map(([x, y]): AlgebraicPoint => [fieldNumber(field, x), fieldNumber(field, y)]),
    proof: { exact: proved, inner: null, polygons: inPayoffs(proved.polygons) },
  };
}

function approximately(
  moves: readonly StageMove[],
  discount: Rational,
  { polygons: around }: OuterSearch,
  units: Units,
  limitReached: boolean,
): Answer {
  const found = innerPayoffSet(moves, discount, around.at(-1) ?? feasiblePolygon(moves));
  const inPayoffs = (points: readonly Point[]): Point[] => points.map((point) => outOfUnits(point, units));
  const polygons = (around.length === 0 ? [feasiblePolygon(moves)] : around).map(inPayoffs);
  const [inner, outer] = [inPayoffs(found?.vertices ?? []), polygons.at(-1) as Point[]];
  return {
    exact: false,
    vertices: null,
    inner,
    outer,
    gap: found === null ? null : gapBetween(inner, outer),
    reason: limitReached
      ? "the limit stopped the search"
      : "no exact set was found that could be proved: at this discount factor the polygons around it close in too slowly, or its coordinates are of a high degree",
    proof: { exact: null, inner: found?.generation ?? null, polygons: polygons.slice(1) },
  };
}

/** No point of the outer polygon is farther than that, in any coordinate, from a vertex of the inner one. */
function gapBetween(inner: readonly Point[], outer: readonly Point[]): Rational {
  const distance = (a: Point, b: Point): Rational => maximum([a[0].sub(b[0]).abs(), a[1].sub(b[1]).abs()]);
  return rational(maximum(outer.map((point) => minimum(inner.map((other) => distance(point, other))))));
}
