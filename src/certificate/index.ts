/**
 * The independent checker: it proves results again from what stands in them, in exact arithmetic and with no solver.
 *
 * @module exclave/certificate
 */
export { type AlongCheck, checkAlong } from "./check-along.js";
export { type ClaimsCheck, checkClaims } from "./check-claims.js";
export { type CorrelatedCheck, checkCorrelated } from "./check-correlated.js";
export { type CorrelatedOptimumCheck, checkCorrelatedOptimum } from "./check-correlated-optimum.js";
export { checkDifferential, type DifferentialCheck } from "./check-differential.js";
export { checkDifferentialHorizon, type DifferentialHorizonCheck } from "./check-differential-horizon.js";
export { checkDistance, type DistanceCheck } from "./check-distance.js";
export { checkDominance } from "./check-dominance.js";
export { checkLinearProgram } from "./check-linear-program.js";
export { checkModelClaims, type ModelClaimsCheck } from "./check-model-claims.js";
export { checkNash } from "./check-nash.js";
export { checkRepeated, type RepeatedCheck } from "./check-repeated.js";
export {
  checkStationaryEquilibrium,
  type StationaryEquilibriumCheck,
} from "./check-stationary-equilibrium.js";
export { checkStochastic, type StochasticCheck } from "./check-stochastic.js";
export { checkStochasticValue, type StochasticValueCheck } from "./check-stochastic-value.js";
export { checkZeroSum, type ZeroSumCheck, type ZeroSumCompleteness } from "./check-zero-sum.js";
export { checkZeroSumDocument } from "./check-zero-sum-document.js";
export type {
  ClaimCertificate,
  InsufficientSet,
  JointWitness,
  PointWitness,
  SufficientSet,
  Verdict,
} from "./claim-certificate.js";
export type { InstanceProof, UniformProof } from "./instance-proof.js";
export type { ReadingsCheck } from "./internal/check-readings.js";
export type { RobustnessCheck } from "./internal/check-robustness.js";
export type { ExpressionPart, ExpressionReference, ModelData, PropositionData } from "./model-data.js";
export {
  MAXIMUM_BASES,
  type NashCheck,
  type NashCheckStream,
  type NashCompleteness,
  nashCheckStream,
} from "./nash-check-stream.js";
export type { PlayProof } from "./play-proof.js";
export type { Proof, ProofSquare, ProofTerm } from "./proof.js";
export type { RegionProof, RegionStatus } from "./region-proof.js";
