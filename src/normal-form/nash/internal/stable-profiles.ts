import type { MixedProfile, NormalFormGame } from "../../game.js";
import { pureAsMixed } from "../../mixed-profile.js";
import { type Budget, mostListed } from "./budget.js";

/** For each profile, 1 when no player gains by deviating from it, else 0. */
export function stableProfiles(game: NormalFormGame): Uint8Array {
  const stable = new Uint8Array(game.profileCount).fill(1);
  game.shape.forEach((count, player) => {
    if (count === 1) return;
    const { integers } = game.integerPayoffs(player);
    const stride = game.stride(player);
    const block = stride * count;
    for (let outer = 0; outer < game.profileCount; outer += block) {
      // The profiles in which this player uses its first strategy: one for each profile of the opponents.
      for (let start = outer; start < outer + stride; start++) {
        let best = integers[start] as bigint;
        for (let at = start + stride; at < start + block; at += stride) {
          const value = integers[at] as bigint;
          if (value > best) best = value;
        }
        for (let at = start; at < start + block; at += stride) {
          if ((integers[at] as bigint) < best) stable[at] = 0;
        }
      }
    }
  });
  return stable;
}

/** The pure equilibria as mixed profiles, in row-major order, as many as may be listed; more of them end the budget. */
export function pureProfiles(game: NormalFormGame, budget: Budget): MixedProfile[] {
  const most = mostListed(game);
  const profiles: MixedProfile[] = [];
  const stable = stableProfiles(game);
  for (let index = stable.indexOf(1); index >= 0; index = stable.indexOf(1, index + 1)) {
    if (profiles.length === most) {
      budget.fits(most + 1, most);
      break;
    }
    profiles.push(pureAsMixed(game, game.profileAt(index)));
  }
  return profiles;
}
