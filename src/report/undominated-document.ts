import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { EquilibriumSet } from "../normal-form/nash/equilibrium-set.js";
import type { SearchOptions } from "../normal-form/nash/search-options.js";
import { undominatedEquilibria } from "../normal-form/nash/undominated-equilibria.js";
import { remembered } from "./internal/remembered.js";

/** So many steps are spent on this at most: some tenths of a second. */
const MAXIMUM_STEPS = 30_000_000;

/** What proves which equilibria are undominated, as JSON. */
export interface UndominatedDocument {
  /** Supports of which no mixture is weakly dominated: all are best responses to the belief, positive on every profile. */
  readonly supports: readonly {
    readonly player: number;
    readonly support: readonly number[];
    readonly belief: readonly string[];
  }[];
  /** What dominates weakly the strategy that a player plays in an equilibrium, and its gain against every profile. */
  readonly dominated: readonly {
    readonly equilibrium: number;
    readonly player: number;
    readonly by: readonly string[];
    readonly gains: readonly string[];
  }[];
}

/** For each equilibrium whether it is undominated, null when not known, and what proves it. */
export interface UndominatedPart {
  readonly flags: readonly (boolean | null)[];
  readonly proof: UndominatedDocument | null;
}

/** Returns which equilibria of a complete set are undominated; nothing is told of one that is not complete. */
export function undominatedPart(
  game: NormalFormGame,
  { complete, equilibria }: EquilibriumSet,
  { signal }: SearchOptions,
): UndominatedPart {
  if (!complete) return { flags: equilibria.map(() => null), proof: null };
  // Equilibria share strategies, and so what dominates them.
  const textsOf = remembered((values: readonly Rational[]) => values.map(rationalText));
  const limits = { limit: MAXIMUM_STEPS, ...(signal === undefined ? {} : { signal }) };
  const found = undominatedEquilibria(game, equilibria, limits);
  return {
    flags: found.undominated,
    proof: {
      supports: found.supports.map((one) => ({ ...one, belief: one.belief.map(rationalText) })),
      dominated: found.dominated.map((one) => ({
        ...one,
        by: textsOf(one.by),
        gains: textsOf(one.gains),
      })),
    },
  };
}
