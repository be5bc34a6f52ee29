import type { Rational, RationalInput } from "../../exact/rational.js";
import type { Obedience } from "./obedience.js";

/** A linear objective: the sum of all payoffs, the payoff of one player, or payoffs weighed by one number a player. */
export type LinearObjective = "welfare" | number | readonly RationalInput[];

/** What is to be best: a linear objective, or the payoff of the player who gets least. */
export type CorrelatedObjective =
  | { readonly maximize: LinearObjective | "egalitarian" }
  | { readonly minimize: LinearObjective };

/** The multiplier of an obedience constraint. */
export interface ObedienceMultiplier extends Obedience {
  /** Positive. */
  readonly multiplier: Rational;
}

/** Proof that no correlated equilibrium does better. */
export interface CorrelatedDual {
  /**
   * One weight a player: those of the objective, negated when it is minimised; for `egalitarian` weights at least 0 that add
   * up to 1.
   */
  readonly weights: readonly Rational[];
  /**
   * At every profile, the payoffs times `weights`, plus what obeying gains over deviating times the multipliers, are
   * together at most the value (at most minus the value when it is minimised). Constraints without a multiplier are
   * left out.
   */
  readonly multipliers: readonly ObedienceMultiplier[];
}

/** A best correlated equilibrium. */
export interface CorrelatedOptimum {
  readonly objective: CorrelatedObjective;
  readonly value: Rational;
  /** A correlated equilibrium that reaches it: a probability for each pure profile, row-major. */
  readonly distribution: readonly Rational[];
  /** The expected payoff of each player in it. */
  readonly payoffs: readonly Rational[];
  readonly dual: CorrelatedDual;
}
