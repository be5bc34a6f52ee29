import type { BranchSide, ProofLine } from "./search-proof.js";

/** What a search may cost, and what it has cost so far. */
export interface SearchOptions {
  /**
   * The greatest number of steps of the search, each of 5 to 10 ns: a comparison of two rays, a product of two integers.
   * Large integers take many.
   *
   * @defaultValue 3,000,000,000, about half a minute
   */
  readonly limit?: number;
  /**
   * The greatest time in milliseconds, looked at between steps. What is found by then depends on the machine.
   *
   * @defaultValue no limit
   */
  readonly timeLimit?: number;
  /** Stops the search once `aborted` is true; an `AbortSignal` fits. */
  readonly signal?: { readonly aborted: boolean };
  /** Called now and then with the number of steps so far. */
  readonly onProgress?: (steps: number) => void;
  /**
   * Is given, line by line, the proof that no equilibrium is missing, once all are known; returning `false` ends that. The
   * game is searched a second time for it.
   *
   * @defaultValue no proof is told
   */
  readonly onProof?: (line: ProofLine) => unknown;
  /** Is told each branch of the search: its label, and what became of it in the first and the second player's polytope. */
  readonly onBranch?: (label: number, left: BranchSide, right: BranchSide) => void;
  /**
   * The proof is not begun when the search looked at more pairs of faces than this.
   *
   * @defaultValue no limit
   */
  readonly proofWithin?: number;
}
