import { CHUNK, ClaimColumns } from "./internal/sampling/claim-columns.js";
import { type Estimate, ratioOfMeans } from "./internal/sampling/ratio-of-means.js";
import { checkAcceptance, checkSampling, claimNamed } from "./internal/sampling/sampling-options.js";
import { SobolSequence } from "./internal/sampling/sobol-sequence.js";
import { stretch } from "./internal/sampling/stretch.js";
import type { Model } from "./model.js";
import type { SensitivityOptions } from "./sensitivity-options.js";

/** On how much of the ranges a claim holds. */
export interface ClaimShare {
  /** Among the points that satisfy the assumptions, the share at which the claim holds. */
  readonly share: Estimate;
  /** The share of all points that satisfy the assumptions. */
  readonly acceptance: number;
  /** The parameters that were sampled: the claim and its assumptions depend on no other one that has a range. */
  readonly parameters: readonly string[];
  /** How many points were looked at. */
  readonly points: number;
}

/**
 * Returns the share of the volume of the ranges on which a claim holds, among the points that satisfy its assumptions. It is
 * a statistical estimate, with a standard error, and proves nothing; at each point the claim is decided exactly.
 *
 * The points are a Sobol sequence, scrambled anew in each randomization (A. B. Owen 1997, doi:10.1214/aos/1031594731, on
 * randomized quasi-Monte Carlo; see {@link sobolPoints} for the sequence). Points that violate an assumption are rejected.
 *
 * @param claim - the name of the claim
 * @throws {@link ExclaveError} `bad-argument` for an unknown claim or numbers that fit no work, `unsupported` when fewer
 * than 1 % of the points satisfy the assumptions, `too-large` beyond 256 parameters
 * @example
 * ```ts
 * import { claimShare, defineModel } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 1, range: [0, 2] }, cost: { default: 1, range: [0, 1] } },
 *   payoffs: { A: "(gain - cost) * (A == go)" },
 *   claims: { D: { says: "going pays", dominant: "go", player: "A" } },
 * });
 * const { share } = claimShare(model, "D");
 * // The area above the diagonal of the unit square is half of a half.
 * Math.abs(share.value - 3 / 4) < 0.001; // true
 * share.standardError < 0.001; // true
 * ```
 */
export function claimShare(model: Model, claim: string, options: SensitivityOptions = {}): ClaimShare {
  checkSampling(options);
  const { points = 4096, randomizations = 16, seed = 1 } = options;
  const work = new ClaimColumns(model, claimNamed(model, claim), options, "claim");
  const columns = work.varied.map(() => new Float64Array(CHUNK));
  const held: number[] = [];
  const accepted: number[] = [];
  for (let r = 0; r < randomizations; r++) {
    const sequence = new SobolSequence(columns.length, seed, r);
    let [holds, inside] = [0, 0];
    for (let first = 0; first < points; first += CHUNK) {
      const count = Math.min(CHUNK, points - first);
      sequence.fill(columns, first, count);
      work.varied.forEach(({ range }, j) => {
        stretch(columns[j] as Float64Array, range, count);
      });
      work.run(columns, count);
      for (let i = 0; i < count; i++) {
        if (work.accepted[i] === 0) continue;
        inside++;
        holds += work.values[i] as number;
      }
    }
    held.push(holds);
    accepted.push(inside);
  }
  const total = accepted.reduce((sum, count) => sum + count, 0);
  checkAcceptance(total, points * randomizations);
  return {
    share: ratioOfMeans(held, accepted),
    acceptance: total / (points * randomizations),
    parameters: work.varied.map(({ name }) => name),
    points: points * randomizations,
  };
}
