import { rational } from "../../exact/rational.js";
import { PAPER_MODELS, type PaperModel } from "../models/paper-models.js";
import { FEAR_VARIANTS, SPIRAL_VARIANT } from "./dilemma-variants.js";
import {
  AT_ONCE_VARIANT,
  CUBED_VARIANT,
  DOUBTFUL_ALLY_VARIANT,
  THREE_STATES_VARIANT,
} from "./posture-variants.js";

/** An alternative formalisation as a parametric model. */
export interface RobustnessModel extends PaperModel {
  /** Whether its claims are decided over the ranges of the parameters too, which the others are too large for. */
  readonly overRanges: boolean;
}

const shared = { shares: true, values: () => ({}), overRanges: false };

/** The alternative formalisations that are parametric models, by name. */
export const ROBUSTNESS_MODELS: Readonly<Record<string, RobustnessModel>> = {
  "fear-squared": { ...shared, source: FEAR_VARIANTS["fear-squared"], overRanges: true },
  "fear-mean": { ...shared, source: FEAR_VARIANTS["fear-mean"], overRanges: true },
  "fear-threat": { ...shared, source: FEAR_VARIANTS["fear-threat"], overRanges: true },
  // Fear has two levels here, and its weight in the other games is the lower one.
  "fear-doubling": {
    ...shared,
    source: SPIRAL_VARIANT,
    values: (parameters) => ({
      phi_low: parameters.get("phi"),
      phi_high: rational(parameters.get("phi").mul(2)),
      alarm_one: rational("1/2"),
      alarm_both: rational(1),
      calming: rational("1/2"),
      delta: rational("1/2"),
    }),
  },
  "postures-at-once": { ...shared, source: AT_ONCE_VARIANT },
  "postures-cubed": { ...shared, source: CUBED_VARIANT },
  "doubtful-ally": {
    ...shared,
    source: DOUBTFUL_ALLY_VARIANT,
    values: (PAPER_MODELS["baltic-credibility"] as PaperModel).values,
  },
  "three-states": { ...shared, source: THREE_STATES_VARIANT },
};
