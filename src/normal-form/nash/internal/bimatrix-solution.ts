import type { SearchRun } from "../search-proof.js";
import type { Ray } from "./cone.js";

/** The equilibria of a bimatrix game as pairs of vertices of its best-response polytopes. */
export interface BimatrixSolution {
  /** Vertices of the polytope of the first player: labels 0 to m-1 for x, then n for the columns. */
  readonly rows: readonly Ray[];
  /** The same for the second player. */
  readonly columns: readonly Ray[];
  /** The extreme equilibria: positions in `rows` and `columns`. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Whether these are all; false when there are more than may be listed, or the budget ended. */
  readonly whole: boolean;
  /** A vertex with more labels than its polytope has dimensions, where one was met. */
  readonly tie: { readonly side: "first" | "second"; readonly vertex: Ray } | null;
  /** What the search over labels did; null without one. */
  readonly run: SearchRun | null;
}
