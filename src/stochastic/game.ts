import type { Rational } from "../exact/rational.js";

/** Where a cell leads to. */
export interface Passage {
  /** The position of the next state. */
  readonly to: number;
  /** Positive. */
  readonly probability: Rational;
}

/** What one profile of actions in one state gives. */
export interface StageCell {
  /** The payoff of each player in this period. */
  readonly payoffs: readonly Rational[];
  /** The states that may come next, ascending; the probabilities sum to 1. */
  readonly next: readonly Passage[];
}

/** A state of a stochastic game. */
export interface StochasticState {
  readonly name: string;
  /** The actions of each player here; who has no choice has one action. */
  readonly actions: readonly (readonly string[])[];
  /** One cell a profile of actions, the last player's action moving fastest. */
  readonly cells: readonly StageCell[];
}

/**
 * A finite stochastic game: in each period all players see the state and choose an action each, get payoffs, and chance
 * moves to the next state (L. S. Shapley 1953, Stochastic games, doi:10.1073/pnas.39.10.1095). Made by
 * {@link stochasticGame}.
 */
export interface StochasticGame {
  readonly title: string;
  /** The names of the players. */
  readonly players: readonly string[];
  readonly states: readonly StochasticState[];
}
