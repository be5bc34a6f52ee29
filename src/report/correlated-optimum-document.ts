import { rationalText } from "../exact/rational-text.js";
import { jsonGame } from "../formats/write-json-game.js";
import type { JsonValue } from "../model/json-value.js";
import { type CorrelatedBounds, correlatedBounds } from "../normal-form/correlated/correlated-bounds.js";
import type { CorrelatedObjective } from "../normal-form/correlated/correlated-objective.js";
import type { CorrelatedOptions } from "../normal-form/correlated/correlated-options.js";
import type { NormalFormGame } from "../normal-form/game.js";
import {
  type CorrelatedOptimumPart,
  multiplierDocument,
  type ObjectiveDocument,
  objectiveDocument,
  texts,
} from "./correlated-optimum-part.js";

/** One best correlated equilibrium as a JSON document. */
export interface CorrelatedOptimumDocument {
  readonly kind: "correlated-optimum";
  /** The number of players. */
  readonly players: number;
  readonly coarse: boolean;
  /** Whether the equilibrium is best; else `value` is null. */
  readonly complete: boolean;
  readonly reason: string | null;
  readonly objective: ObjectiveDocument;
  /** The best value; null when it is not known. */
  readonly value: string | null;
  /** What no equilibrium exceeds (or falls below, when minimised): the value when complete. */
  readonly bound: string;
  /** What `distribution` reaches: the value when complete; null when no equilibrium is known. */
  readonly reached: string | null;
  readonly distribution: readonly string[] | null;
  readonly payoffs: readonly string[] | null;
  /** Proves the bound. */
  readonly dual: CorrelatedOptimumPart["dual"];
  readonly certificate: { readonly game: JsonValue };
  readonly spent: CorrelatedBounds["spent"];
}

/**
 * Returns one best correlated equilibrium of a game as a JSON document with its proof; when a limit ends the work, the best
 * that is known and a bound.
 *
 * @throws {@link ExclaveError} `bad-argument` for a player that does not exist, or weights that are not one a player;
 * `too-large` beyond 1,000,000 profiles times obedience constraints
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedOptimumDocument } from "exclave/report";
 *
 * const chicken = symmetric([[6, 2], [7, 0]]);
 * correlatedOptimumDocument(chicken, { maximize: "egalitarian" }).value; // "21/4"
 * ```
 */
export function correlatedOptimumDocument(
  game: NormalFormGame,
  objective: CorrelatedObjective,
  options: CorrelatedOptions = {},
): CorrelatedOptimumDocument {
  const { complete, reason, found, bound, dual, spent } = correlatedBounds(game, objective, options);
  const reached = found === null ? null : rationalText(found.reached);
  return {
    kind: "correlated-optimum",
    players: game.players.length,
    coarse: options.coarse ?? false,
    complete,
    reason,
    objective: objectiveDocument(objective),
    value: complete ? reached : null,
    bound: rationalText(bound),
    reached,
    distribution: found && texts(found.distribution),
    payoffs: found && texts(found.payoffs),
    dual: { weights: texts(dual.weights), multipliers: dual.multipliers.map(multiplierDocument) },
    certificate: { game: jsonGame(game) as unknown as JsonValue },
    spent,
  };
}
