import { degeneracy } from "../degeneracy.js";
import type { Degeneracy } from "../equilibrium-set.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import { mixedStrategyOf, type TwoPlayerView } from "./two-player-view.js";

/** Whether a two-player game is degenerate, with a witness if so; null when that is not known. */
export interface DegeneracyCheck {
  readonly degenerate: boolean | null;
  readonly degeneracy: Degeneracy | null;
}

/** So many strategies of both players together, and the walk over all vertices mostly ends within {@link WHOLE_WALK} steps. */
const SMALL = 22;
const WHOLE_WALK = 5_000_000;
/** A tie that many vertices have is met within so many steps; none of the rest is looked for in larger games. */
const LEAST_WALK = 500_000;

/**
 * Returns whether the game is degenerate: whether a vertex of one of its best-response polytopes, other than 0, has more
 * labels than the polytope has dimensions. The vertices met in the search for equilibria are looked at first; when they
 * all have as many as they should, others: all of them in small games, in larger ones for a tenth of the search's time.
 */
export function degeneracyOf(
  view: TwoPlayerView,
  solution: BimatrixSolution,
  spent: number,
): DegeneracyCheck {
  const met = tieOf(view, solution);
  if (met !== null) return { degenerate: true, degeneracy: witness(view, met) };
  // With one chooser, the pure strategies are all there is to look at.
  if (view.rows.length === 1 || view.columns.length === 1) return { degenerate: false, degeneracy: null };
  const small = view.rows.length + view.columns.length <= SMALL;
  const least = small ? WHOLE_WALK : LEAST_WALK;
  return degeneracy(view.game, { limit: Math.max(least, Math.ceil(spent / 10)) });
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
