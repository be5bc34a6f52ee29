import { modelValues } from "../kaliningrad/models/model-values.js";
import { ROBUSTNESS_MODELS, type RobustnessModel } from "../kaliningrad/robustness/robustness-models.js";
import { claimsOverRanges } from "../model/claims-over-ranges.js";
import { defineModel } from "../model/define-model.js";
import type { Model } from "../model/model.js";
import { ModelPoint } from "../model/model-point.js";
import { Parameters } from "../model/parameters.js";
import { type ModelClaimsDocument, modelClaimsDocument } from "./model-claims-document.js";

/** The claims of alternative formalisations as documents on parametric models, by their names. */
export type RobustnessDocument = Readonly<Record<string, ModelClaimsDocument>>;

/** Steps alone end the work, so that every machine finds the same. */
const LIMIT = 2_000_000_000;

/**
 * Returns what the claims of all alternative formalisations come to at the parameters, with what proves it: over the ranges of
 * the parameters where that takes little, and else in the models whose parameters have one value each.
 *
 * @throws {@link ExclaveError} `bad-parameter` where a value lies outside the domain that a model gives it
 */
export async function robustnessDocument(parameters: Parameters): Promise<RobustnessDocument> {
  const documents: Record<string, ModelClaimsDocument> = {};
  for (const [name, variant] of Object.entries(ROBUSTNESS_MODELS)) {
    const { model, values } = await robustnessModel(variant, parameters);
    documents[name] = modelClaimsDocument(new ModelPoint(model, values), () =>
      claimsOverRanges(model, { parameters: values, limit: LIMIT }),
    );
  }
  return documents;
}

/** Returns an alternative formalisation at parameters of the paper's games, as the document on it has it. */
export async function robustnessModel(
  variant: RobustnessModel,
  parameters: Parameters,
): Promise<{ readonly model: Model; readonly values: Parameters }> {
  const whole = await defineModel(variant.source);
  const values = modelValues(variant, whole, parameters);
  if (variant.overRanges) return { model: whole, values };
  const declarations = values.declarations.map((one) => {
    const value = values.get(one.name);
    return { ...one, default: value, range: [value, value] as const };
  });
  const fixed = Parameters.declare(declarations);
  // At one point premises add nothing.
  const claims = whole.claims.map((claim) => ({ ...claim, assumptions: [] }));
  return { model: { ...whole, parameters: fixed, assumptions: [], claims }, values: fixed };
}
