import { decayPolynomials } from "../../differential/decay-polynomials.js";
import type { LinearQuadraticGame } from "../../differential/linear-quadratic-game.js";
import type { ScalarGame } from "../../differential/scalar-game.js";
import { scalarGameOf } from "../../differential/scalar-game-of.js";
import { MODERATE_SIZE, scalarSize } from "../../differential/scalar-size.js";
import { addAlgebraic, multiplyAlgebraic, negateAlgebraic } from "../../exact/algebraic-arithmetic.js";
import { readAlgebraic } from "../../exact/algebraic-json.js";
import { type AlgebraicNumber, algebraicRational } from "../../exact/algebraic-number.js";
import { algebraicRoots } from "../../exact/algebraic-roots.js";
import { compareAlgebraic, equalAlgebraic } from "../../exact/compare-algebraic.js";
import { type Polynomial, polynomial } from "../../exact/polynomial.js";
import { type Rational, rational } from "../../exact/rational.js";
import { signAtAlgebraic } from "../../exact/sign-at-algebraic.js";
import { expectSame, type Fields, flag, list, record, refuse } from "./document-fields.js";

/**
 * Returns how many exact feedback equilibria of a game with one state are stated, and throws where one is none: with the closed
 * loop c, q + 2 p (c - r/2) + b^2/k p^2 = 0 for each player, c is the growth less the sum of b^2/k p, and is below r/2.
 */
export function checkExactFeedback(feedback: Fields, game: LinearQuadraticGame): number {
  const scalar = scalarGameOf(game);
  if (feedback["exact"] === null) {
    if (feedback["complete"] !== false) refuse("expected no claim that none is missing", "feedback.complete");
    return 0;
  }
  if (scalar === null) return refuse("expected no exact equilibria of such a game", "feedback.exact");
  const half = algebraicRational(scalar.discountRate.div(rational(2)));
  const all = list(feedback["exact"], "feedback.exact");
  all.forEach((one, i) => {
    const path = `feedback.exact[${i}]`;
    const stated = record(one, path);
    const closed = algebraic(stated["closedLoop"], `${path}.closedLoop`);
    const weights = list(stated["weights"], `${path}.weights`, scalar.players.length).map((weight, j) =>
      algebraic(weight, `${path}.weights[${j}]`),
    );
    if (compareAlgebraic(closed, half) >= 0)
      refuse("expected a closed loop below half the discount rate", path);
    let loop = algebraicRational(scalar.growth);
    const discounted = addAlgebraic(closed, negateAlgebraic(half));
    scalar.players.forEach(({ influence, stateCost, controlCost }, j) => {
      const p = weights[j] as AlgebraicNumber;
      const reach = multiplyAlgebraic(algebraicRational(influence.mul(influence).div(controlCost)), p);
      loop = addAlgebraic(loop, negateAlgebraic(reach));
      const rest = addAlgebraic(discounted, addAlgebraic(discounted, reach));
      const sum = addAlgebraic(algebraicRational(stateCost), multiplyAlgebraic(p, rest));
      if (!equalAlgebraic(sum, algebraicRational(0))) {
        refuse("expected a solution of the player's Riccati equation", `${path}.weights[${j}]`);
      }
    });
    if (!equalAlgebraic(loop, closed))
      refuse("expected the closed loop of these weights", `${path}.closedLoop`);
  });
  if (flag(feedback["complete"], "feedback.complete")) {
    if (scalarSize(scalar) > MODERATE_SIZE) refuse("expected shorter numbers", "certificate.game");
    const different = new Set(all.map((one) => JSON.stringify(one)));
    if (different.size < all.length) refuse("expected different equilibria", "feedback.exact");
    expectSame(all.length, countEquilibria(scalar), "feedback.exact.length");
  }
  return all.length;
}

/**
 * How many feedback equilibria there are: of each c = r/2 - closed loop, as many as choices of signs with
 * (N - 1) c - drift + sum of +-sqrt(c^2 - stake_i) = 0. The product over all choices, as a polynomial in what is added, has as many
 * factors that are 0 at c as lowest coefficients; both signs of a root that is 0 are one choice.
 */
function countEquilibria({ growth, discountRate, players }: ScalarGame): number {
  const drift = rational(growth.sub(discountRate.div(2)));
  const stakes = players.map(({ influence, stateCost, controlCost }) =>
    rational(influence.mul(influence).mul(stateCost).div(controlCost)),
  );
  const product = decayPolynomials(drift, stakes);
  const beyond = (stake: Rational, c: AlgebraicNumber): number =>
    signAtAlgebraic(polynomial([stake.neg(), 0, 1]), c);
  return algebraicRoots(product[0] as Polynomial)
    .map(({ root }) => root)
    .filter((c) => signAtAlgebraic(polynomial([0, 1]), c) > 0)
    .filter((c) => stakes.every((stake) => beyond(stake, c) >= 0))
    .reduce((total, c) => {
      const choices = product.findIndex((coefficient) => signAtAlgebraic(coefficient, c) !== 0);
      return total + choices / 2 ** stakes.filter((stake) => beyond(stake, c) === 0).length;
    }, 0);
}

function algebraic(value: unknown, path: string): AlgebraicNumber {
  try {
    return readAlgebraic(value as Parameters<typeof readAlgebraic>[0]);
  } catch {
    return refuse("expected a rational or an algebraic number", path);
  }
}
