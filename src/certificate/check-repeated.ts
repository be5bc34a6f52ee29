import { compare } from "../exact/order.js";
import { ONE, type Rational, ZERO } from "../exact/rational.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { expectSame, type Fields, number, readGame, record, refuse } from "./internal/document-fields.js";
import { checkBounds } from "./internal/repeated-bounds.js";
import { checkCritical } from "./internal/repeated-critical.js";
import { checkMinmax } from "./internal/repeated-minmax.js";
import { checkPayoffSet } from "./internal/repeated-payoff-set.js";
import { checkAutomatonProfile } from "./internal/repeated-profile.js";
import { checkSynthesis } from "./internal/repeated-synthesis.js";
import { checkSameGame } from "./internal/same-game.js";

/** What has been proved of a result on a repeated game. */
export interface RepeatedCheck {
  /** `exact`: the set of all payoffs; `bounds`: an inner and an outer set; `not-claimed` with more than four players. */
  readonly payoffSet: "exact" | "bounds" | "not-claimed";
  /** Whether the result speaks of a profile of automata, all of which has been proved. */
  readonly profile: "verified" | "not-claimed";
  /** Whether the result speaks of all discount factors at which the profile is an equilibrium, which has been proved. */
  readonly critical: "verified" | "not-claimed";
  /**
   * What was asked of automata: `verified`, or `found` when the automaton is proved an equilibrium but not that no smaller one
   * does as well, or `not-checked` when none was found among too many to go through again.
   */
  readonly synthesis: "verified" | "found" | "not-checked" | "not-claimed";
}

/**
 * Returns what is proved of a result on a repeated game, and throws where a statement of it is false: that each vertex of the
 * payoff set is an equilibrium payoff, that no equilibrium payoff is outside, what the players can be held to, and whether
 * a profile of automata is an equilibrium.
 *
 * @param document - what `repeatedDocument` returns, or the same parsed from JSON
 * @param game - the stage game it should speak of, when that is known
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the document, where it states something false
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { repeatedDocument } from "exclave/report";
 * import { checkRepeated } from "exclave/certificate";
 *
 * const document = repeatedDocument(symmetric([[9, 1], [10, 3]]), "1/7");
 * checkRepeated(document).payoffSet; // "exact"
 * ```
 */
export function checkRepeated(document: unknown, game?: NormalFormGame): RepeatedCheck {
  const top = record(document, "");
  expectSame(top["kind"], "repeated", "kind");
  const certificate = record(top["certificate"], "certificate");
  const stated = readGame(certificate["game"], "certificate.game");
  if (game !== undefined) checkSameGame(stated, game);
  expectSame(top["players"], stated.players.length, "players");
  const discount = readDiscount(top["discount"]);
  checkMinmax(stated, top["minmax"], certificate["minmax"]);
  const payoffSet = checkPayoffs(stated, discount, top["payoffSet"], certificate);
  const { profile, critical } = top;
  if (profile !== null) checkAutomatonProfile(stated, discount, profile, certificate["profile"]);
  if (profile === null) expectSame(critical, null, "critical");
  else if (critical !== null) {
    checkCritical(stated, critical, certificate["critical"], certificate["profile"]);
  }
  const synthesis = top["synthesis"] ?? null;
  return {
    payoffSet,
    profile: profile === null ? "not-claimed" : "verified",
    critical: critical === null ? "not-claimed" : "verified",
    synthesis: synthesis === null ? "not-claimed" : checkSynthesis(stated, discount, synthesis),
  };
}

/** Two players have a payoff set, others bounds on it, if anything is claimed. */
function checkPayoffs(
  game: NormalFormGame,
  discount: Rational,
  set: unknown,
  certificate: Fields,
): RepeatedCheck["payoffSet"] {
  if (game.players.length === 2) return checkPayoffSet(game, discount, set, certificate["payoffSet"]);
  return set === null ? "not-claimed" : checkBounds(game, discount, set, certificate["payoffBounds"]);
}

function readDiscount(value: unknown): Rational {
  const discount = number(value, "discount");
  const valid = compare(discount, ZERO) >= 0 && compare(discount, ONE) < 0;
  return valid ? discount : refuse("expected a discount factor of at least 0 and below 1", "discount");
}
