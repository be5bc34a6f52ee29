import type { Parameter } from "../../model/parameter.js";
import { quantity, share } from "../declare.js";

/** The parameters of the build-up game of the three Baltic states. */
export const BUILD_UP_PARAMETERS: readonly Parameter[] = [
  quantity("build_cost", 10, [1, 30], "utility", "cost of building up, to each state that does"),
  share("invasion_prior", "1/4", ["1/20", "1/2"], "probability of an invasion, taken as fixed"),
  quantity("build_D", 20, [5, 100], "utility", "damage of an invasion"),
  quantity("build_L", 100, [10, 1000], "utility", "loss of each state when the three are overrun"),
  share("q_lo", "3/10", ["3/20", "9/20"], "probability of being overrun when the threshold is met"),
  share("q_hi", "9/10", ["3/4", 1], "probability of being overrun when it is missed"),
  quantity(
    "build_threshold",
    7,
    [1, 22],
    "battalions",
    "contributions that make a defence, where it can be reached",
  ),
  quantity("contribution[E]", 2, [0, 6], "battalions", "what Estonia adds by building up"),
  quantity("contribution[L]", 2, [0, 6], "battalions", "what Latvia adds by building up"),
  quantity("contribution[T]", 3, [0, 6], "battalions", "what Lithuania adds by building up"),
  quantity(
    "effective[E]",
    "6/5",
    [0, 6],
    "battalions",
    "effective addition of Estonia beside forward battalions",
  ),
  quantity(
    "effective[L]",
    "6/5",
    [0, 6],
    "battalions",
    "effective addition of Latvia beside forward battalions",
  ),
  quantity(
    "effective[T]",
    "12/5",
    [0, 6],
    "battalions",
    "effective addition of Lithuania beside forward battalions",
  ),
];
