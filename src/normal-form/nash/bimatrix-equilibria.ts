import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../game.js";
import type { EquilibriumSet } from "./equilibrium-set.js";
import { completeSet } from "./internal/assemble.js";
import { Budget, checkStrategyCount } from "./internal/budget.js";
import { pureSet } from "./internal/partial-set.js";
import { solveBimatrix } from "./internal/solve-bimatrix.js";
import { twoPlayerView } from "./internal/two-player-view.js";
import type { SearchOptions } from "./search-options.js";

/**
 * Returns all equilibria of a two-player game, degenerate ones included: the extreme equilibria, the maximal Nash
 * subsets they span, and the connected components of the whole set.
 *
 * Every label is a best response or not played in an equilibrium: a search decides label by label which, on faces of both
 * best-response polytopes, and ends a branch where linear programming proves a face empty. Doubles guide the search; exact
 * arithmetic, or a bound on all rounding errors, decides everything. What is left at the ends are the maximal Nash subsets
 * (D. Avis, G. Rosenberg, R. Savani & B. von Stengel 2010, Enumeration of Nash equilibria for two-player games,
 * doi:10.1007/s00199-009-0449-x, on the polytopes, the labels and the subsets).
 *
 * When a limit or the signal ends the search, the pure equilibria are returned with `complete: false`; so are some of the
 * extreme equilibria when all of them, or their Nash subsets, would fill more than 5,000,000 numbers.
 *
 * @throws {@link ExclaveError} `bad-argument` when the game does not have two players, or the limit is not a whole number;
 * `too-large` beyond 500,000 strategies in all, and when the payoffs have no common denominator of a workable size
 * @example
 * ```ts
 * import { bimatrix, bimatrixEquilibria, rationalText } from "exclave";
 *
 * const battle = bimatrix([[3, 0], [0, 2]], [[2, 0], [0, 3]]);
 * const { equilibria, components } = bimatrixEquilibria(battle);
 * equilibria[1]?.strategies.map((strategy) => strategy.map(rationalText)); // [["3/5", "2/5"], ["2/5", "3/5"]]
 * components?.length; // 3
 * ```
 */
export function bimatrixEquilibria(game: NormalFormGame, options: SearchOptions = {}): EquilibriumSet {
  if (game.players.length !== 2) {
    throw new ExclaveError(
      "bad-argument",
      `expected a game of 2 players, found ${game.players.length}; equilibria() takes any number`,
      "players",
    );
  }
  checkStrategyCount(game);
  const budget = new Budget(options);
  if (!budget.spend(20 * game.profileCount)) return pureSet(game, [], budget);
  const view = twoPlayerView(game, 0, 1, game.shape.map(all), [0, 0]);
  const solution = solveBimatrix(view, budget, "guided", options.onBranch);
  if (solution === null) {
    return pureSet(game, [], budget);
  }
  return completeSet(game, view, solution, [], budget, options);
}

function all(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
