import type { NormalFormGame } from "../game.js";
import { stableProfiles } from "./internal/stable-profiles.js";

/**
 * Returns all pure equilibria of a game with any number of players, as profiles in row-major order.
 *
 * Every player's best responses are marked in one pass over the profiles; the equilibria are the profiles that everybody
 * has marked. The work grows linearly with the number of profiles.
 *
 * @example
 * ```ts
 * import { pureEquilibria, symmetric } from "exclave";
 *
 * pureEquilibria(symmetric([[4, 1], [3, 3]])); // [[0, 0], [1, 1]]
 * ```
 */
export function pureEquilibria(game: NormalFormGame): number[][] {
  const profiles: number[][] = [];
  stableProfiles(game).forEach((flag, index) => {
    if (flag === 1) profiles.push(game.profileAt(index));
  });
  return profiles;
}
