/**
 * Repeated games: strategies as automata, what they give, when they are equilibria, and tournaments of them.
 *
 * @module exclave/repeated
 */
export {
  type Automaton,
  type AutomatonDescription,
  type AutomatonState,
  automaton,
  MAXIMUM_TRANSITIONS,
  type Signal,
  type StateDescription,
} from "./automaton.js";
export { type AutomatonProfile, automatonProfile } from "./automaton-profile.js";
export { automatonText } from "./automaton-text.js";
export { automatonTrigger } from "./automaton-trigger.js";
export { type BestReply, bestReply, type ReplyState } from "./best-reply.js";
export type { CatalogueStrategy } from "./catalogue/catalogue-strategy.js";
export { conciliatoryStrategies } from "./catalogue/conciliatory.js";
export { punishingStrategies } from "./catalogue/punishing.js";
export { reciprocalStrategies } from "./catalogue/reciprocal.js";
export { strategies, strategyNamed } from "./catalogue/strategies.js";
export { type CriticalDiscounts, criticalDiscounts, type ReplyLeg } from "./critical-discounts.js";
export { type DeviationFunction, deviationFunctions } from "./deviation-functions.js";
export { discountFactor } from "./discount.js";
export type { DiscountInterval } from "./discount-interval.js";
export {
  discountedPayoffs,
  type Evaluation,
  evaluate,
  type JointStateValue,
  type PlayPath,
} from "./evaluate.js";
export {
  type FiniteHorizon,
  type FiniteHorizonOptions,
  type FiniteHorizonPayoff,
  finiteHorizon,
} from "./finite-horizon.js";
export { type FolkTheoremSet, folkTheoremSet } from "./folk-theorem-set.js";
export type { Point } from "./internal/polygon.js";
export type { Rule } from "./internal/transitions.js";
export { type MixedMinmax, mixedMinmax } from "./mixed-minmax.js";
export { COOPERATE_DEFECT, type Moves, movesOf } from "./moves.js";
export { nashDiscounts } from "./nash-discounts.js";
export type { Noise } from "./noise.js";
export { MAXIMUM_AUTOMATON_TEXT, type ParseAutomatonOptions, parseAutomaton } from "./parse-automaton.js";
export type { InnerPoints } from "./payoff-bounds/explained-points.js";
export type { HalfSpaces } from "./payoff-bounds/half-spaces.js";
export type { MoveReach } from "./payoff-bounds/outer-round.js";
export { type PayoffBounds, payoffBounds } from "./payoff-bounds/payoff-bounds.js";
export { type PayoffFunction, payoffFunctions } from "./payoff-functions.js";
export { abreuPearceStacchetti } from "./payoff-set/abreu-pearce-stacchetti.js";
export { abreuSannikov } from "./payoff-set/abreu-sannikov.js";
export type { FieldPoint } from "./payoff-set/field-polygon.js";
export type { InnerPayoffSet } from "./payoff-set/inner-payoff-set.js";
export type { MoveExclusion, OuterProof } from "./payoff-set/outer-proof.js";
export {
  type AlgebraicPoint,
  type PayoffSet,
  type PayoffSetProof,
  payoffSet,
} from "./payoff-set/payoff-set.js";
export type { ProvedPayoffSet } from "./payoff-set/proved-payoff-set.js";
export type { SelfGeneration, VertexGeneration } from "./payoff-set/self-generation.js";
export { supportingAutomata } from "./payoff-set/supporting-automata.js";
export { equilibriumDiscounts } from "./payoff-set-discounts/equilibrium-discounts.js";
export { folkTheoremDiscounts } from "./payoff-set-discounts/folk-theorem-discounts.js";
export type { PropertyDiscounts } from "./payoff-set-discounts/property-discounts.js";
export { sustainableDiscounts } from "./payoff-set-discounts/sustainable-discounts.js";
export { type PureMinmax, pureMinmax } from "./pure-minmax.js";
export { type PlayerReply, type RepeatedNash, repeatedNash } from "./repeated-nash.js";
export { subgamePerfectDiscounts } from "./subgame-perfect-discounts.js";
export {
  type OneShotState,
  type ProfitableDeviation,
  type SubgamePerfection,
  subgamePerfection,
} from "./subgame-perfection.js";
export { type PublicAutomaton, type PublicState, publicProfile } from "./synthesis/public-automaton.js";
export {
  type AutomatonSynthesis,
  MAXIMUM_SYNTHESIS_STATES,
  type SynthesisOptions,
  type SynthesisTarget,
  smallestAutomaton,
} from "./synthesis/smallest-automaton.js";
export type { Entrant, RoundView, StrategyFunction } from "./tournament/entrant.js";
export {
  MAXIMUM_SHARES,
  type PopulationOptions,
  populationDynamics,
} from "./tournament/population-dynamics.js";
export {
  MAXIMUM_ENTRANTS,
  type Rank,
  type RoundRobin,
  type RoundRobinOptions,
  roundRobin,
} from "./tournament/round-robin.js";
export {
  MAXIMUM_SIMULATED_ROUNDS,
  type SimulatedMatch,
  type SimulationOptions,
  simulateMatch,
} from "./tournament/simulate-match.js";
export { unreachableStates } from "./unreachable-states.js";
