import type { NormalFormGame } from "../game.js";
import { type IteratedElimination, iteratedStrictDominance } from "../iterated-strict-dominance.js";
import { bimatrixEquilibria } from "./bimatrix-equilibria.js";
import type { EquilibriumSet } from "./equilibrium-set.js";
import { completeSet } from "./internal/assemble.js";
import { Budget, BudgetEnded, checkStrategyCount } from "./internal/budget.js";
import { partialSet, pureSet } from "./internal/partial-set.js";
import { solveBimatrix } from "./internal/solve-bimatrix.js";
import { twoMixers } from "./internal/two-mixers.js";
import { twoPlayerView } from "./internal/two-player-view.js";
import type { SearchOptions } from "./search-options.js";

/**
 * Returns the equilibria of a game with any number of players, and says whether they are all.
 *
 * - One player: its best strategies. Two: all equilibria, as {@link bimatrixEquilibria} finds them.
 * - Three or more: when at most two players have a choice left after the iterated elimination of strictly dominated
 *   strategies, which removes no equilibrium, the game they are left with is solved completely. Otherwise all equilibria
 *   in which at most two players mix, with `complete: false` and the reason.
 *
 * In an incomplete answer a set of equilibria is listed by its extreme points. Where the others' deviations cut a piece
 * out of a two-player Nash subset, the extreme points of that piece are exact when one of the two players' strategies is
 * fixed in it; otherwise the extreme points of the subset that survive are listed, and the reason says so.
 *
 * @throws {@link ExclaveError} `bad-argument` when the limit is not a whole number; `too-large` beyond 500,000 strategies in
 * all, and when the payoffs have no common denominator of a workable size
 * @example
 * ```ts
 * import { equilibria, fromFunction } from "exclave";
 *
 * // Three players are paid for not being the odd one out.
 * const coin = { strategies: ["heads", "tails"] };
 * const game = fromFunction(
 *   [{ name: "A", ...coin }, { name: "B", ...coin }, { name: "C", ...coin }],
 *   (profile) => profile.map((own) => (profile.filter((other) => other === own).length === 1 ? 0 : 1)),
 * );
 * const found = equilibria(game);
 * found.complete; // false
 * found.equilibria.map(({ supports }) => supports); // [[[0], [0], [0]], [[1], [1], [1]]]
 * ```
 */
export function equilibria(game: NormalFormGame, options: SearchOptions = {}): EquilibriumSet {
  const count = game.players.length;
  if (count === 2) return bimatrixEquilibria(game, options);
  checkStrategyCount(game);
  const budget = new Budget(options);
  const elimination = count === 1 ? { rounds: [], survivors: allStrategies(game) } : eliminated(game, budget);
  if (elimination === null) return pureSet(game, [], budget);
  const { rounds, survivors } = elimination;
  const free = survivors.flatMap((kept, player) => (kept.length > 1 ? [player] : []));
  if (free.length > 2) {
    const { profiles, reason, games } = twoMixers(game, survivors, free, budget);
    return partialSet(game, profiles, reason, rounds, budget, games);
  }
  const first = free[0] ?? 0;
  const second = free[1] ?? (count === 1 ? null : first === 0 ? 1 : 0);
  const fixed = survivors.map((kept) => kept[0] as number);
  const [low, high] = second === null || first < second ? [first, second] : [second, first];
  if (!budget.spend(20 * game.profileCount)) return pureSet(game, rounds, budget);
  const view = twoPlayerView(game, low, high, survivors, fixed);
  const solution = solveBimatrix(view, budget, "guided", options.onBranch);
  if (solution === null) return pureSet(game, rounds, budget);
  return completeSet(game, view, solution, rounds, budget, options);
}

/** The rounds of strict elimination and what they leave, or null when the budget ended. */
function eliminated(
  game: NormalFormGame,
  budget: Budget,
): Pick<IteratedElimination, "rounds" | "survivors"> | null {
  try {
    return iteratedStrictDominance(game, { meter: budget.meter });
  } catch (error) {
    if (error instanceof BudgetEnded) return null;
    throw error;
  }
}

function allStrategies(game: NormalFormGame): number[][] {
  return game.shape.map((count) => Array.from({ length: count }, (_, i) => i));
}
