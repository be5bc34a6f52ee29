/**
 * Results as JSON documents and as text for people.
 *
 * @module exclave/report
 */

export type { MapCell } from "../certificate/check-map.js";
export type { AutomatonProfileCertificate, AutomatonProfileDocument } from "./automaton-profile-part.js";
export { type ClaimAccount, claimAccount, type ReadingAccount, type Standing } from "./claim-account.js";
export type { ClaimDocument, ReadingDocument, TogglesDocument } from "./claim-document.js";
export { type ClaimMapDocument, claimMapDocument, type MappedClaim } from "./claim-map-document.js";
export { claimMapText } from "./claim-map-text.js";
export {
  type AlongCertificate,
  type ClaimStretchDocument,
  type ClaimsAlongDocument,
  claimsAlongDocument,
  type ValueInterval,
} from "./claims-along-document.js";
export { claimsAlongText } from "./claims-along-text.js";
export {
  BANNER,
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
export type {
  CriticalDiscountsCertificate,
  CriticalDiscountsDocument,
  DiscountIntervalDocument,
  PayoffFunctionDocument,
} from "./critical-discounts-part.js";
export {
  type DifferentialDocument,
  differentialDocument,
  type FeedbackEquilibriumDocument,
  type StackelbergDocument,
} from "./differential-document.js";
export {
  type DifferentialHorizonDocument,
  differentialHorizonDocument,
  type HorizonMomentDocument,
  type HorizonOptions,
} from "./differential-horizon-document.js";
export { differentialHorizonText } from "./differential-horizon-text.js";
export type {
  DifferentialPathDocument,
  DifferentialPathsDocument,
  PathOptions,
} from "./differential-paths.js";
export { differentialText } from "./differential-text.js";
export {
  type ClaimDistanceDocument,
  type DistanceCertificate,
  type DistanceDocument,
  distanceDocument,
  type JointDistanceCertificate,
  type JointDistanceDocument,
} from "./distance-document.js";
export { distanceText } from "./distance-text.js";
export {
  type DominanceDocument,
  dominanceDocument,
  type RationalizableDocument,
  type StrategyDominanceDocument,
} from "./dominance-document.js";
export { dominanceText } from "./dominance-text.js";
export type { ExactFeedbackDocument } from "./exact-feedback-part.js";
export {
  type EquilibriaDocument,
  type GameAlongDocument,
  gameAlongDocument,
  type StretchOf,
} from "./game-along-document.js";
export type { ProofSource, ProofStep } from "./internal/proof-in-words/proof-step.js";
export type { IteratedDocument, StrictEliminationDocument } from "./iterated-document.js";
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
  type NashCertificate,
  type NashDocument,
  nashDocument,
} from "./nash-document.js";
export {
  MAXIMUM_INLINE,
  type SearchProofDocument,
  type SearchRunDocument,
} from "./nash-search-part.js";
export { nashText } from "./nash-text.js";
export {
  type PaperModelsDocument,
  type PaperModelsOptions,
  paperModelsDocument,
} from "./paper-models-document.js";
export { type PaperReport, type PaperReportOptions, paperReport } from "./paper-report.js";
export { paperReportHtml } from "./paper-report-html.js";
export { paperReportJson } from "./paper-report-json.js";
export { paperReportMarkdown } from "./paper-report-markdown.js";
export { parametersText } from "./parameters-text.js";
export type {
  MoveReachDocument,
  PayoffBoundsCertificate,
  PayoffBoundsDocument,
} from "./payoff-bounds-part.js";
export type {
  NumberJson,
  PayoffSetCertificate,
  PayoffSetDocument,
  VertexSupportDocument,
} from "./payoff-set-part.js";
export { proofInWords } from "./proof-in-words.js";
export { propositionText } from "./proposition-text.js";
export {
  type RepeatedDocument,
  type RepeatedDocumentOptions,
  repeatedDocument,
} from "./repeated-document.js";
export { repeatedText } from "./repeated-text.js";
export type { ReportAssumption, ReportParameter, ReportPublicFigure } from "./report-premises.js";
export type { ReportRobustnessRow } from "./report-robustness.js";
export { requiredValuesText } from "./required-values-text.js";
export type { RobustnessDocument } from "./robustness-document.js";
export { type Estimated, type SensitivityDocument, sensitivityDocument } from "./sensitivity-document.js";
export { sensitivityText } from "./sensitivity-text.js";
export { type ShapleyValueDocument, shapleyValueDocument } from "./shapley-value-document.js";
export { shapleyValueText } from "./shapley-value-text.js";
export { shortNumber } from "./short-number.js";
export {
  type StationaryEquilibriumDocument,
  stationaryEquilibriumDocument,
} from "./stationary-equilibrium-document.js";
export { stationaryEquilibriumText } from "./stationary-equilibrium-text.js";
export {
  type DiscountStretchDocument,
  type MarkovEquilibriumDocument,
  type StochasticCertificate,
  type StochasticDocument,
  stochasticDocument,
  type TotalFunctionsDocument,
} from "./stochastic-document.js";
export { stochasticText } from "./stochastic-text.js";
export type { PublicAutomatonDocument, SynthesisDocument } from "./synthesis-part.js";
export { PLAIN_STYLE, type TextStyle } from "./text-style.js";
export { type TextTableOptions, textTable } from "./text-table.js";
export {
  type AssumptionTogglesDocument,
  type ToggleRowDocument,
  togglesDocument,
} from "./toggles-document.js";
export { togglesText } from "./toggles-text.js";
export type { UndominatedDocument } from "./undominated-document.js";
export {
  type OptimalStrategiesDocument,
  type ZeroSumDocument,
  type ZeroSumDocumentCertificate,
  zeroSumDocument,
} from "./zero-sum-document.js";
export { zeroSumText } from "./zero-sum-text.js";
