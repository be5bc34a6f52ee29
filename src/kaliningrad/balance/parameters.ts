import type { Parameter } from "../../model/parameter.js";
import { quantity, share } from "../declare.js";

const after = (parameter: Parameter): Parameter => ({
  ...parameter,
  meaning: `${parameter.meaning} (after the RAND war games of 2014-15; figure recollected, not checked)`,
  provenance: "judgement",
});

/** The parameters of the conventional balance. */
export const BALANCE_PARAMETERS: readonly Parameter[] = [
  after(quantity("battalions_R", 22, [15, 40], "battalions", "attacking battalions")),
  after(quantity("battalions_B", 12, [9, 20], "battalions", "defending battalions, in the wider count")),
  quantity("battalions[E]", 3, [1, 8], "battalions", "battalions of Estonia, in the narrower count"),
  quantity("battalions[L]", 2, [1, 8], "battalions", "battalions of Latvia, in the narrower count"),
  quantity("battalions[T]", 4, [1, 8], "battalions", "battalions of Lithuania, in the narrower count"),
  quantity("n_F", 3, [0, 12], "battalions", "forward allied battalions"),
  share("w", "2/5", ["1/5", 1], "weight of a Baltic battalion beside a Russian one"),
  share("w_F", "4/5", ["2/5", 1], "weight of a forward allied battalion"),
  {
    ...quantity("denial_ratio", 3, [1, 5], "", "numerical superiority an attacker needs (the 3:1 rule)"),
    domain: [1, null],
  },
  quantity(
    "heavy_reinforcement",
    9,
    [0, 30],
    "battalions",
    "heavy battalions of a large allied reinforcement",
  ),
  quantity(
    "light_reinforcement",
    12,
    [0, 30],
    "battalions",
    "light battalions of a large allied reinforcement",
  ),
  share(
    "epsilon",
    "1/5",
    [0, "1/2"],
    "slack of preponderance: unaided defence fails with probability 1 - epsilon or more",
  ),
];
