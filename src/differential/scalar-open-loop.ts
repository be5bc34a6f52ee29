import {
  addAlgebraic,
  invertAlgebraic,
  multiplyAlgebraic,
  negateAlgebraic,
} from "../exact/algebraic-arithmetic.js";
import { type AlgebraicNumber, algebraicRational } from "../exact/algebraic-number.js";
import { sign } from "../exact/order.js";
import { rational } from "../exact/rational.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import { algebraicRoot } from "./internal/algebraic-root.js";
import { scalarTerms } from "./internal/scalar-terms.js";
import type { ScalarGame } from "./scalar-game.js";

/** The open-loop equilibrium of a scalar game with costates in proportion to the state. */
export interface ScalarOpenLoop {
  /** Along the path player i plays -(influence_i / control cost_i) weights_i x(t); these p_i x^2 are not the costs paid. */
  readonly weights: readonly AlgebraicNumber[];
  readonly closedLoop: AlgebraicNumber;
  /** How many of the N + 1 roots of the state and costates' system are stable: 1, or N where costates can be shifted. */
  readonly stableDimension: number;
  /**
   * True when `stableDimension` is above 1, the dimension of the state: the conditions of the maximum principle then
   * have a continuum of solutions with other controls, of which this one is a feedback synthesis.
   */
  readonly continuum: boolean;
}

/**
 * Returns the open-loop Nash equilibrium of a scalar game whose controls are in proportion to the state, exactly.
 *
 * With c = r/2 - closedLoop, drift = a - r/2 and the stakes influence^2 q / control cost, c^2 = drift^2 + sum of stakes
 * and p_i = q_i / (c - drift) (Engwerda 2005, LQ Dynamic Optimization and Differential Games, chapter 7). The system
 * of the state and the costates has the roots c, -c and N - 1 times -drift.
 *
 * @throws {@link ExclaveError} `unsupported` when no player minds the state, where there is nothing to solve for
 * @example
 * ```ts
 * import { scalarGame, scalarOpenLoop } from "exclave/differential";
 *
 * const fear = scalarGame({ growth: 1, players: [{ stateCost: 1 }, { stateCost: 1 }] });
 * const { closedLoop, stableDimension, continuum } = scalarOpenLoop(fear);
 * closedLoop.minimalPolynomial; // [-3n, 0n, 1n]
 * [stableDimension, continuum]; // [2, true]
 * ```
 */
export function scalarOpenLoop(game: ScalarGame): ScalarOpenLoop {
  const { drift, stake } = scalarTerms(game);
  const stakes = sum(stake);
  if (sign(stakes) === 0) {
    throw new ExclaveError("unsupported", "expected a player whose cost of the state is above 0", "players");
  }
  const decay = algebraicRoot(drift.mul(drift).add(stakes));
  const share = invertAlgebraic(addAlgebraic(decay, algebraicRational(drift.neg())));
  const stableDimension = sign(drift) > 0 ? game.players.length : 1;
  return {
    weights: game.players.map(({ stateCost }) => multiplyAlgebraic(share, algebraicRational(stateCost))),
    closedLoop: addAlgebraic(algebraicRational(game.discountRate.div(rational(2))), negateAlgebraic(decay)),
    stableDimension,
    continuum: stableDimension > 1,
  };
}
