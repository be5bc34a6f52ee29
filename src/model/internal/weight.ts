import { wordsOf } from "../../exact/work-steps.js";
import type { Condition, Quantity } from "../quantity.js";

const known = new WeakMap<Quantity | Condition, number>();

/** Returns how many numbers a quantity or condition takes written out, powers and shared parts included. */
export function weightOf(part: Quantity | Condition): number {
  const before = known.get(part);
  if (before !== undefined) return before;
  const weight = computed(part);
  known.set(part, weight);
  return weight;
}

function computed(part: Quantity | Condition): number {
  switch (part.kind) {
    case "constant":
      return Math.max(wordsOf(part.value.n), wordsOf(part.value.d));
    case "parameter":
    case "truth":
      return 1;
    case "sum":
      return total(part.terms);
    case "product":
      return total(part.factors);
    case "quotient":
      return weightOf(part.numerator) + weightOf(part.denominator);
    case "power":
      return part.exponent * weightOf(part.base);
    case "minimum":
    case "maximum":
    case "and":
    case "or":
      return total(part.of);
    case "indicator":
      return weightOf(part.condition);
    case "comparison":
      return weightOf(part.left) + weightOf(part.right);
    case "not":
      return weightOf(part.of);
  }
}

function total(parts: readonly (Quantity | Condition)[]): number {
  return parts.reduce((sum, part) => sum + weightOf(part), 0);
}
