/**
 * Games in normal form: building them, dominance, rationalizability, Nash equilibria, facts about 2x2 games.
 *
 * @module
 */
export { bestResponses } from "./best-responses.js";
export { bimatrix, type TwoPlayerNames } from "./bimatrix.js";
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
export { mixedProfile, pureAsMixed, support } from "./mixed-profile.js";
export { payoffs, strategyPayoffs } from "./payoffs.js";
export { regret } from "./regret.js";
export { restrict } from "./restrict.js";
export { symmetric } from "./symmetric.js";
export { zeroSum } from "./zero-sum.js";
