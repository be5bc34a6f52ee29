/**
 * The independent checker: it proves results again from what stands in them, in exact arithmetic and with no solver.
 *
 * @module exclave/certificate
 */
export { type ClaimsCheck, checkClaims } from "./check-claims.js";
export { type CorrelatedCheck, checkCorrelated } from "./check-correlated.js";
export { type CorrelatedOptimumCheck, checkCorrelatedOptimum } from "./check-correlated-optimum.js";
export { checkDominance } from "./check-dominance.js";
export { checkLinearProgram } from "./check-linear-program.js";
export { checkNash } from "./check-nash.js";
export { checkStochastic, type StochasticCheck } from "./check-stochastic.js";
export { checkZeroSum, type ZeroSumCheck, type ZeroSumCompleteness } from "./check-zero-sum.js";
export { checkZeroSumDocument } from "./check-zero-sum-document.js";
export {
  MAXIMUM_BASES,
  type NashCheck,
  type NashCheckStream,
  type NashCompleteness,
  nashCheckStream,
} from "./nash-check-stream.js";
