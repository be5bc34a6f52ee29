import { Parameters } from "../../model/parameters.js";
import { quantity } from "../declare.js";

const DEFAULTS: Parameters = Parameters.declare([
  quantity("fear_growth", 1, [0, 3], "1/year", "rate at which common fear grows when nobody acts"),
  quantity("fear_discount", 0, [0, 1], "1/year", "discount rate in the game of common fear"),
  quantity("fear_weight", 1, [0, 10], "utility", "what the square of common fear counts for each side"),
  quantity("arms_decay", "1/10", [0, 1], "1/year", "rate at which arms wear out"),
  quantity("arms_discount", "1/20", ["1/100", 1], "1/year", "discount rate in the arms race"),
  quantity("arms_build_cost", 1, ["1/10", 10], "utility", "what the square of building counts"),
  quantity("arms_reaction", "1/2", [0, 2], "", "arms that a side wants for each that the other has"),
  quantity("arms_grievance", 1, [0, 10], "arms", "arms that a side wants when the other has none"),
  quantity("arms_fear_decay", "1/5", ["1/100", 2], "1/year", "rate at which fear of arms fades"),
  quantity("arms_fear_growth", "1/10", [0, 1], "1/year", "fear that a unit of arms makes a year"),
  quantity("arms_fear_weight", 1, [0, 10], "utility", "what the square of fear of arms counts for each side"),
  quantity("richardson_fatigue", 1, ["1/10", 10], "1/year", "rate at which a side lets its arms fall"),
  quantity("richardson_reaction", "1/2", [0, 10], "1/year", "arms a year for each that the other has"),
  quantity("richardson_grievance", 1, [0, 10], "arms a year", "arms a year when the other has none"),
]);

/**
 * Returns the parameters of the arms races in continuous time at their defaults. None is the paper's, which states no number.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { armsRaceParameters } from "exclave/kaliningrad";
 *
 * rationalText(armsRaceParameters().get("arms_reaction")); // "1/2"
 * ```
 */
export function armsRaceParameters(): Parameters {
  return DEFAULTS;
}
