import type { Model, ModelClaim } from "../../model.js";
import { type Condition, indicatorOf } from "../../quantity.js";
import { parametersOf } from "../parameters-of.js";

/** An assumption that makes parameters depend on each other, and these. */
export interface Coupling {
  readonly assumption: string;
  readonly parameters: readonly string[];
}

/** Returns the first premise of a claim in which two of the parameters meet, or null. */
export function couplingOf(model: Model, claim: ModelClaim, varied: readonly string[]): Coupling | null {
  for (const { id, instances } of model.assumptions) {
    if (!claim.assumptions.includes(id)) continue;
    for (const part of instances.flatMap(({ condition }) => parts(condition))) {
      const names = parametersOf(indicatorOf(part)).names.filter((name) => varied.includes(name));
      if (names.length > 1) return { assumption: id, parameters: names };
    }
  }
  return null;
}

function parts(condition: Condition): readonly Condition[] {
  return condition.kind === "and" ? condition.of.flatMap(parts) : [condition];
}
