import type { MixedProfile, MixedStrategy, NormalFormGame } from "../../game.js";
import type { Elimination } from "../../iterated-strict-dominance.js";
import type { EquilibriumSet } from "../equilibrium-set.js";
import type { SearchOptions } from "../search-options.js";
import { bestPayoffs } from "./best-payoffs.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import { type Budget, mostListed } from "./budget.js";
import { component, indexing, type Strategies } from "./component.js";
import type { Ray } from "./cone.js";
import { type DegeneracyCheck, degeneracyOf } from "./degeneracy.js";
import { compareStrategies, equilibrium } from "./equilibrium.js";
import { type NashSubset, nashSubsets, type Pair, pairKey } from "./nash-subsets.js";
import { partialSet } from "./partial-set.js";
import { proveSearch } from "./prove-search.js";
import { pureProfiles } from "./stable-profiles.js";
import { lift, type MadeQuotients, mixedStrategyOf, type TwoPlayerView } from "./two-player-view.js";

/** The subsets may list so many positions of equilibria. */
const MAXIMUM_POSITIONS = 4_000_000;

/**
 * The equilibria of a game that are all known because two of its players' game has been solved. When the budget ends
 * before their maximal Nash subsets are found, the extreme equilibria without components.
 */
export function completeSet(
  game: NormalFormGame,
  view: TwoPlayerView,
  solution: BimatrixSolution,
  eliminated: readonly (readonly Elimination[])[],
  budget: Budget,
  { onProof, proofWithin = Number.POSITIVE_INFINITY }: SearchOptions,
): EquilibriumSet {
  const strategies = strategiesOf(view, solution);
  // Pairs of vertices become equilibria at this price.
  budget.spend(solution.pairs.length * game.players.length * (view.rows.length + view.columns.length));
  const partial = (pairs: readonly Pair[], others: readonly MixedProfile[], what: string): EquilibriumSet => {
    const profiles = pairs.map(([row, column]) =>
      lift(view, strategies.rows.get(row), strategies.columns.get(column)),
    );
    return partialSet(game, [...profiles, ...others], `${budget.excuse}; ${what}`, eliminated, budget, 1);
  };
  const most = mostListed(game);
  if (!solution.whole || !budget.fits(solution.pairs.length, most)) {
    const what = "some of the extreme equilibria are listed";
    return partial(solution.pairs.slice(0, most), pureProfiles(game, budget), what);
  }
  const found = nashSubsets(solution.pairs, budget);
  if (found === null || !worthListing(found, view, solution.pairs.length, budget)) {
    return partial(
      solution.pairs,
      [],
      "the extreme equilibria are all listed, their maximal Nash subsets are not",
    );
  }
  const sorted = sortedPairs(solution.pairs, strategies);
  const position = new Map(sorted.map(([row, column], i) => [pairKey(row, column), i]));
  const indexOf = indexing(view, solution, budget);
  const components = found
    .map((subsets) => component(subsets, strategies, position, indexOf))
    .sort((a, b) => (a.equilibria[0] as number) - (b.equilibria[0] as number))
    .map((one, id) => ({ id, ...one }));
  const member = new Int32Array(sorted.length);
  for (const { id, equilibria } of components) for (const i of equilibria) member[i] = id;
  const known = bestPayoffs(view, solution, strategies);
  const players = game.players.length;
  const { degenerate, degeneracy } = players === 2 ? degeneracyOf(view, solution, budget.spent) : NOT_ASKED;
  const search =
    onProof === undefined || (solution.run?.nodes ?? 0) > proofWithin
      ? null
      : proveSearch(view, solution, sorted, onProof, budget);
  return {
    complete: true,
    reason: null,
    equilibria: sorted.map(([row, column], i) => {
      const profile = lift(view, strategies.rows.get(row), strategies.columns.get(column));
      return equilibrium(game, profile, member[i] as number, known);
    }),
    components,
    // Alone, a player's best strategies are the best responses to nothing, which there is one of.
    degenerate: players === 1 ? sorted.length > 1 : degenerate,
    degeneracy,
    eliminated,
    search,
    run: solution.run,
    spent: { steps: budget.spent, games: 1, limitReached: budget.limitReached },
  };
}

const NOT_ASKED: DegeneracyCheck = { degenerate: null, degeneracy: null };

/** Whether the budget allows for the positions that the subsets list, and for their dimensions. */
function worthListing(
  components: readonly (readonly NashSubset[])[],
  view: TwoPlayerView,
  pairs: number,
  budget: Budget,
): boolean {
  const m = view.rows.length;
  const n = view.columns.length;
  let listed = pairs;
  let steps = 0;
  for (const { rows, columns } of components.flat()) {
    listed += rows.length * columns.length;
    steps += rows.length * m * (20 + 50 * Math.min(rows.length, m));
    steps += columns.length * n * (20 + 50 * Math.min(columns.length, n));
  }
  return budget.fits(listed, MAXIMUM_POSITIONS) && budget.spend(steps + 200 * listed);
}

/** The mixed strategies of the vertices that take part in equilibria, by their positions. */
function strategiesOf(view: TwoPlayerView, { rows, columns, pairs }: BimatrixSolution): Strategies {
  const made: MadeQuotients = new Map();
  const side = (vertices: readonly Ray[], which: 0 | 1): Map<number, MixedStrategy> => {
    const found = new Map<number, MixedStrategy>();
    for (const pair of pairs) {
      const k = pair[which];
      if (found.has(k)) continue;
      const { values } = vertices[k] as Ray;
      found.set(k, mixedStrategyOf(view, which === 0 ? "first" : "second", values, made));
    }
    return found;
  };
  return { rows: side(rows, 0), columns: side(columns, 1) };
}

/** The pairs in the order of their profiles. Strategies, which come back in many of them, are compared once. */
function sortedPairs(pairs: readonly Pair[], { rows, columns }: Strategies): readonly Pair[] {
  const ranks = (strategies: ReadonlyMap<number, MixedStrategy>): ReadonlyMap<number, number> =>
    new Map([...strategies].sort(([, a], [, b]) => compareStrategies(a, b)).map(([k], rank) => [k, rank]));
  const first = ranks(rows);
  const second = ranks(columns);
  const place = ([row, column]: Pair): number =>
    pairKey(first.get(row) as number, second.get(column) as number);
  return pairs
    .map((pair) => ({ pair, at: place(pair) }))
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
}
