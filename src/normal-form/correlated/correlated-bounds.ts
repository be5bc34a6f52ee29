import { equal, minimum } from "../../exact/order.js";
import { type Rational, rational } from "../../exact/rational.js";
import { dot } from "../../exact/vector.js";
import type { NormalFormGame } from "../game.js";
import { oneEquilibrium } from "../lemke-howson/one-equilibrium.js";
import { Budget, BudgetEnded } from "../nash/internal/budget.js";
import { pureEquilibria } from "../nash/pure-equilibria.js";
import { correlatedMembership } from "./correlated-membership.js";
import type { CorrelatedDual, CorrelatedObjective } from "./correlated-objective.js";
import type { CorrelatedOptions } from "./correlated-options.js";
import { endedBecause } from "./internal/ended-because.js";
import { obedienceRows } from "./internal/obedience-rows.js";
import { optimumIn } from "./internal/optimum-program.js";
import { type ReadObjective, readObjective } from "./internal/read-objective.js";
import { undominatedFace } from "./internal/supporting-face.js";
import { productDistribution } from "./product-distribution.js";

/** A correlated equilibrium and what it reaches. */
export interface ReachedEquilibrium {
  readonly reached: Rational;
  /** A probability for each pure profile, row-major. */
  readonly distribution: readonly Rational[];
  /** The expected payoff of each player. */
  readonly payoffs: readonly Rational[];
}

/** What is known of the best correlated equilibrium. */
export interface CorrelatedBounds {
  readonly objective: CorrelatedObjective;
  /** Whether the equilibrium found is best: it reaches the bound. */
  readonly complete: boolean;
  /** What is missing when it is not complete, else null. */
  readonly reason: string | null;
  /** The best equilibrium that is known, or null. */
  readonly found: ReachedEquilibrium | null;
  /** What no equilibrium exceeds; what none falls below when the objective is minimised. */
  readonly bound: Rational;
  /** Proves the bound. */
  readonly dual: CorrelatedDual;
  readonly spent: {
    /** How many steps the work took. */
    readonly steps: number;
    /** Whether a limit kept it from being complete. */
    readonly limitReached: boolean;
  };
}

/** Nash equilibria tried for a first value: so many pure ones at most, and one mixed by so many exact pivots. */
const MOST_PURE = 1000;
const MOST_PIVOTS = 100;

/**
 * Returns a best correlated equilibrium with its proof as {@link correlatedOptimum} does, or, when a limit ends the work,
 * what is known: a Nash equilibrium, which is a correlated one, and a bound that holds at every profile. Where the two
 * meet, the equilibrium is best all the same.
 *
 * @throws {@link ExclaveError} `bad-argument` for a player that does not exist, or weights that are not one a player;
 * `too-large` beyond 1,000,000 profiles times obedience constraints
 * @example
 * ```ts
 * import { correlatedBounds, rationalText, symmetric } from "exclave";
 *
 * const chicken = symmetric([[6, 2], [7, 0]]);
 * const { complete, found, bound } = correlatedBounds(chicken, { maximize: "welfare" }, { limit: 1 });
 * complete; // false
 * found && rationalText(found.reached); // "9"
 * rationalText(bound); // "12"
 * ```
 */
export function correlatedBounds(
  game: NormalFormGame,
  objective: CorrelatedObjective,
  { coarse = false, ...options }: CorrelatedOptions = {},
): CorrelatedBounds {
  const read = readObjective(game, objective);
  const budget = new Budget(options);
  const rows = obedienceRows(game, coarse);
  const spent = (): CorrelatedBounds["spent"] => ({
    steps: Math.ceil(budget.spent),
    limitReached: budget.limitReached,
  });
  try {
    const undominated = undominatedFace(game.profileCount, rows);
    const best = optimumIn(game, rows, undominated, objective, read, budget.meter);
    const { value, distribution, payoffs, dual } = best;
    const found = { reached: value, distribution, payoffs };
    return { objective, complete: true, reason: null, found, bound: value, dual, spent: spent() };
  } catch (error) {
    if (!(error instanceof BudgetEnded)) throw error;
    const found = bestNash(game, read);
    const { bound, dual } = boundEverywhere(game, read);
    const complete = found !== null && equal(found.reached, bound);
    return {
      objective,
      complete,
      reason: complete ? null : endedBecause(budget),
      found,
      bound,
      dual,
      spent: { ...spent(), limitReached: !complete && budget.limitReached },
    };
  }
}

/** The best of the pure Nash equilibria and one mixed one. */
function bestNash(game: NormalFormGame, { weights, minimized }: ReadObjective): ReachedEquilibrium | null {
  const pure = pureEquilibria(game)
    .slice(0, MOST_PURE)
    .map((profile) => {
      const played = game.profileIndex(profile);
      return Array.from({ length: game.profileCount }, (_, s) => rational(s === played ? 1 : 0));
    });
  const mixed = game.players.length === 2 ? oneEquilibrium(game, { limit: MOST_PIVOTS }).equilibrium : null;
  const all = [...pure, ...(mixed === null ? [] : [productDistribution(mixed.strategies)])];
  const valued = all.map((distribution) => {
    const { payoffs } = correlatedMembership(game, distribution);
    return { distribution, payoffs, goal: weights === null ? minimum(payoffs) : dot(weights, payoffs) };
  });
  const [first, ...others] = valued;
  if (first === undefined) return null;
  const { goal, ...best } = others.reduce((a, b) => (b.goal.compare(a.goal) > 0 ? b : a), first);
  return { reached: minimized ? rational(goal.neg()) : goal, ...best };
}

/** The greatest value at any profile; for the least payoff, that of the player for whom it is least. */
function boundEverywhere(
  game: NormalFormGame,
  { weights, minimized }: ReadObjective,
): { readonly bound: Rational; readonly dual: CorrelatedDual } {
  const units = game.players.map((_, player) =>
    game.players.map((_other, i) => rational(i === player ? 1 : 0)),
  );
  const bounds = (weights === null ? units : [weights]).map((own) => ({
    bound: greatest(game, own),
    dual: { weights: own, multipliers: [] },
  }));
  const [first, ...others] = bounds as [(typeof bounds)[number], ...typeof bounds];
  const least = others.reduce((a, b) => (b.bound.compare(a.bound) < 0 ? b : a), first);
  return minimized ? { ...least, bound: rational(least.bound.neg()) } : least;
}

function greatest(game: NormalFormGame, weights: readonly Rational[]): Rational {
  let most: Rational | null = null;
  for (let s = 0; s < game.profileCount; s++) {
    const value = dot(
      weights,
      weights.map((_, player) => game.payoffAt(player, s)),
    );
    if (most === null || value.compare(most) > 0) most = value;
  }
  return most as Rational;
}
