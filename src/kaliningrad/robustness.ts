import type { Parameters } from "../model/parameters.js";
import { dilemmaRows } from "./robustness/dilemma-rows.js";
import { balticStates, payoffScales, postureTimings } from "./robustness/posture-rows.js";
import type { RobustnessRow } from "./robustness/robustness-row.js";

/**
 * Returns the findings under alternative formalisations, each computed: other payoff scales, other functions of fear, other
 * timings, three Baltic states in place of one bloc, NATO as a player or as a credibility.
 *
 * @example
 * ```ts
 * import { kaliningradParameters, robustness } from "exclave/kaliningrad";
 *
 * const rows = robustness(kaliningradParameters());
 * rows.filter(({ choice, claim }) => choice === "payoff scale" && claim === "C20").map(({ holds }) => holds); // [true, true]
 * ```
 */
export function robustness(parameters: Parameters): RobustnessRow[] {
  return [
    ...payoffScales(parameters),
    ...dilemmaRows(parameters),
    ...postureTimings(parameters),
    balticStates(parameters),
  ];
}
