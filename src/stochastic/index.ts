/**
 * Stochastic games: states, actions and chance, Markov perfect equilibria, and what a profile brings about in time.
 *
 * @module exclave/stochastic
 */

export type { Stretch } from "../exact/nonpositive-set.js";
export { bestReplyBounds } from "./best-reply-bounds.js";
export { criticalDiscountAlong, type DiscountCondition } from "./critical-discount-along.js";
export {
  type EquilibriumEnclosure,
  equilibriumEnclosure,
  MAXIMUM_ENCLOSED,
} from "./equilibrium-enclosure.js";
export { type EventProbability, eventProbability } from "./event-probability.js";
export { type FearFunction, fearFelt } from "./fear-function.js";
export { type FearGameInput, fearGame } from "./fear-game.js";
export { type FearSpiralOptions, fearSpiral } from "./fear-spiral.js";
export { type FirstPassage, firstPassage } from "./first-passage.js";
export type { Passage, StageCell, StochasticGame, StochasticState } from "./game.js";
export type { GameFamily } from "./game-family.js";
export type { TotalFunctions } from "./internal/value-polynomials.js";
export {
  type DiscountStretch,
  markovPerfectDiscounts,
} from "./markov-perfect-discounts.js";
export {
  type MarkovPerfection,
  markovPerfection,
  type StateLedger,
  type StochasticDeviation,
} from "./markov-perfection.js";
export { type MixedEquilibria, type MixedEquilibriaOptions, mixedEquilibria } from "./mixed-equilibria.js";
export { profileRegret } from "./profile-regret.js";
export type { ProvedEquilibrium } from "./proved-equilibrium.js";
export {
  type EquilibriumAlong,
  type EquilibriumPiece,
  type PureEquilibriaAlong,
  pureEquilibriaAlong,
} from "./pure-equilibria-along.js";
export {
  type PureMarkovEquilibria,
  type PureMarkovEquilibrium,
  type PureMarkovOptions,
  pureMarkovPerfect,
} from "./pure-markov-perfect.js";
export { type ShapleyValue, shapleyValue } from "./shapley-value.js";
export {
  type SimulatedMean,
  type Simulation,
  type SimulationOptions,
  simulatePlay,
} from "./simulate-play.js";
export { stageGame } from "./stage-game.js";
export { MAXIMUM_PERIODS, stateDistribution } from "./state-distribution.js";
export { type StaticReduction, staticReduction } from "./static-reduction.js";
export { type RecurrentClass, stationaryDistributions } from "./stationary-distributions.js";
export {
  type StationaryEquilibrium,
  type StationaryEquilibriumOptions,
  stationaryEquilibrium,
} from "./stationary-equilibrium.js";
export { type StationaryProfile, stationaryProfile } from "./stationary-profile.js";
export { type StationaryValues, stationaryValues } from "./stationary-values.js";
export {
  MAXIMUM_CELLS,
  MAXIMUM_STATES,
  type Nested,
  type StateInput,
  type StochasticGameInput,
  stochasticGame,
} from "./stochastic-game.js";
export { MAXIMUM_DISCOUNT_STATES, totalFunctions } from "./total-functions.js";
