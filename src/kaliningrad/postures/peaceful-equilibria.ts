import type { NormalFormGame } from "../../normal-form/game.js";
import { iteratedStrictDominance } from "../../normal-form/iterated-strict-dominance.js";
import type { EquilibriumSet } from "../../normal-form/nash/equilibrium-set.js";
import { AGGRESSIVE, postureIndex } from "./postures.js";

const BALTIC = 0;

/** Returns whether a list of postures, by their positions, has an aggressive one. */
export function hasAggressive(postures: readonly number[]): boolean {
  return AGGRESSIVE.some((posture) => postures.includes(postureIndex(posture)));
}

/**
 * Returns whether no equilibrium of simultaneous moves uses an aggressive posture; null when that is not decided.
 *
 * @param found - equilibria of the game
 */
export function peacefulEquilibria(game: NormalFormGame, found: EquilibriumSet): boolean | null {
  if (found.equilibria.some(({ supports }) => hasAggressive(supports[BALTIC] as readonly number[])))
    return false;
  if (found.complete) return true;
  return hasAggressive(iteratedStrictDominance(game).survivors[BALTIC] as readonly number[]) ? null : true;
}
