import { equal } from "../exact/order.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { allObedience } from "./internal/correlated-obedience.js";
import { checkOptimum } from "./internal/correlated-optimum.js";
import { readKind, readOptimum } from "./internal/correlated-statement.js";
import { flag, number, record, refuse } from "./internal/document-fields.js";

/** What {@link checkCorrelatedOptimum} has proved. */
export interface CorrelatedOptimumCheck {
  /** Whether the equilibrium is proved to be best; if not, the document only claims a bound. */
  readonly best: boolean;
}

/**
 * Returns when a document on one best correlated equilibrium is proved, and throws when it is not: that it is an
 * equilibrium with the payoffs and the value stated, and by its multipliers that none is better. Of a document that is not
 * complete, the bound and the best equilibrium known are proved in the same way.
 *
 * @param document - what `correlatedOptimumDocument` returns, or the same parsed from JSON
 * @param game - the game it should speak of, when that is known
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { correlatedOptimumDocument } from "exclave/report";
 * import { checkCorrelatedOptimum } from "exclave/certificate";
 *
 * const chicken = symmetric([[6, 2], [7, 0]]);
 * checkCorrelatedOptimum(correlatedOptimumDocument(chicken, { maximize: "welfare" })); // { best: true }
 * ```
 */
export function checkCorrelatedOptimum(document: unknown, game?: NormalFormGame): CorrelatedOptimumCheck {
  const top = record(document, "");
  const kind = readKind(top, "correlated-optimum", game);
  const complete = flag(top["complete"], "complete");
  const reason = top["reason"];
  if (complete ? reason !== null : typeof reason !== "string" || reason === "") {
    refuse("expected null when complete, and a text saying what is missing when not", "reason");
  }
  const stated = readOptimum(kind, top, "", true);
  if (!complete) {
    if (top["value"] !== null) refuse("expected null: it is not known", "value");
    if (stated.found === null) {
      if (top["distribution"] !== null) refuse("expected null: no equilibrium is stated", "distribution");
      if (top["payoffs"] !== null) refuse("expected null: no equilibrium is stated", "payoffs");
    }
  } else {
    if (stated.found === null) return refuse("expected what the equilibrium reaches", "reached");
    if (!equal(stated.found.reached, stated.bound)) refuse("expected the bound", "reached");
    if (!equal(number(top["value"], "value"), stated.bound)) refuse("expected the bound", "value");
  }
  checkOptimum(kind, allObedience(kind), stated, "", complete ? "value" : "reached");
  return { best: complete };
}
