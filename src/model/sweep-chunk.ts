import type { GameClass } from "./proposition.js";

/** How two strategies of a player compare at the points of a chunk. */
export interface StrategyComparison {
  readonly player: number;
  readonly strategy: number;
  readonly other: number;
  /**
   * A number a point: the sum of 1 if `strategy` pays less than `other` against some profile of the opponents, 2 if it
   * pays the same against some, 4 if it pays more against some. So 4 is strict dominance of `strategy`, 6 weak dominance,
   * 2 that they pay the same everywhere, 1 and 3 dominance of `other`.
   */
  readonly found: Uint8Array;
}

/** The answers at the points of a chunk. Only the first `count` entries of each array mean something. */
export interface SweepChunk {
  /** The number of its first point. */
  readonly first: number;
  readonly count: number;
  /** The points: a column a parameter of the stream. */
  readonly points: readonly Float64Array[];
  /** By profile, row-major: 1 at the points where it is a pure equilibrium. */
  readonly equilibria: readonly Uint8Array[];
  /** `dominated[player][strategy]`: 2 where another pure strategy dominates it strictly, 1 where only weakly, else 0. */
  readonly dominated: readonly (readonly Uint8Array[])[];
  /** All pairs of strategies of a player, the lower one first. */
  readonly comparisons: readonly StrategyComparison[];
  /** The class of the 2x2 game, as a position in `classNames`; null for games of another size. */
  readonly classes: Uint8Array | null;
  readonly classNames: readonly GameClass[];
}
