/**
 * Games in normal form: building them, dominance, rationalizability, Nash equilibria, facts about 2x2 games.
 *
 * @module exclave/normal-form
 */
export { bestResponses } from "./best-responses.js";
export { bimatrix, type TwoPlayerNames } from "./bimatrix.js";
export { catalogue } from "./catalogue/catalogue.js";
export type { CatalogueGame, Source } from "./catalogue/catalogue-game.js";
export { classics } from "./catalogue/classics.js";
export { testGames } from "./catalogue/test-games.js";
export { type BestResponseStructure, type Class2x2, classify2x2, type View2x2 } from "./classify-2x2.js";
export {
  type CorrelatedBounds,
  correlatedBounds,
  type ReachedEquilibrium,
} from "./correlated/correlated-bounds.js";
export {
  type CorrelatedMembership,
  correlatedMembership,
  type ObedienceViolation,
} from "./correlated/correlated-membership.js";
export type {
  CorrelatedDual,
  CorrelatedObjective,
  CorrelatedOptimum,
  LinearObjective,
  ObedienceMultiplier,
} from "./correlated/correlated-objective.js";
export { correlatedOptimum } from "./correlated/correlated-optimum.js";
export type { CorrelatedOptions } from "./correlated/correlated-options.js";
export {
  type CorrelatedDimension,
  type CorrelatedPolytope,
  type CorrelatedVertex,
  correlatedPolytope,
} from "./correlated/correlated-polytope.js";
export type { MixedPayoffs, PayoffHull } from "./correlated/internal/payoff-hull.js";
export type { CorrelatedKind, Obedience } from "./correlated/obedience.js";
export { productDistribution } from "./correlated/product-distribution.js";
export { dominance, type StrategyDominance } from "./dominance.js";
export {
  type DominanceMargin,
  type DominanceMarginOptions,
  dominanceMargin,
  type EmptyMargin,
  type ImpossibleMargin,
  type ReachedMargin,
} from "./dominance-margin.js";
export {
  type DominanceSolution,
  type DominanceSolvableOptions,
  dominanceSolvable,
} from "./dominance-solvable.js";
export { type DominantStrategy, dominantStrategies } from "./dominant-strategies.js";
export { type DominanceStrength, type DominatedSet, dominatedSet, type SetMember } from "./dominated-set.js";
export { type ExtremePureEquilibria, extremePureEquilibria } from "./extreme-pure-equilibria.js";
export { fromFunction } from "./from-function.js";
export { fromPayoffs, type NestedPayoffs } from "./from-payoffs.js";
export {
  MAXIMUM_PROFILES,
  type MixedProfile,
  type MixedStrategy,
  NormalFormGame,
  type Player,
  type PureProfile,
} from "./game.js";
export { type DecreasingDifference, increasingDifferences } from "./increasing-differences.js";
export type { OrdinalClass } from "./internal/ordinal-class.js";
export {
  type Elimination,
  type IteratedElimination,
  iteratedStrictDominance,
} from "./iterated-strict-dominance.js";
export {
  type EliminationChoice,
  type EliminationOrder,
  type IteratedWeakElimination,
  type IteratedWeakOptions,
  iteratedWeakDominance,
  type StrategyPosition,
} from "./iterated-weak-dominance.js";
export {
  iteratedWeakOutcomes,
  type WeakOutcome,
  type WeakOutcomes,
  type WeakOutcomesOptions,
} from "./iterated-weak-outcomes.js";
export {
  type LemkeHowsonOptions,
  type LemkeHowsonResult,
  type LemkeHowsonStep,
  lemkeHowson,
  type PolytopeVariable,
} from "./lemke-howson/lemke-howson.js";
export {
  type LemkeHowsonConnection,
  type LemkeHowsonGraph,
  lemkeHowsonEquilibria,
} from "./lemke-howson/lemke-howson-equilibria.js";
export { type OneEquilibrium, oneEquilibrium } from "./lemke-howson/one-equilibrium.js";
export type { PivotOptions, PivotsEnded } from "./lemke-howson/pivot-options.js";
export { mixedProfile, pureAsMixed, support } from "./mixed-profile.js";
export { bimatrixEquilibria } from "./nash/bimatrix-equilibria.js";
export { type DegeneracyVerdict, degeneracy } from "./nash/degeneracy.js";
export { equilibria } from "./nash/equilibria.js";
export {
  type EquilibriumMembership,
  type ExtremeShare,
  equilibriumMembership,
  type SubsetMembership,
} from "./nash/equilibrium-membership.js";
export type {
  Degeneracy,
  Equilibrium,
  EquilibriumComponent,
  EquilibriumSet,
} from "./nash/equilibrium-set.js";
export { pureEquilibria } from "./nash/pure-equilibria.js";
export type { SearchOptions } from "./nash/search-options.js";
export type {
  BranchSide,
  ProofLine,
  ProofWeights,
  SearchProofSummary,
  SearchRun,
} from "./nash/search-proof.js";
export {
  type DominatedInEquilibrium,
  type UndominatedEquilibria,
  type UndominatedSupport,
  undominatedEquilibria,
} from "./nash/undominated-equilibria.js";
export { type NeverBestResponse, neverBestResponse } from "./never-best-response.js";
export { MAXIMUM_RANKED_PROFILES, type ParetoRank, paretoDominates, paretoRanking } from "./pareto.js";
export { type PayoffDominance, payoffDominance } from "./payoff-dominance.js";
export { payoffs, strategyPayoffs } from "./payoffs.js";
export {
  type BeliefKind,
  type Rationalizability,
  type RationalizableStrategy,
  rationalizable,
} from "./rationalizable.js";
export { regret } from "./regret.js";
export { restrict } from "./restrict.js";
export { type NashProduct, type RiskDominance, riskDominance } from "./risk-dominance.js";
export { symmetric } from "./symmetric.js";
export { zeroSum } from "./zero-sum.js";
export { zeroSumShare } from "./zero-sum-share.js";
export type { ZeroSumOptions } from "./zero-sum-solution/zero-sum-options.js";
export { type ZeroSumRescaling, zeroSumRescaling } from "./zero-sum-solution/zero-sum-rescaling.js";
export {
  type OptimalStrategies,
  type ZeroSumCertificate,
  type ZeroSumSolution,
  zeroSumSolution,
} from "./zero-sum-solution/zero-sum-solution.js";
