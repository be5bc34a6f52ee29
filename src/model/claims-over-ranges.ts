import { type ClaimStatement, claimStatements } from "../certificate/claim-statement.js";
import type { ModelData } from "../certificate/model-data.js";
import { stepMeter, type WorkLimits } from "../exact/meter.js";
import { decideClaim } from "./internal/proof/decide-claim.js";
import type { Model, ModelClaim } from "./model.js";
import { modelData } from "./model-data.js";
import { ModelPoint } from "./model-point.js";
import type { Parameters } from "./parameters.js";
import type { RangeFinding } from "./range-finding.js";

/** What is known of the claims of a model over the ranges of its parameters. */
export interface RangeFindings {
  /** The model as the checker reads it. */
  readonly model: ModelData;
  /** In the order of the claims. */
  readonly claims: readonly RangeFinding[];
  /** Whether the limits of all work together were not reached; a claim may still have reached its own. */
  readonly complete: boolean;
}

/** What each claim may cost. */
export interface RangeOptions {
  /** The parameters at which the search for points begins. @defaultValue the defaults */
  readonly parameters?: Parameters;
  /** Further parameters that are tried. @defaultValue none */
  readonly points?: readonly Parameters[];
  /**
   * The greatest number of steps for the verdict on each claim, and twice that for the sets of assumptions that are enough
   * for it. @defaultValue 250,000,000, about a second
   */
  readonly limit?: number;
  /** Ends all work together. */
  readonly limits?: WorkLimits;
}

const DEFAULT_LIMIT = 250_000_000;

/**
 * Returns, for each claim of a model, whether it holds at all parameters in their ranges that satisfy its premises: with a
 * proof, with points at which it holds and fails, or with a proof that there are no such parameters.
 *
 * A claim is proved where each way to fail leads to a contradiction: products of what is supposed add up to 0 although one
 * of them is positive and none is negative (D. Handelman 1988, Representing polynomials by positive linear functions on
 * compact convex polyhedra, doi:10.2140/pjm.1988.132.35). A strategy that a mixture should dominate fails to be dominated
 * where a belief makes it a best response, so that the multipliers of the proof make up a mixture that may depend on the
 * parameters.
 *
 * @throws {@link ExclaveError} `bad-parameter` where something divides by zero
 * @example
 * ```ts
 * import { claimsOverRanges, defineModel } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 1, range: [0, 2] }, cost: { default: 1, range: [0, 2] } },
 *   payoffs: { A: "(gain - cost) * (A == go)" },
 *   assumptions: { cheap: { holds: "cost < gain" } },
 *   claims: { D: { dominant: "go", player: "A" }, E: { dominant: "go", player: "A", given: [] } },
 * });
 * claimsOverRanges(model).claims.map(({ verdict }) => verdict); // ["proved", "conditional"]
 * ```
 */
export function claimsOverRanges(model: Model, options: RangeOptions = {}): RangeFindings {
  const { parameters = model.parameters, points = [], limit = DEFAULT_LIMIT, limits = {} } = options;
  const data = modelData(model);
  const meter = stepMeter("the proofs of this model", { limit: Number.MAX_SAFE_INTEGER, ...limits });
  let complete = true;
  const all = (steps: number): void => {
    try {
      meter(steps);
    } catch (error) {
      complete = false;
      throw error;
    }
  };
  const statements = claimStatements(data);
  const claims = model.claims.map((claim: ModelClaim, i) =>
    decideClaim({
      model,
      claim,
      statement: statements[i] as ClaimStatement,
      here: new ModelPoint(model, parameters, { limit: Number.MAX_SAFE_INTEGER }),
      points,
      meter: budget(limit, all),
      setsMeter: budget(2 * limit, all),
    }),
  );
  return { model: data, claims, complete };
}

/** A meter for one claim that tells all steps to the meter of all claims too. */
function budget(limit: number, all: (steps: number) => void): (steps: number) => void {
  const own = stepMeter("this claim", { limit });
  return (steps) => {
    all(steps);
    own(steps);
  };
}
