import { compareVectors } from "../../../exact/order.js";
import type { MixedProfile, NormalFormGame } from "../../game.js";
import { support } from "../../mixed-profile.js";
import { payoffs } from "../../payoffs.js";
import type { Equilibrium } from "../equilibrium-set.js";

/** An equilibrium with its payoffs and supports. */
export function equilibrium(
  game: NormalFormGame,
  strategies: MixedProfile,
  component: number | null,
): Equilibrium {
  return { strategies, payoffs: payoffs(game, strategies), supports: strategies.map(support), component };
}

/** Orders profiles by their probabilities, player by player, lexicographically greatest first. */
export function compareProfiles(a: MixedProfile, b: MixedProfile): number {
  return compareVectors(b.flat(), a.flat());
}
