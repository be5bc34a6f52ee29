import type { Verdict } from "../certificate/claim-certificate.js";
import { ROBUSTNESS_MODELS } from "../kaliningrad/robustness/robustness-models.js";
import type { RobustnessRow } from "../kaliningrad/robustness/robustness-row.js";
import { robustness } from "../kaliningrad/robustness.js";
import type { Parameters } from "../model/parameters.js";
import type { ClaimsDocument } from "./claims-document.js";
import type { RobustnessDocument } from "./robustness-document.js";

/** What a finding becomes under another formalisation, in a report. */
export interface ReportRobustnessRow extends RobustnessRow {
  /** Over the ranges of the parameters; null where that was not attempted. */
  readonly overRanges: Verdict | null;
}

/**
 * Returns the findings under alternative formalisations, with their verdicts over the ranges where these are known.
 *
 * @param models - what shows them; null when left out
 */
export function reportRobustness(
  parameters: Parameters,
  { claims }: ClaimsDocument,
  models: RobustnessDocument | null,
): ReportRobustnessRow[] {
  return robustness(parameters).map((row) => {
    const { model, claim } = row.proof;
    const decided =
      model === null ? claims : ROBUSTNESS_MODELS[model]?.overRanges ? (models?.[model]?.claims ?? []) : [];
    return { ...row, overRanges: decided.find(({ id }) => id === claim)?.verdict ?? null };
  });
}
