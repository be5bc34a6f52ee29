import type { Parameters } from "./parameters.js";

/** How to sample the ranges of a model. */
export interface SensitivityOptions {
  /** How many points a randomization takes; powers of 2 are spread most evenly. @defaultValue 4096 */
  readonly points?: number;
  /** How many independent randomizations the standard errors come from, 2 or more. @defaultValue 16 */
  readonly randomizations?: number;
  /** The same seed gives the same figures. @defaultValue 1 */
  readonly seed?: number;
  /** The parameters to sample. @defaultValue all whose range is more than a point */
  readonly vary?: readonly string[];
  /** The values of the other parameters. @defaultValue the model's defaults */
  readonly at?: Parameters;
}

/** Which function of the parameters to look at. */
export interface SensitivityTarget {
  /**
   * `claim`: 1 where the claim holds and 0 where it fails; `margin`: by how much it holds, where that is a matter of
   * comparing payoffs at pure profiles: the least of the differences that all must be positive, the greatest of those of
   * which one must be. @defaultValue `"claim"`
   */
  readonly of?: "claim" | "margin";
}
