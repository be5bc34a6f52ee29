import type { Rational } from "../../exact/rational.js";
import type { MixedProfile, MixedStrategy } from "../game.js";
import type { Elimination } from "../iterated-strict-dominance.js";
import type { SearchProofSummary, SearchRun } from "./search-proof.js";

/** One Nash equilibrium. */
export interface Equilibrium {
  readonly strategies: MixedProfile;
  /** The payoff of each player. */
  readonly payoffs: readonly Rational[];
  /** The positions of the strategies each player plays with positive probability. */
  readonly supports: readonly (readonly number[])[];
  /** The number of its component, or null when the components are not known. */
  readonly component: number | null;
}

/** A connected component of the set of all equilibria: a union of maximal Nash subsets. */
export interface EquilibriumComponent {
  /** Its position in the list of components. */
  readonly id: number;
  /** Its index, or null when it has not been computed. */
  readonly index: number | null;
  /** The dimension of its largest maximal Nash subset. */
  readonly dimension: number;
  /** Its extreme equilibria, by position, ascending. */
  readonly equilibria: readonly number[];
  /**
   * Its maximal Nash subsets, each by the positions of its extreme equilibria, ascending: every mixture of the first
   * players' strategies of a subset is an equilibrium with every mixture of the second players' strategies of it.
   */
  readonly subsets: readonly (readonly number[])[];
}

/** A mixed strategy with more pure best responses than strategies in its support: what makes a game degenerate. */
export interface Degeneracy {
  /** The player whose strategy it is. */
  readonly player: number;
  readonly strategy: MixedStrategy;
  /** The best responses of the other player. */
  readonly bestResponses: readonly number[];
}

/** The equilibria of a game, as far as they are known. */
export interface EquilibriumSet {
  /** Whether `equilibria` are proved to be all extreme equilibria, so that `components` is the whole set. */
  readonly complete: boolean;
  /** What is missing when the set is not complete, else null. */
  readonly reason: string | null;
  /** Sorted by their probabilities, player by player, lexicographically greatest first. */
  readonly equilibria: readonly Equilibrium[];
  /** Ordered by their first equilibrium; null when the set is not complete. */
  readonly components: readonly EquilibriumComponent[] | null;
  /**
   * Whether a mixed strategy of one player has more pure best responses than strategies in its support (in a game of one
   * player: whether it has more than one best strategy); null for games of three or more players, and when not known: the
   * search for equilibria may meet no such strategy, and all vertices are looked through in small games only.
   */
  readonly degenerate: boolean | null;
  /** Such a strategy of a two-player game, or null. */
  readonly degeneracy: Degeneracy | null;
  /** The rounds of strict elimination that came before; none for games of one or two players. */
  readonly eliminated: readonly (readonly Elimination[])[];
  /**
   * How long the proof is that `onProof` of the options has been told to its end; null when it has not, and when there is
   * none: of an incomplete set, and where fewer than two players have a choice.
   */
  readonly search: SearchProofSummary | null;
  /** What the search did that found a complete set; null where there was nothing to search. */
  readonly run: SearchRun | null;
  readonly spent: {
    /** How many steps the search took. */
    readonly steps: number;
    /** How many two-player games were solved. */
    readonly games: number;
    /** Whether a limit stopped the search: of steps, time, memory or the size of the answer. */
    readonly limitReached: boolean;
  };
}
