import { addAlgebraic, multiplyAlgebraic, negateAlgebraic } from "../exact/algebraic-arithmetic.js";
import { type AlgebraicNumber, algebraicRational } from "../exact/algebraic-number.js";
import { sign } from "../exact/order.js";
import { ONE, rational } from "../exact/rational.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import { algebraicRoot } from "./internal/algebraic-root.js";
import { scalarTerms } from "./internal/scalar-terms.js";
import type { ScalarGame } from "./scalar-game.js";

/** What the players do together to keep the sum of their costs least: player i plays -(influence_i / control cost_i) P x. */
export interface ScalarCooperation {
  /** The weight P: together the players pay P x^2 from the state x on. */
  readonly weight: AlgebraicNumber;
  readonly closedLoop: AlgebraicNumber;
}

/**
 * Returns the controls that minimise the sum of all players' costs, exactly: P is the stabilising solution of
 * (sum of reaches) P^2 - 2 (a - r/2) P - (sum of state costs) = 0.
 *
 * @throws {@link ExclaveError} `unsupported` when nobody minds the state and it grows just at half the discount rate, so
 *   that no control is the least that stabilises it
 * @example
 * ```ts
 * import { scalarCooperation, scalarGame } from "exclave/differential";
 *
 * const fear = scalarGame({ growth: 1, players: [{ stateCost: 1 }, { stateCost: 1 }] });
 * scalarCooperation(fear).weight.minimalPolynomial; // [-1n, -1n, 1n]
 * ```
 */
export function scalarCooperation(game: ScalarGame): ScalarCooperation {
  const { drift, reach } = scalarTerms(game);
  const reaches = sum(reach);
  const square = drift.mul(drift).add(reaches.mul(sum(game.players.map(({ stateCost }) => stateCost))));
  if (sign(square) === 0) {
    throw new ExclaveError(
      "unsupported",
      "expected a cost of the state above 0: nobody minds this state, which grows at half the discount rate",
      "players",
    );
  }
  const decay = algebraicRoot(square);
  return {
    weight: multiplyAlgebraic(
      addAlgebraic(algebraicRational(drift), decay),
      algebraicRational(ONE.div(reaches)),
    ),
    closedLoop: addAlgebraic(algebraicRational(game.discountRate.div(rational(2))), negateAlgebraic(decay)),
  };
}
