import type { MixedProfile, NormalFormGame } from "../../game.js";
import type { Elimination } from "../../iterated-strict-dominance.js";
import type { EquilibriumSet } from "../equilibrium-set.js";
import { type Budget, mostListed } from "./budget.js";
import { compareProfiles, equilibrium, profileKey } from "./equilibrium.js";
import { pureProfiles } from "./stable-profiles.js";

/** Equilibria that are not proved to be all: sorted, each once, without components. */
export function partialSet(
  game: NormalFormGame,
  found: readonly MixedProfile[],
  reason: string,
  eliminated: readonly (readonly Elimination[])[],
  budget: Budget,
  games: number,
): EquilibriumSet {
  const sorted = [...new Map(found.map((profile) => [profileKey(profile), profile])).values()]
    .sort(compareProfiles)
    .slice(0, mostListed(game));
  return {
    complete: false,
    reason,
    equilibria: sorted.map((profile) => equilibrium(game, profile, null)),
    components: null,
    degenerate: null,
    degeneracy: null,
    eliminated,
    search: null,
    run: null,
    spent: { steps: budget.spent, games, limitReached: budget.limitReached },
  };
}

/** The pure equilibria of a game whose search the budget ended. */
export function pureSet(
  game: NormalFormGame,
  eliminated: readonly (readonly Elimination[])[],
  budget: Budget,
): EquilibriumSet {
  const { excuse } = budget;
  const found = pureProfiles(game, budget);
  const listed =
    found.length < mostListed(game)
      ? "only the pure equilibria are listed"
      : "some of the pure equilibria are listed";
  return partialSet(game, found, `${excuse}; ${listed}`, eliminated, budget, 0);
}
