import type { MixedProfile, NormalFormGame } from "../../game.js";
import type { Elimination } from "../../iterated-strict-dominance.js";
import type { EquilibriumSet } from "../equilibrium-set.js";
import type { Budget } from "./budget.js";
import { compareProfiles, equilibrium } from "./equilibrium.js";

/** Equilibria that are not proved to be all: sorted, each once, without components. */
export function partialSet(
  game: NormalFormGame,
  found: readonly MixedProfile[],
  reason: string,
  eliminated: readonly (readonly Elimination[])[],
  budget: Budget,
  games: number,
): EquilibriumSet {
  const sorted = [...found].sort(compareProfiles);
  const distinct = sorted.filter(
    (profile, i) => i === 0 || compareProfiles(sorted[i - 1] as MixedProfile, profile) !== 0,
  );
  return {
    complete: false,
    reason,
    equilibria: distinct.map((profile) => equilibrium(game, profile, null)),
    components: null,
    degenerate: null,
    degeneracy: null,
    eliminated,
    spent: { comparisons: budget.spent, games, limitReached: budget.ended === "limit" },
  };
}
