import { rank } from "../../../exact/rank.js";
import type { MixedStrategy } from "../../game.js";
import type { EquilibriumComponent } from "../equilibrium-set.js";
import { bestResponsePolytopes } from "./best-response-polytope.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import type { Budget } from "./budget.js";
import { componentIndex } from "./component-index.js";
import type { Ray } from "./cone.js";
import { type NashSubset, type Pair, pairKey } from "./nash-subsets.js";
import type { TwoPlayerView } from "./two-player-view.js";

/** The mixed strategies of vertices, by their positions. */
export interface Strategies {
  readonly rows: ReadonlyMap<number, MixedStrategy>;
  readonly columns: ReadonlyMap<number, MixedStrategy>;
}

/** A component made up of these subsets. */
export function component(
  subsets: readonly NashSubset[],
  strategies: Strategies,
  position: ReadonlyMap<number, number>,
  indexOf: (pairs: readonly Pair[]) => number | null,
): Omit<EquilibriumComponent, "id"> {
  const at = (row: number, column: number): number => position.get(pairKey(row, column)) as number;
  const listed = subsets
    .map(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => at(row, column))).sort(ascending),
    )
    .sort(lexicographic);
  const dimensions = subsets.map(
    ({ rows, columns }) =>
      affineDimension(rows, strategies.rows) + affineDimension(columns, strategies.columns),
  );
  const pairs = new Map<number, Pair>();
  for (const { rows, columns } of subsets) {
    for (const row of rows) {
      for (const column of columns) pairs.set(at(row, column), [row, column]);
    }
  }
  return {
    index: indexOf([...pairs.values()]),
    dimension: dimensions.reduce((a, b) => Math.max(a, b)),
    equilibria: [...new Set(listed.flat())].sort(ascending),
    subsets: listed,
  };
}

/** Returns what tells the index of a component, or null when the budget ended, from its extreme equilibria. */
export function indexing(
  view: TwoPlayerView,
  { rows, columns }: BimatrixSolution,
  budget: Budget,
): (pairs: readonly Pair[]) => number | null {
  // The best strategies of a single chooser are one convex component, and all indices add up to 1.
  if (view.rows.length === 1 || view.columns.length === 1) return () => 1;
  const polytopes = bestResponsePolytopes(view);
  return (pairs) =>
    componentIndex(
      polytopes,
      pairs.map(([row, column]) => [rows[row] as Ray, columns[column] as Ray] as const),
      budget,
    );
}

/** Mixed strategies lie in a plane that misses 0, so their affine dimension is one less than their rank. */
function affineDimension(
  vertices: readonly number[],
  strategies: ReadonlyMap<number, MixedStrategy>,
): number {
  // Vertices are distinct, and so are their strategies.
  if (vertices.length < 3) return vertices.length - 1;
  return rank(vertices.map((k) => strategies.get(k) as MixedStrategy)) - 1;
}

function ascending(a: number, b: number): number {
  return a - b;
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}
