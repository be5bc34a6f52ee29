import { isPositiveDefinite } from "../exact/definite.js";
import { quotient, type Rational, rational, ZERO } from "../exact/rational.js";
import type { HomogeneousGame } from "./homogeneous-game.js";
import { multiply, transpose } from "./internal/rational-matrices.js";
import type { RationalMatrix } from "./linear-quadratic-game.js";

/**
 * Returns whether each player's controls are proved to be a minimum of what it pays, and not another point of rest, for all
 * matrices P within a radius of given ones: in discrete time that R_ii + delta B_i'P_i B_i is positive definite. In continuous
 * time that R_ii is, which every game's is, suffices.
 *
 * @param weights - P of each player
 * @param radius - how far each entry of the true P may be
 */
export function provesMinimum(
  { continuous, discount, players }: HomogeneousGame,
  weights: readonly RationalMatrix[],
  radius: Rational,
): boolean {
  if (continuous) return true;
  return players.every(({ influence, controls, first, width }, i) => {
    const B = influence;
    const ahead = multiply(transpose(B), multiply(weights[i] as RationalMatrix, B));
    // An entry of B'PB is off by the radius times the sizes of two columns at most.
    const column = transpose(B).reduce<Rational>((most, entries) => {
      const total = entries.reduce<Rational>((sum, entry) => rational(sum.add(entry.abs())), ZERO);
      return total.compare(most) > 0 ? total : most;
    }, ZERO);
    const off = rational(
      column
        .mul(column)
        .mul(radius)
        .mul(discount)
        .mul(quotient(BigInt(width), 1n)),
    );
    return isPositiveDefinite(
      ahead.map((row, k) =>
        row.map((entry, l) => {
          const own = controls[first + k]?.[first + l] ?? ZERO;
          const bent = own.add(discount.mul(entry));
          return rational(k === l ? bent.sub(off) : bent);
        }),
      ),
    );
  });
}
