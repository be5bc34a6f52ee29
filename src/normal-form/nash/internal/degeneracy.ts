import type { Degeneracy } from "../equilibrium-set.js";
import { Budget } from "./budget.js";
import type { BimatrixSolution } from "./solve-bimatrix.js";
import { mixedStrategyOf, type TwoPlayerView } from "./two-player-view.js";
import { enumerateVertices } from "./vertex-enumeration.js";

/** Whether a two-player game is degenerate, with a witness if so; null when that is not known. */
export interface DegeneracyCheck {
  readonly degenerate: boolean | null;
  readonly degeneracy: Degeneracy | null;
}

/** All vertices are enumerated for this alone when a polytope of that size has no more than this many. */
const MAXIMUM_VERTICES = 1500;

/**
 * Returns whether the game is degenerate: whether a vertex of one of its best-response polytopes, other than 0, has more
 * labels than the polytope has dimensions. The vertices met in the search for equilibria are looked at first; when they
 * all have as many as they should, all others, in games up to about 9x9.
 */
export function degeneracyOf(view: TwoPlayerView, solution: BimatrixSolution): DegeneracyCheck {
  const met = tieOf(view, solution);
  if (met !== null) return { degenerate: true, degeneracy: witness(view, met) };
  const [m, n] = [view.rows.length, view.columns.length];
  // With one chooser, the pure strategies are all there is to look at.
  if (m === 1 || n === 1) return { degenerate: false, degeneracy: null };
  if (mostVertices(m + n, m) > MAXIMUM_VERTICES || mostVertices(m + n, n) > MAXIMUM_VERTICES) {
    return { degenerate: null, degeneracy: null };
  }
  const all = enumerateVertices(view, new Budget({ limit: Number.MAX_SAFE_INTEGER })) as BimatrixSolution;
  const tie = tieOf(view, all);
  return { degenerate: tie !== null, degeneracy: tie && witness(view, tie) };
}

type Tie = NonNullable<BimatrixSolution["tie"]>;

function tieOf(
  { rows: own, columns: others }: TwoPlayerView,
  { rows, columns, tie }: BimatrixSolution,
): Tie | null {
  const first = rows.find((vertex) => vertex.tightCount > own.length);
  if (first !== undefined) return { side: "first", vertex: first };
  const second = columns.find((vertex) => vertex.tightCount > others.length);
  return second === undefined ? tie : { side: "second", vertex: second };
}

function witness(view: TwoPlayerView, { side, vertex }: Tie): Degeneracy {
  const m = view.rows.length;
  const isBest = (label: number): boolean => vertex.values[label] === 0n;
  return {
    player: side === "first" ? view.first : (view.second as number),
    strategy: mixedStrategyOf(view, side, vertex.values),
    bestResponses:
      side === "first" ? view.columns.filter((_, j) => isBest(m + j)) : view.rows.filter((_, i) => isBest(i)),
  };
}

/** The greatest number of vertices of a polytope with that many facets (P. McMullen 1970, The maximum numbers of faces of a convex polytope, doi:10.1112/S0025579300002850). */
function mostVertices(facets: number, dimension: number): number {
  const half = Math.floor(dimension / 2);
  const odd = dimension - half;
  return binomial(facets - odd, half) + binomial(facets - half - 1, odd - 1);
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}
