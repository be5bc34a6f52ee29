import type { Parameter } from "../../model/parameter.js";
import { quantity, share } from "../declare.js";

/** The parameters of the security dilemma with fear. */
export const SECURITY_DILEMMA_PARAMETERS: readonly Parameter[] = [
  quantity("v", 3, [1, 6], "utility", "peace dividend: what mutual restraint is worth"),
  quantity("k", 2, [1, 4], "utility", "cost of arming"),
  quantity("g", 1, [0, 5], "utility", "greed: gain from arming against an unarmed rival"),
  quantity("l", 1, [0, 5], "utility", "loss from being alone unarmed"),
  share("rho", "3/4", [0, 1], "defence efficiency: share of fear that one's own arms remove"),
  share("tau", "1/2", [0, 1], "residual threat under anarchy: what is feared of a rival that restrains now"),
  share("T_D", 1, ["1/2", 1], "threat posed by a rival that arms (tau or more)"),
  share("pi", 1, [0, 1], "proximity: 1 for an exclave among the rival's members, 0 for a rival out of reach"),
  share("tau_before", 0, [0, "1/2"], "residual threat before 2008, with arms control in force"),
  share("T_D_before", "3/4", ["1/2", 1], "threat of an armed rival before 2008"),
  quantity("phi", 2, [0, 24], "utility per unit of threat", "weight of fear"),
];
