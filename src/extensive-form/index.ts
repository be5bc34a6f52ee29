/**
 * Games with an order of moves.
 *
 * @module
 */
export { orderedMoves } from "./ordered-moves.js";
