import type { Parameter } from "../../model/parameter.js";
import { quantity, share } from "../declare.js";

/** The parameters of fear that lasts: two levels of it, what moves it, and what it may lead to. */
export const FEAR_OVER_TIME_PARAMETERS: readonly Parameter[] = [
  quantity("phi_low", 2, [0, 24], "utility per unit of threat", "weight of fear where it is low"),
  quantity("phi_high", 4, [0, 24], "utility per unit of threat", "weight of fear where it is high"),
  share("alarm_one", "1/2", [0, 1], "probability that fear rises when one of the two arms"),
  share("alarm_both", 1, ["1/2", 1], "probability that fear rises when both arm"),
  share("calming", "1/2", ["1/20", 1], "probability that fear falls when both restrain"),
  share("delta", "9/10", ["1/2", "99/100"], "discount factor: weight of a period against the one before"),
  share("hazard_low", "1/1000", [0, "1/100"], "probability of war in a period of low fear"),
  share("hazard_high", "1/50", ["1/100", "1/10"], "probability of war in a period of high fear"),
  share("fear_decay", "1/5", ["1/20", 1], "share of the stock of fear that fades in a period (above 0)"),
  quantity(
    "fear_increment",
    "1/2",
    ["1/10", 2],
    "units of fear",
    "what each that arms adds to the stock of fear",
  ),
  quantity(
    "race_gain",
    "1/10",
    ["1/100", "1/2"],
    "utility",
    "gain from building arms alone, where the cost of building is private and uniform on [0, 1]",
  ),
  quantity("race_loss", "1/2", [0, "9/10"], "utility", "loss from not building arms alone, with such costs"),
];
