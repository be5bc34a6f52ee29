import type { PropositionKind } from "../proposition.js";
import { CLAIM_KEYS, GAME_CLASSES } from "./claim-keys.js";
import { formula, indices, names, object, oneOf, type Schema, says, text } from "./schema-parts.js";

/** The schema of the value of a claim's kind. */
const BODIES: Readonly<Record<PropositionKind, Schema>> = {
  dominated: names(
    "each of these strategies is dominated by mixtures of `by`, by all others when that is left out",
  ),
  dominant: text("this strategy dominates all others of its player"),
  survives: names("each of these survives iterated strict dominance"),
  eliminated: names("each of these is removed by iterated strict dominance"),
  equilibrium: { $ref: "#/$defs/profile" },
  "unique-equilibrium": { $ref: "#/$defs/profile" },
  support: names("in every equilibrium the player uses these strategies only"),
  "never-played": names("in no equilibrium does the player use any of these"),
  "always-played": names("in every equilibrium the player uses at least one of these"),
  positive: formula("this is more than 0"),
  "non-negative": formula("this is at least 0"),
  holds: text("this condition holds"),
  monotone: formula("this increases or decreases as the parameter of `in` does"),
  class: oneOf(GAME_CLASSES, "the class of the 2x2 game, its first strategies being called cooperation"),
  threshold: formula(
    "this changes its sign, or its truth, where the parameter of `in` has the value of `at`",
  ),
};

/** The schema of the other keys of a claim. */
function clause(kind: PropositionKind, key: string): Schema {
  const words: Readonly<Record<string, readonly string[]>> = {
    strength: kind === "monotone" ? ["strict", "weak"] : ["strict", "weak", "very-weak"],
    using: kind === "dominated" ? ["mixed", "uniform", "pure", "one"] : ["mixed", "pure"],
    direction: ["increasing", "decreasing"],
  };
  if (words[key] !== undefined) return { enum: [...words[key]] };
  if (key === "order") {
    const description = "the players, first mover first, each seeing what was played before";
    return { type: "array", items: { type: "string" }, description };
  }
  if (key === "by") return names("the strategies or groups that dominate");
  return key === "at" ? formula("the value of the threshold") : { type: "string" };
}

/** The schema of a claim: one for each kind. */
export function claimSchema(): Schema {
  const kinds = Object.keys(CLAIM_KEYS) as PropositionKind[];
  return {
    oneOf: kinds.map((kind) => {
      const own = CLAIM_KEYS[kind].map((key) => [key, clause(kind, key)] as const);
      const given = names("the assumptions under which it is claimed; all when left out");
      const properties = { says, forall: indices, given, [kind]: BODIES[kind], ...Object.fromEntries(own) };
      const required = [kind, ...CLAIM_KEYS[kind].filter((key) => key === "in" || key === "at")];
      return object(properties, required);
    }),
  };
}
