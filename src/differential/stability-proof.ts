import { isPositiveDefinite } from "../exact/definite.js";
import { ONE, quotient, type Rational, rational, ZERO } from "../exact/rational.js";
import type { HomogeneousGame } from "./homogeneous-game.js";
import { multiply, transpose } from "./internal/rational-matrices.js";
import type { RationalMatrix } from "./linear-quadratic-game.js";

/**
 * Returns whether a matrix X proves that under all gains within a radius of given ones the discounted state tends to 0: in
 * continuous time e^(-rt/2) z, as X and -(G'X + X G) are positive definite for G = A - r/2 - B F (A. M. Lyapunov 1892), in
 * discrete time delta^(t/2) z, as X and X - G'X G are for G = sqrt(delta) (A - B F) (P. Stein 1952). What the radius changes is
 * bounded and taken off.
 *
 * @param gains - F: a row a control, a column an entry of z
 * @param radius - how far each entry of the true F may be
 */
export function provesStability(
  game: HomogeneousGame,
  gains: RationalMatrix,
  radius: Rational,
  X: RationalMatrix,
): boolean {
  const { continuous, discount } = game;
  const size = movingSize(game);
  if (X.length !== size || X.some((row) => row.length !== size) || !isPositiveDefinite(X)) return false;
  const closed = closedLoopOf(game, gains)
    .slice(0, size)
    .map((row) => row.slice(0, size));
  // Each entry of the closed loop is off by the sum of a row of B times the radius at most.
  const off = rational(largestRow(allInfluence(game)).mul(radius));
  const spread = times(times(largestRow(X), off), quotient(BigInt(size), 1n));
  const XG = multiply(X, closed);
  let decrease: RationalMatrix;
  let slack: Rational;
  if (continuous) {
    decrease = X.map((row, i) =>
      row.map((entry, j) => {
        const both = (XG[i]?.[j] ?? ZERO).add(XG[j]?.[i] ?? ZERO);
        return rational(entry.mul(discount).sub(both));
      }),
    );
    slack = times(spread, quotient(2n, 1n));
  } else {
    const GXG = multiply(transpose(closed), XG);
    decrease = X.map((row, i) =>
      row.map((entry, j) => rational(entry.sub(discount.mul(GXG[i]?.[j] ?? ZERO)))),
    );
    const closedSize = rational(
      largestRow(closed)
        .add(largestRow(transpose(closed)))
        .add(off.mul(size)),
    );
    slack = times(times(spread, discount), rational(closedSize.mul(size).add(ONE)));
  }
  const reduced = decrease.map((row, i) =>
    row.map((entry, j) => (i === j ? rational(entry.sub(times(slack, quotient(BigInt(size), 1n)))) : entry)),
  );
  return isPositiveDefinite(reduced);
}

/** Returns how many entries of z have to tend to 0: all that a discount shrinks, and without one the states alone. */
export function movingSize({ average, states, size }: HomogeneousGame): number {
  return average ? states : size;
}

/** Returns A - B F. */
export function closedLoopOf(game: HomogeneousGame, gains: RationalMatrix): Rational[][] {
  const pulled = multiply(allInfluence(game), gains);
  return game.drift.map((row, i) => row.map((entry, j) => rational(entry.sub(pulled[i]?.[j] ?? ZERO))));
}

function allInfluence({ drift, players }: HomogeneousGame): RationalMatrix {
  return drift.map((_, s) => players.flatMap(({ influence }) => influence[s] as readonly Rational[]));
}

/** The greatest sum of the sizes of a row. */
function largestRow(matrix: RationalMatrix): Rational {
  return matrix.reduce<Rational>((most, row) => {
    const total = row.reduce<Rational>((sum, entry) => rational(sum.add(entry.abs())), ZERO);
    return total.compare(most) > 0 ? total : most;
  }, ZERO);
}

function times(a: Rational, b: Rational): Rational {
  return rational(a.mul(b));
}
