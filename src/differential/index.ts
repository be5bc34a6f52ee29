/**
 * Games in continuous time with integral payoffs: linear-quadratic differential games with one state, solved exactly;
 * Richardson's arms races, and paths of linear systems with proved bounds.
 *
 * @module exclave/differential
 */
export { armsCrossEffects, armsLevelsGame } from "./arms-levels.js";
export { type ArmsPlayer, type ArmsRace, type ArmsRaceInput, armsRace } from "./arms-race.js";
export { type ArmsRaceCooperation, armsRaceCooperation } from "./arms-race-cooperation.js";
export { type ArmsRaceFeedback, armsRaceFeedback } from "./arms-race-feedback.js";
export { type ArmsRaceOpenLoop, armsRaceOpenLoop } from "./arms-race-open-loop.js";
export { type ArmsRacePath, type ArmsRules, armsRacePath, roundedRules } from "./arms-race-path.js";
export { type LinearPath, type LinearSystem, linearPath } from "./linear-path.js";
export { pathIntegrals } from "./path-integrals.js";
export { richardsonOfRules } from "./richardson-of-rules.js";
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
export { type ScalarOpenLoop, scalarOpenLoop } from "./scalar-open-loop.js";
