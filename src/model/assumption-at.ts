import type { IndexValues, ModelAssumption } from "./model.js";
import type { ModelPoint } from "./model-point.js";

/** Whether a premise holds at a point, and for which of its indices it fails. */
export interface AssumptionFinding {
  readonly holds: boolean;
  readonly fails: readonly IndexValues[];
}

/**
 * Returns whether a premise holds at a parameter point, decided exactly.
 *
 * @throws {@link ExclaveError} `bad-parameter` where it divides by zero
 */
export function assumptionAt(point: ModelPoint, { instances }: ModelAssumption): AssumptionFinding {
  const fails = instances.filter(({ condition }) => !point.holds(condition)).map(({ indices }) => indices);
  return { holds: fails.length === 0, fails };
}
