import { Parameters } from "../model/parameters.js";
import { SLACK_PARAMETERS } from "./assumptions/parameters.js";
import { BALANCE_PARAMETERS } from "./balance/parameters.js";
import { BUILD_UP_PARAMETERS } from "./build-up/parameters.js";
import { FEAR_OVER_TIME_PARAMETERS } from "./fear-over-time/parameters.js";
import { POSTURE_PARAMETERS } from "./postures/parameters.js";
import { SECURITY_DILEMMA_PARAMETERS } from "./security-dilemma/parameters.js";

const DEFAULTS: Parameters = Parameters.declare([
  ...SECURITY_DILEMMA_PARAMETERS,
  ...POSTURE_PARAMETERS,
  ...BUILD_UP_PARAMETERS,
  ...BALANCE_PARAMETERS,
  ...SLACK_PARAMETERS,
  ...FEAR_OVER_TIME_PARAMETERS,
]);

/**
 * Returns all parameters of the paper's games at their defaults. None of them is the paper's: it states no number.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { kaliningradParameters } from "exclave/kaliningrad";
 *
 * rationalText(kaliningradParameters().get("q[PO,A]")); // "1/2"
 * ```
 */
export function kaliningradParameters(): Parameters {
  return DEFAULTS;
}
