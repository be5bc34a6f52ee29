import type { Parameter } from "../../model/parameter.js";
import { quantity, share } from "../declare.js";

/** Slacks that the argument leaves open, and the horizon over which a war counts as unlikely. */
export const SLACK_PARAMETERS: readonly Parameter[] = [
  share(
    "eps_first",
    0,
    [0, "1/4"],
    "first-strike gain in effectiveness that still counts as none (slack of A1)",
  ),
  share(
    "eps_AB",
    "1/10",
    [0, "1/4"],
    "gain of a build-up in effectiveness that still counts as none (slack of A2)",
  ),
  share("hbar", "1/50", [0, "1/10"], "probability of war per period that counts as low (A10)"),
  quantity("T", 5, [1, 30], "periods", "the short run: how many periods it has (A10)"),
  share("eta", "1/10", ["1/100", "1/4"], "probability of war over the short run that counts as unlikely"),
];
