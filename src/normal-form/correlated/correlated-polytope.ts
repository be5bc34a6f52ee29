import { clearDenominators, primitive } from "../../exact/integer.js";
import { compareVectors } from "../../exact/order.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import type { NormalFormGame } from "../game.js";
import { Budget, BudgetEnded } from "../nash/internal/budget.js";
import type { CorrelatedObjective, CorrelatedOptimum, ObedienceMultiplier } from "./correlated-objective.js";
import type { CorrelatedOptions } from "./correlated-options.js";
import { endedBecause } from "./internal/ended-because.js";
import { type ObedienceRow, obedienceRows } from "./internal/obedience-rows.js";
import { optimumIn } from "./internal/optimum-program.js";
import { type PayoffHull, payoffHull } from "./internal/payoff-hull.js";
import { payoffPolygon } from "./internal/payoff-polygon.js";
import { polytopeRays } from "./internal/polytope-rays.js";
import { readObjective } from "./internal/read-objective.js";
import { type RelativeInterior, relativeInterior } from "./internal/relative-interior.js";
import { undominatedFace } from "./internal/supporting-face.js";

/** An answer lists so many numbers at most. */
const MAXIMUM_NUMBERS = 5_000_000;

/** A vertex of the polytope of correlated equilibria. */
export interface CorrelatedVertex {
  /** A probability for each pure profile, row-major. */
  readonly distribution: readonly Rational[];
  /** The expected payoff of each player. */
  readonly payoffs: readonly Rational[];
}

/** The dimension of the polytope, with its proof. */
export interface CorrelatedDimension {
  readonly value: number;
  /** An equilibrium at which no constraint is tight that is not tight at every equilibrium. */
  readonly interior: readonly Rational[];
  /**
   * Multipliers of the obedience constraints that are tight at every equilibrium: what obeying gains times these adds up
   * to less than 0 at the profiles that `interior` does not play, and to 0 at all others.
   */
  readonly equalities: readonly ObedienceMultiplier[];
}

/** The correlated equilibria of a game, a polytope in the space of distributions over its pure profiles. */
export interface CorrelatedPolytope {
  readonly coarse: boolean;
  /** Whether `vertices` are all, so that the polytope is their convex hull. */
  readonly complete: boolean;
  /** What is missing when it is not complete, else null. */
  readonly reason: string | null;
  /** Null when the work ended before. */
  readonly dimension: CorrelatedDimension | null;
  /** The vertices, or those that are known, lexicographically greatest first. */
  readonly vertices: readonly CorrelatedVertex[];
  /** The payoffs that correlated equilibria give, which with two players take no list of vertices; null when not known. */
  readonly payoffSet: PayoffHull | null;
  /**
   * The greatest welfare, the greatest payoff of the player who gets least, and each player's greatest and least payoff, in
   * this order; fewer when the work ended before.
   */
  readonly optima: readonly CorrelatedOptimum[];
  readonly spent: {
    /** How many steps the work took. */
    readonly steps: number;
    /** Whether a limit stopped it: of steps, time, memory or the size of the answer. */
    readonly limitReached: boolean;
  };
}

/**
 * Returns the polytope of correlated equilibria of a game with any number of players: its vertices, its dimension, the
 * payoffs it gives, and its best points.
 *
 * The double description method on integers (K. Fukuda & A. Prodon 1996, doi:10.1007/3-540-61576-8_77), which degenerate
 * games do not trouble, within the linear space that the polytope spans. Small games have many vertices: 33 in one game of
 * three players with two strategies each (R. Nau, S. Gomez Canovas & P. Hansen 2004, On the geometry of Nash equilibria
 * and correlated equilibria, doi:10.1007/s001820300162). When a limit ends the work, the answer says what is missing; the
 * optima, the dimension, and with two players the payoffs, are found first.
 *
 * @throws {@link ExclaveError} `bad-argument` when a limit is no number; `too-large` beyond 1,000,000 profiles times
 * obedience constraints
 * @example
 * ```ts
 * import { correlatedPolytope, rationalText, symmetric } from "exclave";
 *
 * const chicken = symmetric([[6, 2], [7, 0]]);
 * const { dimension, vertices, payoffSet } = correlatedPolytope(chicken);
 * dimension?.value; // 3
 * vertices.length; // 5
 * payoffSet?.vertices.map((payoffs) => payoffs.map(rationalText)); // [["7", "2"], ["21/4", "21/4"], ["2", "7"], ["18/5", "18/5"]]
 * ```
 */
export function correlatedPolytope(
  game: NormalFormGame,
  { coarse = false, ...options }: CorrelatedOptions = {},
): CorrelatedPolytope {
  const budget = new Budget(options);
  const rows = obedienceRows(game, coarse);
  const undominated = undominatedFace(game.profileCount, rows);
  const optima: CorrelatedOptimum[] = [];
  untilEnded(() => {
    for (const objective of objectivesOf(game)) {
      optima.push(
        optimumIn(game, rows, undominated, objective, readObjective(game, objective), budget.meter),
      );
    }
  });
  const interior = untilEnded(() => relativeInterior(rows, undominated, budget.meter));
  const polygon =
    interior && game.players.length === 2
      ? untilEnded(() => payoffPolygon(game, rows, undominated, optima.slice(2), budget.meter))
      : null;
  const rays = interior && polytopeRays(game.profileCount, rows, interior.face, budget);
  const most = Math.floor(MAXIMUM_NUMBERS / (game.profileCount + game.players.length));
  const listed = rays !== null && budget.fits(rays.weights.length, most) ? rays.weights : [];
  const best = [...optima, ...(polygon?.supports ?? [])];
  const vertices = verticesOf(game, [...listed, ...(rays?.complete ? [] : best.flatMap(linearOnly))]);
  const hull =
    rays?.complete && budget.ended === null
      ? untilEnded(() =>
          payoffHull(
            vertices.map(({ payoffs }) => payoffs),
            budget.meter,
          ),
        )
      : null;
  return {
    coarse,
    complete: hull !== null,
    reason:
      hull === null
        ? `${endedBecause(budget)}${interior === null ? " before the dimension was found" : ""}`
        : null,
    dimension: interior && dimensionOf(interior, rows),
    vertices,
    payoffSet: hull ?? (polygon && { ...polygon, directions: null, mixed: null }),
    optima,
    spent: { steps: Math.ceil(budget.spent), limitReached: budget.limitReached },
  };
}

/** What the work returns, or null when the budget ended it. */
function untilEnded<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof BudgetEnded) return null;
    throw error;
  }
}

function objectivesOf(game: NormalFormGame): CorrelatedObjective[] {
  return [
    { maximize: "welfare" },
    { maximize: "egalitarian" },
    ...game.players.flatMap((_, player) => [{ maximize: player }, { minimize: player }]),
  ];
}

/** The distribution of a linear optimum, which is a vertex. */
function linearOnly({ objective, distribution }: CorrelatedOptimum): bigint[][] {
  if ("maximize" in objective && objective.maximize === "egalitarian") return [];
  return [primitive(clearDenominators(distribution).integers)];
}

function verticesOf(game: NormalFormGame, weights: readonly (readonly bigint[])[]): CorrelatedVertex[] {
  const different = new Map(weights.map((one) => [one.join(" "), one]));
  const vertices = [...different.values()].map((one): CorrelatedVertex => {
    const total = one.reduce((sum, weight) => sum + weight, 0n);
    return {
      distribution: one.map((weight) => quotient(weight, total)),
      payoffs: game.players.map((_, player) => {
        const { integers, denominator } = game.integerPayoffs(player);
        const value = one.reduce((sum, w, s) => (w === 0n ? sum : sum + w * (integers[s] as bigint)), 0n);
        return quotient(value, total * denominator);
      }),
    };
  });
  return vertices.sort((a, b) => compareVectors(b.distribution, a.distribution));
}

function dimensionOf(interior: RelativeInterior, rows: readonly ObedienceRow[]): CorrelatedDimension {
  return {
    value: interior.dimension,
    interior: interior.distribution,
    equalities: rows.flatMap(({ player, strategy, deviation, factor }, row) => {
      const multiplier = interior.face.multipliers[row] as bigint;
      if (multiplier === 0n) return [];
      return [{ player, strategy, deviation, multiplier: rational(factor.mul(multiplier)) }];
    }),
  };
}
