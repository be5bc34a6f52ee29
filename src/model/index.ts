/**
 * Parametric models: games as data, with parameters, assumptions and claims, and which assumptions carry a conclusion.
 *
 * @module exclave/model
 */
export { type Affine, affine, affineRoot, affineValue, type OpenInterval, wherePositive } from "./affine.js";
export type { AlongOptions } from "./along-options.js";
export { type Assumption, type AssumptionCheck, type OppositeValues, switchOff } from "./assumption.js";
export { type AssumptionFinding, assumptionAt } from "./assumption-at.js";
export {
  type AssumptionToggles,
  assumptionToggles,
  type ToggleFinding,
  type ToggleOptions,
} from "./assumption-toggles.js";
export type { Claim, ClaimReading, Finding, OpenClaim, ShownFigure } from "./claim.js";
export { type ClaimFinding, claimAt, type InstanceFinding } from "./claim-at.js";
export { type ClaimMap, type ClaimMaps, claimMap, type MapOptions } from "./claim-map.js";
export { type ClaimShare, claimShare } from "./claim-share.js";
export { type ClaimAlong, type ClaimStretch, claimsAlong } from "./claims-along.js";
export {
  claimsOverRanges,
  type RangeFindings,
  type RangeOptions,
} from "./claims-over-ranges.js";
export { defineModel } from "./define-model.js";
export { type DistanceOptions, distanceToFailure } from "./distance-to-failure.js";
export type { DistanceProof, FailureDistance, JointDistance, LoneChange } from "./failure-distance.js";
export {
  type BestRepliesAlong,
  type EquilibriaOnStretch,
  type EquilibriumOnStretch,
  type GameAlongParameter,
  gameAlong,
  type ProbabilityAlong,
  type RiskDominant,
} from "./game-along.js";
export { gameOf } from "./game-of.js";
export { gridPoints } from "./grid-points.js";
export type { PropositionFinding } from "./internal/finding.js";
export type { Estimate } from "./internal/sampling/ratio-of-means.js";
export type { JsonValue } from "./json-value.js";
export { minimalSufficientSets, type SufficientSets } from "./minimal-sufficient-sets.js";
export type {
  Domain,
  IndexValues,
  Model,
  ModelAssumption,
  ModelClaim,
  Quantified,
  StrategyGroup,
  Table,
} from "./model.js";
export { ModelPoint } from "./model-point.js";
export { modelSchema } from "./model-schema.js";
export type {
  AssumptionSource,
  ClaimCommon,
  ClaimSource,
  EntriesSource,
  FormulaText,
  IndicesSource,
  ModelSource,
  NamesSource,
  ParameterDescription,
  ParameterSource,
  ProfileSource,
  RangeSource,
  TableSource,
} from "./model-source.js";
export type { Parameter, Provenance } from "./parameter.js";
export { type ParameterSweep, parameterSweep, type SweepOptions } from "./parameter-sweep.js";
export { Parameters } from "./parameters.js";
export { type ParametricGame, parametricGame } from "./parametric-game.js";
export { parseAssignment } from "./parse-assignment.js";
export { type Piece, pieces } from "./pieces.js";
export { pointColumns } from "./point-columns.js";
export type { PointStream } from "./point-stream.js";
export type { PolynomialForm, PolynomialTerm } from "./polynomial-form.js";
export { profileClaim } from "./profile-claim.js";
export type { GameClass, ParametricMixture, Proposition, PropositionKind } from "./proposition.js";
export type { Condition, Quantity, Relation } from "./quantity.js";
export type { RangeFinding } from "./range-finding.js";
export { type RationalForm, rationalForm } from "./rational-form.js";
export { type ReadModelOptions, readModel } from "./read-model.js";
export type { SensitivityOptions, SensitivityTarget } from "./sensitivity-options.js";
export { type ShapleyEffects, shapleyEffects } from "./shapley-effects.js";
export { type SmtQuery, smtQueries } from "./smt-query.js";
export { smtValues } from "./smt-values.js";
export { type SobolIndex, type SobolIndices, sobolIndices } from "./sobol-indices.js";
export { type SobolPointsOptions, sobolPoints } from "./sobol-points.js";
export type { StrategyComparison, SweepChunk } from "./sweep-chunk.js";
