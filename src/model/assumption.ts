import type { RationalInput } from "../exact/rational.js";
import type { JsonValue } from "./json-value.js";
import type { Parameters } from "./parameters.js";

/** Whether an assumption holds at a parameter point. */
export interface AssumptionCheck {
  readonly holds: boolean;
  /** The numbers behind it; for an assumption about pairs of strategies, which pairs satisfy it. */
  readonly detail: JsonValue;
}

/** A named premise of an argument. */
export interface Assumption {
  readonly id: string;
  /** The premise, as a sentence. */
  readonly says: string;
  /** The premise, in the symbols of the model. */
  readonly formula: string;
  /** Evaluates the premise at the parameters. */
  readonly check: (parameters: Parameters) => AssumptionCheck;
  /**
   * Its stated opposite, for toggles: which values it replaces, as a sentence and as assignments. Null when the premise
   * has no opposite in the games at hand.
   */
  readonly off: {
    readonly says: string;
    readonly values: OppositeValues;
  } | null;
}

/** The values that replace an assumption's: fixed, or relative to the other parameters. */
export type OppositeValues =
  | Readonly<Record<string, RationalInput>>
  | ((parameters: Parameters) => Readonly<Record<string, RationalInput>>);

/**
 * Returns the parameters with each of the named assumptions replaced by its opposite. Opposites that are relative to other
 * parameters are applied after those that are fixed, so that they see what those have put in place.
 */
export function switchOff(
  parameters: Parameters,
  assumptions: readonly Assumption[],
  off: readonly string[],
): Parameters {
  const opposites = assumptions
    .filter(({ id }) => off.includes(id))
    .flatMap((assumption) => (assumption.off === null ? [] : [assumption.off.values]));
  const fixed = opposites.reduce<Parameters>(
    (values, opposite) => (typeof opposite === "function" ? values : values.with(opposite)),
    parameters,
  );
  return opposites.reduce<Parameters>(
    (values, opposite) => (typeof opposite === "function" ? values.with(opposite(values)) : values),
    fixed,
  );
}
