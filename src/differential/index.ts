/**
 * Games with integral payoffs: linear-quadratic games in continuous and discrete time, with feedback, open-loop, cooperative
 * and Stackelberg solutions; arms races, those of Richardson, and paths of linear systems with proved bounds.
 *
 * @module exclave/differential
 */
export { armsCrossEffects, armsLevelsGame } from "./arms-levels.js";
export { type ArmsPlayer, type ArmsRace, type ArmsRaceInput, armsRace } from "./arms-race.js";
export { type ArmsRaceCooperation, armsRaceCooperation } from "./arms-race-cooperation.js";
export { type ArmsRaceFeedback, armsRaceFeedback } from "./arms-race-feedback.js";
export { armsRaceGame } from "./arms-race-game.js";
export { type ArmsRaceOpenLoop, armsRaceOpenLoop } from "./arms-race-open-loop.js";
export { type ArmsRacePath, armsRacePath, roundedGains } from "./arms-race-path.js";
export { bestReplyProblem } from "./best-reply-problem.js";
export { cooperativeGame } from "./cooperative-game.js";
export { cooperativeSolution } from "./cooperative-solution.js";
export type { CostConvexity } from "./cost-convexity.js";
export { type Deviation, deviationCheck } from "./deviation-check.js";
export { type FeedbackEquilibria, feedbackEquilibria } from "./feedback-equilibria.js";
export {
  type FiniteHorizonEquilibrium,
  type FiniteHorizonOptions,
  finiteHorizonEquilibrium,
  type HorizonMoment,
} from "./finite-horizon.js";
export type { HorizonProof } from "./horizon-proof.js";
export { type LinearPath, type LinearSystem, linearPath } from "./linear-path.js";
export {
  type LinearQuadraticGame,
  type LinearQuadraticGameInput,
  type LinearQuadraticPlayer,
  type LinearQuadraticPlayerInput,
  linearQuadraticGame,
} from "./linear-quadratic-game.js";
export type { EigenvalueDisc, LinearQuadraticSolution } from "./linear-quadratic-solution.js";
export { type OpenLoopEquilibria, openLoopEquilibria } from "./open-loop-equilibria.js";
export { pathIntegrals } from "./path-integrals.js";
export type { QuadraticCost, QuadraticCostInput } from "./quadratic-cost.js";
export type { MatrixInput, RationalMatrix } from "./rational-matrix.js";
export { richardsonOfGains } from "./richardson-of-gains.js";
export { type PlanePoint, type RichardsonPortrait, richardsonPortrait } from "./richardson-portrait.js";
export {
  type PlaneEquilibrium,
  type RichardsonAnswer,
  type RichardsonRace,
  richardsonEquilibrium,
  richardsonRace,
} from "./richardson-race.js";
export { type ScalarCooperation, scalarCooperation } from "./scalar-cooperation.js";
export { type ScalarFeedback, scalarFeedback } from "./scalar-feedback.js";
export {
  type ScalarGame,
  type ScalarGameInput,
  type ScalarPlayer,
  scalarGame,
} from "./scalar-game.js";
export { scalarGameOf } from "./scalar-game-of.js";
export { type ScalarOpenLoop, scalarOpenLoop } from "./scalar-open-loop.js";
export { type StackelbergSolution, stackelbergSolution } from "./stackelberg-solution.js";
export { type Trajectory, type TrajectoryOptions, trajectory } from "./trajectory.js";
