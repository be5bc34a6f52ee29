import type { GameClass, PropositionKind } from "../proposition.js";

/** The keys that a claim of each kind may have, besides those of every claim. */
export const CLAIM_KEYS: Readonly<Record<PropositionKind, readonly string[]>> = {
  dominated: ["player", "by", "strength", "using"],
  dominant: ["player", "strength"],
  survives: ["player", "using"],
  eliminated: ["player", "using"],
  equilibrium: ["order"],
  "unique-equilibrium": ["order"],
  support: ["player", "order"],
  "never-played": ["player", "order"],
  "always-played": ["player", "order"],
  positive: [],
  "non-negative": [],
  holds: [],
  monotone: ["in", "direction", "strength"],
  class: [],
  threshold: ["in", "at"],
};

/** The keys of every claim. */
export const COMMON_CLAIM_KEYS: readonly string[] = ["says", "forall", "given"];

/** The classes that a claim can name. */
export const GAME_CLASSES: readonly GameClass[] = [
  "harmony",
  "stag-hunt",
  "prisoners-dilemma",
  "deadlock",
  "chicken",
  "leader",
  "hero",
  "reversed-dilemma",
  "reversed-stag-hunt",
  "reversed-chicken",
  "reversed-leader",
  "reversed-hero",
  "battle-of-the-sexes",
  "coordination",
  "matching-pennies",
  "dilemma",
  "dominance-solvable",
  "boundary",
];
