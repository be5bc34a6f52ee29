import { ExclaveError } from "../../exclave-error.js";
import { COOPERATE_DEFECT, type Moves } from "../moves.js";
import type { CatalogueStrategy } from "./catalogue-strategy.js";
import { conciliatoryStrategies } from "./conciliatory.js";
import { punishingStrategies } from "./punishing.js";
import { reciprocalStrategies } from "./reciprocal.js";

/**
 * Returns all strategies of the catalogue, for a stage game with these moves.
 *
 * @param moves - which action is which. @defaultValue two players with the actions C and D
 * @example
 * ```ts
 * import { strategies } from "exclave/repeated";
 *
 * strategies().length; // 17
 * ```
 */
export function strategies(moves: Moves = COOPERATE_DEFECT): CatalogueStrategy[] {
  return [...reciprocalStrategies(moves), ...punishingStrategies(moves), ...conciliatoryStrategies(moves)];
}

/**
 * Returns the strategy of the catalogue with this name, for a stage game with these moves.
 *
 * @throws {@link ExclaveError} `bad-argument` when there is none, with the names there are
 * @example
 * ```ts
 * import { strategyNamed } from "exclave/repeated";
 *
 * strategyNamed("grim").source.year; // 1971
 * ```
 */
export function strategyNamed(id: string, moves: Moves = COOPERATE_DEFECT): CatalogueStrategy {
  const all = strategies(moves);
  const found = all.find((strategy) => strategy.id === id);
  if (found !== undefined) return found;
  throw new ExclaveError(
    "bad-argument",
    `expected one of ${all.map((strategy) => strategy.id).join(", ")}, found ${JSON.stringify(id)}`,
    "strategy",
  );
}
