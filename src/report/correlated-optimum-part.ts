import { type Rational, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type {
  CorrelatedObjective,
  CorrelatedOptimum,
  LinearObjective,
  ObedienceMultiplier,
} from "../normal-form/correlated/correlated-objective.js";
import type { Obedience } from "../normal-form/correlated/obedience.js";

/** An objective as JSON; players count from 0. */
export interface ObjectiveDocument {
  readonly sense: "maximize" | "minimize";
  /** `welfare`, `egalitarian`, a player, or one weight a player. */
  readonly of: "welfare" | "egalitarian" | number | readonly string[];
}

/** The multiplier of an obedience constraint as JSON. */
export interface ObedienceMultiplierDocument extends Obedience {
  readonly multiplier: string;
}

/** A best correlated equilibrium as JSON, with the proof that none is better. */
export interface CorrelatedOptimumPart {
  readonly objective: ObjectiveDocument;
  readonly value: string;
  readonly distribution: readonly string[];
  readonly payoffs: readonly string[];
  readonly dual: {
    readonly weights: readonly string[];
    readonly multipliers: readonly ObedienceMultiplierDocument[];
  };
}

/** Returns an optimum as JSON. */
export function optimumPart({
  objective,
  value,
  distribution,
  payoffs,
  dual,
}: CorrelatedOptimum): CorrelatedOptimumPart {
  return {
    objective: objectiveDocument(objective),
    value: rationalText(value),
    distribution: texts(distribution),
    payoffs: texts(payoffs),
    dual: { weights: texts(dual.weights), multipliers: dual.multipliers.map(multiplierDocument) },
  };
}

/** Returns an objective as JSON. */
export function objectiveDocument(objective: CorrelatedObjective): ObjectiveDocument {
  const of = (goal: LinearObjective | "egalitarian"): ObjectiveDocument["of"] =>
    typeof goal === "string" || typeof goal === "number"
      ? goal
      : goal.map((weight) => rationalText(rational(weight)));
  if ("minimize" in objective) return { sense: "minimize", of: of(objective.minimize) };
  return { sense: "maximize", of: of(objective.maximize) };
}

/** Returns the multiplier of a constraint as JSON. */
export function multiplierDocument({
  multiplier,
  ...obedience
}: ObedienceMultiplier): ObedienceMultiplierDocument {
  return { ...obedience, multiplier: rationalText(multiplier) };
}

/** Returns rationals as texts. */
export function texts(values: readonly Rational[]): string[] {
  return values.map(rationalText);
}
