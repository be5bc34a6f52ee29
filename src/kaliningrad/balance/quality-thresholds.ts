import { type Rational, rational } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import type { Parameters } from "../../model/parameters.js";
import { denialNeed } from "../build-up/build-up-game.js";

/** The weight of a Baltic battalion at which a defence with forward battalions just suffices; null with no battalions. */
export interface QualityThresholds {
  /** For denial, counting all defending battalions. */
  readonly denialWider: Rational | null;
  /** For denial, counting the battalions of the three states only. */
  readonly denialNarrower: Rational | null;
  /** For parity, counting all defending battalions. */
  readonly parityWider: Rational | null;
}

/**
 * Returns the quality of Baltic battalions, in Russian battalions, from which denial and parity are reached.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { kaliningradParameters, qualityThresholds } from "exclave/kaliningrad";
 *
 * const { denialWider } = qualityThresholds(kaliningradParameters());
 * denialWider && rationalText(denialWider); // "37/90"
 * ```
 */
export function qualityThresholds(parameters: Parameters): QualityThresholds {
  const forward = parameters.get("n_F").mul(parameters.get("w_F"));
  const narrower = sum(["E", "L", "T"].map((state) => parameters.get(`battalions[${state}]`)));
  const wider = parameters.get("battalions_B");
  const reach = (need: Rational, battalions: Rational): Rational | null =>
    battalions.n === 0n ? null : rational(need.sub(forward).div(battalions));
  return {
    denialWider: reach(denialNeed(parameters), wider),
    denialNarrower: reach(denialNeed(parameters), narrower),
    parityWider: reach(parameters.get("battalions_R"), wider),
  };
}
