import { ExclaveError } from "../exclave-error.js";
import { CHUNK, ClaimColumns } from "./internal/sampling/claim-columns.js";
import { couplingOf } from "./internal/sampling/coupling.js";
import { PickFreeze } from "./internal/sampling/pick-freeze.js";
import type { Estimate } from "./internal/sampling/ratio-of-means.js";
import {
  checkAcceptance,
  checkSampling,
  checkVariance,
  claimNamed,
} from "./internal/sampling/sampling-options.js";
import { SobolSequence } from "./internal/sampling/sobol-sequence.js";
import { stretch } from "./internal/sampling/stretch.js";
import type { Model } from "./model.js";
import type { SensitivityOptions, SensitivityTarget } from "./sensitivity-options.js";

/** How much of the variance a parameter accounts for. */
export interface SobolIndex {
  readonly name: string;
  /** The share of the variance that knowing this parameter alone removes. */
  readonly first: Estimate;
  /** The share that is left when all others are known. */
  readonly total: Estimate;
}

/** Which parameters drive a claim over its ranges. */
export interface SobolIndices {
  /** The mean and variance of the claim (as 1 and 0) or of its margin. */
  readonly mean: number;
  readonly variance: number;
  /** One a parameter that the claim depends on and that has a range; null where the variance is 0 and nothing is driven. */
  readonly indices: readonly SobolIndex[] | null;
  /** The share of pairs of points at which the assumptions hold. */
  readonly acceptance: number;
  /** At how many points the claim was decided. */
  readonly points: number;
}

/**
 * Returns the Sobol indices of a claim, or of its margin: first-order and total, one pair a parameter. They are statistical
 * estimates, with standard errors from independent randomizations.
 *
 * The indices are defined for independent parameters only. An assumption in which two parameters meet makes them depend on
 * each other, and is refused; {@link shapleyEffects} answers the question there. Assumptions on single parameters narrow
 * their ranges.
 *
 * Pick-freeze on a randomized Sobol sequence of twice as many dimensions, with the estimators of M. J. W. Jansen
 * (1999, doi:10.1016/S0010-4655(98)00154-4), as in A. Saltelli et al. (2010, table 2, doi:10.1016/j.cpc.2009.09.018).
 *
 * @param claim - the name of the claim
 * @throws {@link ExclaveError} `unsupported` where an assumption couples parameters, where fewer than 1 % of the points
 * satisfy the assumptions, and for the margin of a claim that has none; `bad-argument` for an unknown claim or numbers that
 * fit no work; `too-large` beyond 128 parameters
 * @example
 * ```ts
 * import { defineModel, sobolIndices } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["only"] },
 *   parameters: { x: { default: 0, range: [0, 1] }, y: { default: 0, range: [0, 1] } },
 *   payoffs: { A: 0 },
 *   claims: { D: { says: "enough", positive: "3 * x + y - 1" } },
 * });
 * const { indices } = sobolIndices(model, "D", { of: "margin" });
 * // The variances of 3 x and y are as 9 to 1.
 * indices?.map(({ name, total }) => [name, Math.round(total.value * 100)]); // [["x", 90], ["y", 10]]
 * ```
 */
export function sobolIndices(
  model: Model,
  claim: string,
  options: SensitivityOptions & SensitivityTarget = {},
): SobolIndices {
  checkSampling(options);
  const { points = 4096, randomizations = 16, seed = 1, of = "claim" } = options;
  const named = claimNamed(model, claim);
  const work = new ClaimColumns(model, named, options, of);
  const names = work.varied.map(({ name }) => name);
  const coupling = couplingOf(model, named, names);
  if (coupling !== null) {
    throw new ExclaveError(
      "unsupported",
      `expected parameters that do not depend on each other, but ${coupling.assumption} couples ` +
        `${coupling.parameters.slice(0, 4).join(", ")}; ask for Shapley effects instead`,
      `claims.${claim}`,
    );
  }
  const pairs = new PickFreeze(work);
  const columns = [...names, ...names].map(() => new Float64Array(CHUNK));
  for (let r = 0; r < randomizations; r++) {
    const sequence = new SobolSequence(columns.length, seed, r);
    pairs.begin();
    for (let first = 0; first < points; first += CHUNK) {
      const count = Math.min(CHUNK, points - first);
      sequence.fill(columns, first, count);
      columns.forEach((column, j) => {
        const { range } = work.varied[j % names.length] as (typeof work.varied)[number];
        stretch(column, range, count);
      });
      pairs.add(columns.slice(0, names.length), columns.slice(names.length), count);
    }
  }
  checkAcceptance(pairs.accepted, pairs.tried, "of pairs in the ranges");
  const moments = pairs.moments();
  checkVariance(moments.variance);
  return {
    ...moments,
    indices: pairs.indices()?.map((index, i) => ({ name: names[i] as string, ...index })) ?? null,
    acceptance: pairs.accepted / pairs.tried,
    points: pairs.points,
  };
}
