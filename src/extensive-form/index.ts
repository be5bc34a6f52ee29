/**
 * Games with an order of moves.
 *
 * @module exclave/extensive-form
 */
export { orderedMoves } from "./ordered-moves.js";
