import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../game.js";
import { Budget, BudgetEnded } from "../nash/internal/budget.js";
import type { CorrelatedObjective, CorrelatedOptimum } from "./correlated-objective.js";
import type { CorrelatedOptions } from "./correlated-options.js";
import { endedBecause } from "./internal/ended-because.js";
import { obedienceRows } from "./internal/obedience-rows.js";
import { optimumIn } from "./internal/optimum-program.js";
import { readObjective } from "./internal/read-objective.js";
import { undominatedFace } from "./internal/supporting-face.js";

/**
 * Returns a correlated equilibrium that is best in a linear objective, or for the player who gets least, with the proof that
 * none is better: an exact linear program over the distributions, whose constraints are that obeying pays
 * (R. J. Aumann 1987, Correlated equilibrium as an expression of Bayesian rationality, doi:10.2307/1911154).
 *
 * @throws {@link ExclaveError} `bad-argument` for a player that does not exist, or weights that are not one a player;
 * `too-large` beyond 1,000,000 profiles times obedience constraints, and when a limit ends the work
 * @example
 * ```ts
 * import { correlatedOptimum, rationalText, symmetric } from "exclave";
 *
 * const chicken = symmetric([[6, 2], [7, 0]]);
 * const best = correlatedOptimum(chicken, { maximize: "welfare" });
 * rationalText(best.value); // "21/2"
 * best.distribution.map(rationalText); // ["1/2", "1/4", "1/4", "0"]
 * ```
 */
export function correlatedOptimum(
  game: NormalFormGame,
  objective: CorrelatedObjective,
  { coarse = false, ...options }: CorrelatedOptions = {},
): CorrelatedOptimum {
  const read = readObjective(game, objective);
  const budget = new Budget(options);
  const rows = obedienceRows(game, coarse);
  try {
    return optimumIn(game, rows, undominatedFace(game.profileCount, rows), objective, read, budget.meter);
  } catch (error) {
    if (!(error instanceof BudgetEnded)) throw error;
    throw new ExclaveError("too-large", endedBecause(budget));
  }
}
