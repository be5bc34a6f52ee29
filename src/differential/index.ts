/**
 * Games in continuous time with integral payoffs: linear-quadratic differential games with one state, solved exactly.
 *
 * @module exclave/differential
 */
export { type ScalarCooperation, scalarCooperation } from "./scalar-cooperation.js";
export { type ScalarFeedback, scalarFeedback } from "./scalar-feedback.js";
export {
  type ScalarGame,
  type ScalarGameInput,
  type ScalarPlayer,
  scalarGame,
} from "./scalar-game.js";
export { type ScalarOpenLoop, scalarOpenLoop } from "./scalar-open-loop.js";
