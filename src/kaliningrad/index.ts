/**
 * The paper: its games, its assumptions, its claims. It states no payoff; every number here is a modelling choice.
 *
 * @module exclave/kaliningrad
 */
export { commonFear, fearfulRace, matchingRace, richardsonPair } from "./arms-race/arms-races.js";
export { armsRaceParameters } from "./arms-race/parameters.js";
export { ASSUMPTIONS } from "./assumptions/assumptions.js";
export { type CoalitionStrength, coalitionStrengths, widerStrength } from "./balance/coalitions.js";
export { type DefencePower, defencePower } from "./balance/defence-vote.js";
export { type QualityThresholds, qualityThresholds } from "./balance/quality-thresholds.js";
export {
  type BuildUpRegime,
  buildUpGame,
  denialNeed,
  denialRegime,
  denialWithForwardBattalions,
  jointlyFeasible,
} from "./build-up/build-up-game.js";
export { CLAIMS } from "./claims/claims.js";
export { OPEN_CLAIMS } from "./claims/open-claims.js";
export { type FearCurve, fearCurves } from "./fear-over-time/fear-curves.js";
export { fearSpiralGame } from "./fear-over-time/fear-spiral-game.js";
export { type FearStock, fearStock } from "./fear-over-time/fear-stock.js";
export { type SpiralEquilibrium, spiralEquilibria } from "./fear-over-time/spiral-equilibria.js";
export { BALANCE_MODEL } from "./models/balance.js";
export { BALTIC_CREDIBILITY_MODEL } from "./models/baltic-credibility.js";
export { BALTIC_POSTURES_MODEL } from "./models/baltic-postures.js";
export { DOMINANCE_THEOREM_MODEL } from "./models/dominance-theorem.js";
export { FEAR_OVER_TIME_MODEL } from "./models/fear-over-time.js";
export { modelValues } from "./models/model-values.js";
export { NUCLEAR_RELIABILITY_MODEL } from "./models/nuclear-reliability.js";
export { PAPER_MODELS, type PaperModel } from "./models/paper-models.js";
export { PUBLIC_GOOD_MODEL } from "./models/public-good.js";
export { SECURITY_DILEMMA_MODEL } from "./models/security-dilemma.js";
export { type NonAggressionAnswer, nonAggressionDominance } from "./non-aggression-dominance.js";
export { kaliningradParameters } from "./parameters.js";
export { type CommitmentFinding, type CommitmentOutcome, commitmentMap } from "./postures/commitment-map.js";
export { type CredibilityFamily, credibilityFamily, credibilityGame } from "./postures/credibility-game.js";
export { denialCost, deterrenceThreshold } from "./postures/deterrence-threshold.js";
export { type InvasionFinding, invasionMap } from "./postures/invasion-map.js";
export {
  efficacyBoundary,
  type PostureDominance,
  postureDominance,
  toleratedGain,
} from "./postures/posture-dominance.js";
export { postureGame, warProbability } from "./postures/posture-game.js";
export {
  AGGRESSIVE,
  NATO_MOVES,
  type NatoMove,
  NON_AGGRESSIVE,
  POSTURE_NAMES,
  POSTURES,
  type Posture,
  RUSSIAN_MOVES,
  type RussianMove,
} from "./postures/postures.js";
export { dominanceCarriers, type ToggleRow, toggleTable } from "./postures/toggle-table.js";
export { type FigureCertainty, PUBLIC_FIGURES, type PublicFigure } from "./public-figures.js";
export type { RobustnessRow } from "./robustness/robustness-row.js";
export { robustness } from "./robustness.js";
export { type FearThresholds, fearThresholds } from "./security-dilemma/fear-thresholds.js";
export {
  type DilemmaOptions,
  type DilemmaPayoffs,
  dilemmaPayoffs,
  securityDilemma,
} from "./security-dilemma/security-dilemma.js";
export { trustThreshold } from "./security-dilemma/trust-threshold.js";
export { LONGEST_HORIZON, safeHorizon, warHazard, warWithin } from "./war-risk.js";
