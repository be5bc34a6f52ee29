import { addAlgebraic, negateAlgebraic } from "../exact/algebraic-arithmetic.js";
import { type AlgebraicNumber, algebraicRational } from "../exact/algebraic-number.js";
import { algebraicRoots } from "../exact/algebraic-roots.js";
import { compareAlgebraic } from "../exact/compare-algebraic.js";
import { type Polynomial, polynomial } from "../exact/polynomial.js";
import { rational } from "../exact/rational.js";
import { signAtAlgebraic } from "../exact/sign-at-algebraic.js";
import { decayPolynomials } from "./decay-polynomials.js";
import { feedbackSigns } from "./internal/feedback-signs.js";
import { scalarTerms } from "./internal/scalar-terms.js";
import { valueWeight } from "./internal/value-weight.js";
import type { ScalarGame } from "./scalar-game.js";

/** A stationary feedback equilibrium of a scalar game, in which player i plays -(influence_i / control cost_i) p_i x. */
export interface ScalarFeedback {
  /** The weights p: player i pays p_i x^2 from the state x on. */
  readonly weights: readonly AlgebraicNumber[];
  /** The rate at which the state grows under the equilibrium: x' = closedLoop x. It is below half the discount rate. */
  readonly closedLoop: AlgebraicNumber;
}

/**
 * Returns all stationary linear feedback Nash equilibria of a scalar game under which e^(-rt/2) x tends to 0, exactly,
 * by their weights, the first player's greatest first. Deviations are to other linear
 * feedbacks under which it does so too; a player whose cost of the state is above 0 pays without bound under any other.
 *
 * With c = r/2 - closedLoop, player i's Riccati equation is reach_i p_i^2 - 2 c p_i + q_i = 0. The sum of the players'
 * roots gives c an equation with square roots, which the product over all their signs clears (Engwerda 2005, LQ Dynamic
 * Optimization and Differential Games); the signs that hold are then decided exactly.
 *
 * @throws {@link ExclaveError} `too-large` when the polynomial of c is beyond the bounds of `factorPolynomial`
 * @example
 * ```ts
 * import { algebraicDecimal } from "exclave";
 * import { scalarFeedback, scalarGame } from "exclave/differential";
 *
 * const fear = scalarGame({ growth: 2, players: [{ stateCost: 3 }, { stateCost: 3 }] });
 * const all = scalarFeedback(fear).map(({ weights }) => weights.map((p) => algebraicDecimal(p, 4)));
 * all; // [["3.0000", "1.0000"], ["1.8685", "1.8685"], ["1.0000", "3.0000"]]
 * ```
 */
export function scalarFeedback(game: ScalarGame): ScalarFeedback[] {
  const { drift, reach, stake } = scalarTerms(game);
  const product = decayPolynomials(drift, stake);
  const halfDiscount = algebraicRational(game.discountRate.div(rational(2)));
  return algebraicRoots(product[0] as Polynomial)
    .map(({ root }) => root)
    .filter((decay) => signAtAlgebraic(polynomial([0, 1]), decay) > 0)
    .filter((decay) => stake.every((s) => signAtAlgebraic(polynomial([s.neg(), 0, 1]), decay) >= 0))
    .flatMap((decay) =>
      feedbackSigns(decay, drift, stake, product).map((signs) => ({
        weights: signs.map((sign, i) => valueWeight(decay, sign, stake[i] ?? drift, reach[i] ?? drift)),
        closedLoop: addAlgebraic(halfDiscount, negateAlgebraic(decay)),
      })),
    )
    .sort((a, b) => byWeights(a.weights, b.weights));
}

function byWeights(a: readonly AlgebraicNumber[], b: readonly AlgebraicNumber[]): number {
  for (const [i, weight] of a.entries()) {
    const order = compareAlgebraic(b[i] as AlgebraicNumber, weight);
    if (order !== 0) return order;
  }
  return 0;
}
