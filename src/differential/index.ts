/**
 * Games with integral payoffs: linear-quadratic games in continuous and discrete time, with feedback, open-loop, cooperative
 * and Stackelberg solutions, and arms races.
 *
 * @module exclave/differential
 */
export { bestReplyProblem } from "./best-reply-problem.js";
export { cooperativeGame } from "./cooperative-game.js";
export { cooperativeSolution } from "./cooperative-solution.js";
export { type Deviation, deviationCheck } from "./deviation-check.js";
export { type EquilibriumEquations, feedbackEquations, openLoopEquations } from "./equilibrium-equations.js";
export { type FeedbackEquilibria, feedbackEquilibria } from "./feedback-equilibria.js";
export {
  type FiniteHorizonEquilibrium,
  type FiniteHorizonOptions,
  finiteHorizonEquilibrium,
  type HorizonMoment,
} from "./finite-horizon.js";
export {
  type LinearQuadraticGame,
  type LinearQuadraticGameInput,
  type LinearQuadraticPlayer,
  type LinearQuadraticPlayerInput,
  linearQuadraticGame,
  type MatrixInput,
  type QuadraticCost,
  type RationalMatrix,
} from "./linear-quadratic-game.js";
export type { LinearQuadraticSolution } from "./linear-quadratic-solution.js";
export { type OpenLoopEquilibria, openLoopEquilibria } from "./open-loop-equilibria.js";
export { type PhasePortrait, type PhasePortraitOptions, phasePortrait } from "./phase-portrait.js";
export {
  type RichardsonOutcome,
  type RichardsonSystem,
  richardsonOutcome,
  richardsonSystem,
} from "./richardson.js";
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
export { type TrajectoryMoment, type TrajectoryOptions, trajectory } from "./trajectory.js";
