import { type ClaimStatement, claimStatements } from "../certificate/claim-statement.js";
import type { ModelData } from "../certificate/model-data.js";
import { type Meter, stepMeter, type WorkLimits } from "../exact/meter.js";
import { FairBudget } from "./internal/fair-budget.js";
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
   * for it. @defaultValue 250,000,000, about a second; less where the model has many claims that take long
   */
  readonly limit?: number;
  /**
   * How many parts of the ranges are looked at for the share on which a conditional claim holds. @defaultValue 400, and none
   * where a claim depends on more than four parameters
   */
  readonly shareCells?: number;
  /** Ends all work together. */
  readonly limits?: WorkLimits;
}

/** What a claim is called that reaches its own limit. */
const OWN = "this claim";
const DEFAULT_LIMIT = 250_000_000;
/** What all claims of a model may cost together unless a limit for each is given. */
const MODEL_STEPS = 1_800_000_000;

/**
 * Returns, for each claim of a model, whether it holds at all parameters in their ranges that satisfy its premises: with a
 * proof, with points at which it holds and fails, or with a proof that there are no such parameters.
 *
 * A claim is proved where each way to fail leads to a contradiction: products of what is supposed add up to 0 although one
 * of them is positive and none is negative (D. Handelman 1988, Representing polynomials by positive linear functions on
 * compact convex polyhedra, doi:10.2140/pjm.1988.132.35), with squares of polynomials among the factors where they help. A
 * strategy that a mixture should dominate fails to be dominated where a belief makes it a best response, so that the
 * multipliers of the proof make up a mixture that may depend on the parameters.
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
  const overall = new FairBudget(
    "the proofs of this model",
    { limit: Number.MAX_SAFE_INTEGER, ...limits },
    model.claims.length,
  );
  const statements = claimStatements(data);
  let left = options.limit === undefined ? MODEL_STEPS : Number.MAX_SAFE_INTEGER;
  const decide = (i: number, part: number, all: Meter): RangeFinding => {
    const together = stepMeter(OWN, { limit: part });
    const meterOf = (most: number): Meter => {
      const own = stepMeter(OWN, { limit: most });
      return (steps) => {
        left -= steps;
        all(steps);
        together(steps);
        own(steps);
      };
    };
    return decideClaim({
      model,
      claim: model.claims[i] as ModelClaim,
      statement: statements[i] as ClaimStatement,
      here: new ModelPoint(model, parameters, { limit: Number.MAX_SAFE_INTEGER }),
      points,
      meter: meterOf(limit),
      setsMeter: meterOf(2 * limit),
      shareMeter: options.shareCells === undefined ? meterOf(Math.floor(limit / 8)) : all,
      shareCells: options.shareCells ?? null,
    });
  };
  const claims = model.claims.map((_, i) => {
    // What claims before it left over is there for the others, in equal parts.
    const part = Math.floor(left / (model.claims.length - i));
    return decide(i, part, overall.next());
  });
  // What all of them left over is there for those that a part was too small for.
  const short = claims.flatMap(({ verdict, reason }, i) =>
    verdict === "undecided" && reason?.startsWith(OWN) && options.limit === undefined ? [i] : [],
  );
  short.forEach((i, done) => {
    const part = Math.floor(left / (short.length - done));
    const all = overall.next();
    if (part > MODEL_STEPS / model.claims.length) claims[i] = decide(i, part, all);
  });
  return { model: data, claims, complete: !overall.ended };
}
