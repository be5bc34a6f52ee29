/**
 * Results as JSON documents and as text for people.
 *
 * @module exclave/report
 */

export type {
  AutomatonProfileCertificate,
  AutomatonProfileDocument,
  CriticalDiscountsDocument,
  DiscountIntervalDocument,
} from "./automaton-profile-part.js";
export {
  type ClaimStretchDocument,
  type ClaimsAlongDocument,
  claimsAlongDocument,
} from "./claims-along-document.js";
export { claimsAlongText } from "./claims-along-text.js";
export {
  BANNER,
  type ClaimDocument,
  type ClaimsCertificate,
  type ClaimsDocument,
  claimsDocument,
} from "./claims-document.js";
export { claimsText } from "./claims-text.js";
export { claimsWithZ3 } from "./claims-with-z3.js";
export {
  type CorrelatedCertificate,
  type CorrelatedDocument,
  type CorrelatedVertexDocument,
  correlatedDocument,
  type PayoffSetProof,
  type PolygonProof,
} from "./correlated-document.js";
export { type CorrelatedOptimumDocument, correlatedOptimumDocument } from "./correlated-optimum-document.js";
export type {
  CorrelatedOptimumPart,
  ObedienceMultiplierDocument,
  ObjectiveDocument,
} from "./correlated-optimum-part.js";
export { correlatedOptimumText } from "./correlated-optimum-text.js";
export { correlatedText } from "./correlated-text.js";
export {
  type DifferentialDocument,
  differentialDocument,
  type ExactFeedbackDocument,
  type FeedbackEquilibriumDocument,
  type StackelbergDocument,
} from "./differential-document.js";
export { differentialText } from "./differential-text.js";
export { type DistanceDocument, distanceDocument, type JointDistanceDocument } from "./distance-document.js";
export { distanceText } from "./distance-text.js";
export {
  type DominanceDocument,
  dominanceDocument,
  type IteratedDocument,
  type RationalizableDocument,
  type StrategyDominanceDocument,
  type StrictEliminationDocument,
} from "./dominance-document.js";
export { dominanceText } from "./dominance-text.js";
export {
  type LemkeHowsonStepDocument,
  type OneEquilibriumDocument,
  type OneEquilibriumOptions,
  oneEquilibriumDocument,
} from "./lemke-howson-document.js";
export { lemkeHowsonPathText } from "./lemke-howson-path-text.js";
export type {
  LinearQuadraticProofDocument,
  LinearQuadraticSolutionDocument,
} from "./linear-quadratic-part.js";
export {
  type ModelAssumptionDocument,
  type ModelClaimDocument,
  type ModelClaimsCertificate,
  type ModelClaimsDocument,
  modelClaimsDocument,
} from "./model-claims-document.js";
export { modelClaimsText } from "./model-claims-text.js";
export { modelGameText } from "./model-game-text.js";
export {
  type ComponentDocument,
  type EliminationDocument,
  type EquilibriumDocument,
  MAXIMUM_INLINE,
  type NashCertificate,
  type NashDocument,
  nashDocument,
  type SearchProofDocument,
} from "./nash-document.js";
export { nashText } from "./nash-text.js";
export { parametersText } from "./parameters-text.js";
export type {
  NumberJson,
  PayoffSetCertificate,
  PayoffSetDocument,
  VertexSupportDocument,
} from "./payoff-set-part.js";
export { propositionText } from "./proposition-text.js";
export {
  type RepeatedDocument,
  type RepeatedDocumentOptions,
  repeatedDocument,
} from "./repeated-document.js";
export { repeatedText } from "./repeated-text.js";
export { shortNumber } from "./short-number.js";
export {
  type DiscountStretchDocument,
  type MarkovEquilibriumDocument,
  type StochasticCertificate,
  type StochasticDocument,
  stochasticDocument,
  type TotalFunctionsDocument,
} from "./stochastic-document.js";
export { stochasticText } from "./stochastic-text.js";
export { PLAIN_STYLE, type TextStyle } from "./text-style.js";
export { type TextTableOptions, textTable } from "./text-table.js";
export type { UndominatedDocument } from "./undominated-document.js";
export {
  type OptimalStrategiesDocument,
  type ZeroSumDocument,
  type ZeroSumDocumentCertificate,
  zeroSumDocument,
} from "./zero-sum-document.js";
export { zeroSumText } from "./zero-sum-text.js";
