import type { NormalFormGame } from "../normal-form/game.js";
import { type NashCheck, nashCheckStream } from "./nash-check-stream.js";

/**
 * Returns what is proved of a document on Nash equilibria, and throws where a statement of it is false. Everything is
 * decided in exact arithmetic from the document alone; no solver takes part, and `spent` is not looked at.
 *
 * Always checked: that each equilibrium is one, by recomputing its ledger; payoffs, supports, order, no duplicates; and the
 * rounds of elimination by their dominating mixtures. For a complete document also: that at most two players have a
 * choice left after the elimination; that the equilibria are extreme points; the maximal Nash subsets, components and
 * dimensions they span; a witness of degeneracy; the index of each component, by a perturbation of its own; and which
 * equilibria are undominated. That no equilibrium is missing is proved by the lines of the search's proof where they stand
 * in the document ({@link nashCheckStream} takes them from elsewhere), else by enumerating all bases of both best-response
 * polytopes, up to {@link MAXIMUM_BASES} of them; beyond, the answer says `not-checked`.
 *
 * @param document - what `nashDocument` returns, or the same parsed from JSON
 * @param game - the game it should speak of, when that is known
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { nashDocument } from "exclave/report";
 * import { checkNash } from "exclave/certificate";
 *
 * const { completeness, degenerate, indices, undominated } = checkNash(nashDocument(symmetric([[4, 1], [3, 3]])));
 * [completeness, degenerate, indices, undominated]; // ["verified", "verified", "verified", "verified"]
 * ```
 */
export function checkNash(document: unknown, game?: NormalFormGame): NashCheck {
  return nashCheckStream(document, game).end();
}
