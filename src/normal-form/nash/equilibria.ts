import type { NormalFormGame } from "../game.js";
import { iteratedStrictDominance } from "../iterated-strict-dominance.js";
import { pureAsMixed } from "../mixed-profile.js";
import { bimatrixEquilibria } from "./bimatrix-equilibria.js";
import type { EquilibriumSet } from "./equilibrium-set.js";
import { completeSet } from "./internal/assemble.js";
import { Budget } from "./internal/budget.js";
import { partialSet } from "./internal/partial-set.js";
import { solveBimatrix } from "./internal/solve-bimatrix.js";
import { twoMixers } from "./internal/two-mixers.js";
import { twoPlayerView } from "./internal/two-player-view.js";
import { pureEquilibria } from "./pure-equilibria.js";
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
 * @throws {@link ExclaveError} `bad-argument` when the limit is not a whole number
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
  const budget = new Budget(options);
  const { rounds, survivors } =
    count === 1 ? { rounds: [], survivors: allStrategies(game) } : iteratedStrictDominance(game);
  const free = survivors.flatMap((kept, player) => (kept.length > 1 ? [player] : []));
  if (free.length > 2) {
    const { profiles, reason, games } = twoMixers(game, survivors, free, budget);
    return partialSet(game, profiles, reason, rounds, budget, games);
  }
  const first = free[0] ?? 0;
  const second = free[1] ?? (count === 1 ? null : first === 0 ? 1 : 0);
  const fixed = survivors.map((kept) => kept[0] as number);
  const [low, high] = second === null || first < second ? [first, second] : [second, first];
  const view = twoPlayerView(game, low, high, survivors, fixed);
  const solution = solveBimatrix(view, budget);
  if (solution !== null) return completeSet(game, view, solution, rounds, budget);
  const pure = pureEquilibria(game).map((profile) => pureAsMixed(game, profile));
  return partialSet(game, pure, `${budget.excuse}; only the pure equilibria are listed`, rounds, budget, 1);
}

function allStrategies(game: NormalFormGame): number[][] {
  return game.shape.map((count) => Array.from({ length: count }, (_, i) => i));
}
