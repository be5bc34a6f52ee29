import { compare, equal } from "../../exact/order.js";
import type { Rational } from "../../exact/rational.js";
import type { ClaimStatement } from "../claim-statement.js";
import { formulaAt } from "../formula-at.js";
import type { Formula } from "../polynomial-formula.js";
import { readPoint } from "./check-witness.js";
import { type Fields, record, refuse } from "./document-fields.js";
import type { StatedModel } from "./read-model-data.js";

/** A claim of a document, what shows its verdict, and the point of which the document speaks. */
interface StatedHere {
  readonly claim: Fields;
  readonly shown: Fields;
  readonly statement: ClaimStatement;
  readonly model: StatedModel;
  readonly point: readonly Rational[];
  readonly path: string;
}

/**
 * Refuses what a claim states of the point itself where something else is known: where it is a formula in the parameters,
 * and where that follows from its verdict over the ranges, or from what shows that. Returns whether it is known.
 *
 * @param verified - whether the verdict was proved
 */
export function checkTruthAtPoint(stated: StatedHere, verified: boolean): boolean {
  const holds = byFormula(stated) ?? (verified ? byVerdict(stated) : null);
  if (holds !== null && stated.claim["atDefaults"] !== holds)
    refuse(`it is ${holds}`, `${stated.path}.atDefaults`);
  return holds !== null;
}

function byFormula({ statement: { instances }, model, point }: StatedHere): boolean | null {
  // A parameter that stands in the formulas with its only value may have another at the point.
  for (const [variable, value] of model.fixed) if (!equal(value, point[variable] as Rational)) return null;
  const simple = instances.every(
    ({ fails, variables }) => fails !== null && variables.length === model.parameters.length,
  );
  if (!simple) return null;
  return instances.every(
    ({ fails }) => !formulaAt(fails as Formula, (variable) => point[variable] as Rational),
  );
}

function byVerdict(stated: StatedHere): boolean | null {
  const { claim, shown, statement, model, point, path } = stated;
  const inRanges = model.parameters.every(
    ({ low, high }, i) => compare(low, point[i] as Rational) <= 0 && compare(point[i] as Rational, high) <= 0,
  );
  const premises = statement.premises.every(({ formula }) =>
    formulaAt(formula, (variable) => point[variable] as Rational),
  );
  if (inRanges && premises && claim["verdict"] === "proved") return true;
  if (inRanges && premises && claim["everywhere"] === true) return false;
  for (const [key, holds] of [
    ["counterexample", false],
    ["example", true],
  ] as const) {
    if (shown[key] === null || claim["verdict"] === "proved" || claim["verdict"] === "contradictory")
      continue;
    const at = `certificate.${path}.${key}`;
    const witness = record(shown[key], at);
    const values = readPoint(witness["values"], model, `${at}.values`);
    // Points that no one mixture serves together say nothing of each alone.
    const alone = witness["joint"] === null || witness["joint"] === undefined;
    if (alone && values.every((value, i) => equal(value, point[i] as Rational))) return holds;
  }
  return null;
}
