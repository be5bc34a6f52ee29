import { ClaimColumns } from "./internal/sampling/claim-columns.js";
import { ConditionalSampler } from "./internal/sampling/conditional-sampler.js";
import { type Estimate, ratioOfMeans } from "./internal/sampling/ratio-of-means.js";
import {
  checkAcceptance,
  checkSampling,
  checkVariance,
  claimNamed,
} from "./internal/sampling/sampling-options.js";
import type { Model } from "./model.js";
import type { SensitivityOptions, SensitivityTarget } from "./sensitivity-options.js";

/** Which parameters drive a claim over the part of its ranges where its assumptions hold. */
export interface ShapleyEffects {
  /** The variance of the claim (as 1 and 0) or of its margin. */
  readonly variance: number;
  /**
   * One a parameter that the claim or an assumption depends on and that has a range: its share of the variance. They add up
   * to 1. Null where the variance is 0 and nothing is driven.
   */
  readonly effects: readonly (Estimate & { readonly name: string })[] | null;
  /** The share of points of the ranges at which the assumptions hold. */
  readonly acceptance: number;
  /** The same among the draws of some parameters given the others; null when there was none. */
  readonly conditionalAcceptance: number | null;
  /** How many points were drawn. */
  readonly points: number;
}

/**
 * Returns the Shapley effects of a claim, or of its margin: how its variance over the points that satisfy the assumptions is
 * shared out among the parameters, whether or not the assumptions couple them (A. B. Owen 2014, doi:10.1137/130936233).
 * They are statistical estimates, with standard errors from independent randomizations.
 *
 * Random orders of the parameters, with the conditional variance for each beginning of an order from two points that share
 * all other parameters (E. Song, B. L. Nelson and J. Staum 2016, algorithm 1, doi:10.1137/15M1048070, with one outer and two
 * inner draws). The second is drawn given what they share by rejection, so that it has the right conditional distribution.
 * `points` counts the orders of a randomization.
 *
 * @param claim - the name of the claim
 * @throws {@link ExclaveError} `unsupported` when fewer than 1 % of the draws satisfy the assumptions, and for the margin of
 * a claim that has none; `bad-argument` for an unknown claim or numbers that fit no work
 * @example
 * ```ts
 * import { defineModel, shapleyEffects } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["only"] },
 *   parameters: { x: { default: 0, range: [0, 1] }, y: { default: 0, range: [0, 1] } },
 *   payoffs: { A: 0 },
 *   assumptions: { A1: { says: "y stays below x", holds: "y <= x" } },
 *   claims: { D: { says: "enough", positive: "x + y - 1" } },
 * });
 * const { effects, acceptance } = shapleyEffects(model, "D", { of: "margin", points: 256 });
 * // By symmetry of the triangle each accounts for a half.
 * effects?.map(({ value }) => Math.round(value * 10)); // [5, 5]
 * Math.round(acceptance * 10); // 5
 * ```
 */
export function shapleyEffects(
  model: Model,
  claim: string,
  options: SensitivityOptions & SensitivityTarget = {},
): ShapleyEffects {
  checkSampling(options);
  const { points = 1024, randomizations = 16, seed = 1, of = "claim" } = options;
  const work = new ClaimColumns(model, claimNamed(model, claim), options, of);
  const names = work.varied.map(({ name }) => name);
  const sampler = new ConditionalSampler(work, seed);
  const shares = names.map(() => [] as number[]);
  const variances: number[] = [];
  for (let r = 0; r < randomizations; r++) {
    const sums = names.map(() => 0);
    for (let left = points; left > 0; left -= sampler.size) {
      sampler.addOrders(Math.min(left, sampler.size), sums);
    }
    sums.forEach((sum, j) => {
      shares[j]?.push(sum / points);
    });
    variances.push(sums.reduce((total, sum) => total + sum, 0) / points);
  }
  checkAcceptance(sampler.bases.accepted, sampler.bases.tried);
  const variance = variances.reduce((sum, one) => sum + one, 0) / randomizations;
  checkVariance(variance);
  const effects = names.map((name, j) => ({ name, ...ratioOfMeans(shares[j] as number[], variances) }));
  const { bases, given } = sampler;
  return {
    variance,
    effects: variance > 0 ? effects : null,
    acceptance: bases.accepted / bases.tried,
    conditionalAcceptance: given.tried === 0 ? null : given.accepted / given.tried,
    points: bases.tried + given.tried,
  };
}
