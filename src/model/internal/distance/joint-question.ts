import type { WorkLimits } from "../../../exact/meter.js";
import type { Model, ModelClaim } from "../../model.js";
import type { Parameters } from "../../parameters.js";

/** What is asked, and what it may cost. */
export interface JointQuestion {
  readonly model: Model;
  /** The claim, with the assumptions that must stay true, or with none. */
  readonly claim: ModelClaim;
  readonly values: Parameters;
  /** Whether the claim holds there. */
  readonly holds: boolean;
  /** How often the gap between what is proved and what is found is halved by search. */
  readonly halvings: number;
  /** The greatest number of steps for each search. */
  readonly limit: number;
  readonly limits: WorkLimits;
}
