import type { RationalMatrix } from "../rational-matrix.js";

/** How a leader sees a game: everything in y = (x, w, 1) and what it chooses. */
export interface LeaderView {
  /** What changes x and w, or the next ones: from y and from what is chosen. */
  readonly drift: RationalMatrix;
  readonly moved: RationalMatrix;
  /** All controls of the game, likewise. */
  readonly fromY: RationalMatrix;
  readonly fromChoice: RationalMatrix;
  /** T: the entries of w are those of T p, where p is the follower's costate. */
  readonly felt: RationalMatrix;
  /** The names of what is chosen. */
  readonly choices: readonly string[];
}
