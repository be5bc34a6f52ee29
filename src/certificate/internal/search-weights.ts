import { refuse } from "./document-fields.js";
import { searchInteger } from "./search-integer.js";

/** Which constraints of a polytope, counted from 0, take part in a sum, and how often. */
export interface SearchWeights {
  readonly constraints: readonly number[];
  readonly values: readonly (number | bigint)[];
}

/** Reads the weights of a line: labels of constraints, each with an integer. */
export function searchWeights(
  weights: unknown,
  { constraint, constraints: count }: { readonly constraint: number; readonly constraints: number },
  path: string,
): SearchWeights {
  if (!Array.isArray(weights) || weights.length === 0 || weights.length % 2 !== 0) {
    return refuse("expected labels, each with a weight", path);
  }
  const constraints: number[] = [];
  const values: (number | bigint)[] = [];
  const seen = new Uint8Array(count);
  for (let k = 0; k < weights.length; k += 2) {
    const j = (weights[k] as number) - constraint;
    if (!Number.isInteger(weights[k]) || j < 0 || j >= count || seen[j] === 1) {
      refuse("expected labels of the opponent's strategies, each once", path);
    }
    seen[j] = 1;
    constraints.push(j);
    values.push(searchInteger(weights[k + 1], path));
  }
  return { constraints, values };
}
