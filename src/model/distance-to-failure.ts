import type { PointWitness } from "../certificate/claim-certificate.js";
import { claimStatements } from "../certificate/claim-statement.js";
import type { WorkLimits } from "../exact/meter.js";
import { ONE } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { assumptionAt } from "./assumption-at.js";
import { claimAt } from "./claim-at.js";
import type { FailureDistance, JointDistance, LoneChange } from "./failure-distance.js";
import { modelAround } from "./internal/distance/around.js";
import { jointDistance } from "./internal/distance/joint-distance.js";
import type { JointQuestion } from "./internal/distance/joint-question.js";
import { loneChanges } from "./internal/distance/lone-changes.js";
import { pointWitness } from "./internal/proof/point-witness.js";
import type { Model, ModelClaim } from "./model.js";
import { modelData } from "./model-data.js";
import { ModelPoint } from "./model-point.js";
import type { Parameters } from "./parameters.js";

/** What the search for the distance may cost. */
export interface DistanceOptions {
  /** The point. @defaultValue the defaults */
  readonly parameters?: Parameters;
  /** How often the gap between the proved and the found joint distance is halved by search. @defaultValue 4 */
  readonly halvings?: number;
  /** The greatest number of steps for each of these searches. @defaultValue 50,000,000 */
  readonly limit?: number;
  readonly limits?: WorkLimits;
}

/**
 * Returns how far the parameters may move before a claim changes its truth: each alone, exactly; and all together, by the
 * maximum norm in units of the ranges, as a radius within which the claim is proved not to change and a point at which it
 * does. Nothing leaves its domain.
 *
 * @throws {@link ExclaveError} `bad-argument` for a claim that does not exist, or that cannot be decided at the point
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { defineModel, distanceToFailure } from "exclave/model";
 *
 * const model = await defineModel({
 *   exclave: "model/1",
 *   players: { A: ["stay", "go"] },
 *   parameters: { gain: { default: 3, range: [0, 4] }, cost: { default: 1, range: [0, 4] } },
 *   payoffs: { A: "(gain - cost) * (A == go)" },
 *   claims: { C: { dominant: "go", player: "A" } },
 * });
 * const { alone, together } = distanceToFailure(model, "C");
 * alone.map(({ parameter, at }) => [parameter, rationalText(at.lower)]); // [["gain", "1"], ["cost", "3"]]
 * [rationalText(together.proved), together.found && rationalText(together.found.distance)]; // ["255/1024", "1/4"]
 * ```
 */
export function distanceToFailure(model: Model, id: string, options: DistanceOptions = {}): FailureDistance {
  const { parameters = model.parameters, limits = {}, halvings = 4, limit = 50_000_000 } = options;
  const claim = model.claims.find((one) => one.id === id);
  if (claim === undefined) {
    throw new ExclaveError("bad-argument", `there is no claim ${JSON.stringify(id)} in this model`);
  }
  const point = new ModelPoint(model, parameters, limits);
  const { holds } = claimAt(point, claim);
  if (holds === null) {
    throw new ExclaveError("bad-argument", `expected a claim that can be decided here, found ${id}`);
  }
  const question = { model, values: parameters, holds, halvings, limit, limits };
  const unconditional = { ...question, claim: { ...claim, assumptions: [] } };
  const { alone, unknown } = loneChanges(unconditional);
  const together = jointDistance(unconditional, alone);
  return {
    id,
    holds,
    here: witnessHere(model, claim, parameters, point),
    alone,
    unknown,
    together,
    togetherAssuming:
      claim.assumptions.length > 0 ? assuming({ ...question, claim }, point, alone, together) : null,
  };
}

/** What shows the truth of a claim at the point. */
function witnessHere(
  model: Model,
  claim: ModelClaim,
  parameters: Parameters,
  point: ModelPoint,
): PointWitness | null {
  const alone = { ...claim, assumptions: [] };
  const [statement] = claimStatements(modelData(modelAround(model, alone, parameters, ONE)));
  return statement === undefined ? null : (pointWitness(point, alone, statement)?.witness ?? null);
}

/** The distance where the assumptions stay true: what is proved without them holds there too. */
function assuming(
  question: JointQuestion,
  point: ModelPoint,
  alone: readonly LoneChange[],
  together: JointDistance,
): JointDistance | null {
  const { claim, model } = question;
  const { assumptions } = model;
  const given = assumptions.filter(({ id }) => claim.assumptions.includes(id));
  if (!given.every((one) => assumptionAt(point, one).holds)) return null;
  return jointDistance(question, alone, together);
}
