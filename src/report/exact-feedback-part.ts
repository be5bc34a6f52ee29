import type { LinearQuadraticGame } from "../differential/linear-quadratic-game.js";
import { scalarFeedback } from "../differential/scalar-feedback.js";
import { scalarGameOf } from "../differential/scalar-game-of.js";
import { MODERATE_SIZE, scalarSize } from "../differential/scalar-size.js";
import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";

/** An exact feedback equilibrium of a game with one state as JSON. */
export interface ExactFeedbackDocument {
  /** Each player pays p x^2 from the state x on. */
  readonly weights: readonly (string | AlgebraicJson)[];
  /** x' = closedLoop x. */
  readonly closedLoop: string | AlgebraicJson;
}

/** All feedback equilibria of a game with one state, where its numbers are not too long; null of any other game. */
export function exactFeedback(game: LinearQuadraticGame): ExactFeedbackDocument[] | null {
  const scalar = scalarGameOf(game);
  if (scalar === null || scalarSize(scalar) > MODERATE_SIZE) return null;
  return scalarFeedback(scalar).map(({ weights, closedLoop }) => ({
    weights: weights.map((p) => algebraicJson(p)),
    closedLoop: algebraicJson(closedLoop),
  }));
}
