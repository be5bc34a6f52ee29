import type { NormalFormGame } from "../game.js";

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
  const stable = new Uint8Array(game.profileCount).fill(1);
  game.shape.forEach((count, player) => {
    const { integers } = game.integerPayoffs(player);
    const stride = game.stride(player);
    for (let start = 0; start < game.profileCount; start++) {
      // The profiles in which this player uses its first strategy: one for each profile of the opponents.
      if (Math.floor(start / stride) % count !== 0) continue;
      let best = integers[start] as bigint;
      for (let k = 1; k < count; k++) {
        const value = integers[start + k * stride] as bigint;
        if (value > best) best = value;
      }
      for (let k = 0; k < count; k++) {
        if ((integers[start + k * stride] as bigint) < best) stable[start + k * stride] = 0;
      }
    }
  });
  const profiles: number[][] = [];
  stable.forEach((flag, index) => {
    if (flag === 1) profiles.push(game.profileAt(index));
  });
  return profiles;
}
