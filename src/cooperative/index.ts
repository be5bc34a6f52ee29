/**
 * Games in characteristic function form: what each coalition can reach by itself.
 *
 * @module exclave/cooperative
 */
export { shapleyValue } from "./shapley-value.js";
export { weightedVoting } from "./weighted-voting.js";
