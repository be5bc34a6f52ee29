import type { Automaton } from "../automaton.js";

/** What a strategy written as a function sees before a round. */
export interface RoundView {
  /** The number of the round, from 0. */
  readonly round: number;
  /** The own actions so far, by position. */
  readonly own: readonly number[];
  /** The other player's actions so far, as they were seen. */
  readonly rival: readonly number[];
  /** Returns a number from 0 to 1, the same ones for the same seed. */
  readonly random: () => number;
}

/** A strategy written as a function: returns the position of the action to play. */
export type StrategyFunction = (view: RoundView) => number;

/** Who takes part in a tournament: an automaton, or a function under a name. */
export type Entrant =
  | { readonly name: string; readonly automaton: Automaton }
  | { readonly name: string; readonly play: StrategyFunction };
