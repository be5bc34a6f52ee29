import { type RationalInput, rational } from "../exact/rational.js";
import { bimatrix, type TwoPlayerNames } from "./bimatrix.js";
import type { NormalFormGame } from "./game.js";

/**
 * Returns the two-player zero-sum game in which the column player pays `matrix[i][j]` to the row player.
 *
 * @throws {@link ExclaveError} `bad-game` when the matrix is empty or ragged
 * @example
 * ```ts
 * import { rationalText, zeroSum } from "exclave";
 *
 * const pennies = zeroSum([[1, -1], [-1, 1]]);
 * rationalText(pennies.payoff(1, [0, 0])); // "-1"
 * ```
 */
export function zeroSum(
  matrix: readonly (readonly RationalInput[])[],
  names: TwoPlayerNames = {},
): NormalFormGame {
  return bimatrix(
    matrix,
    matrix.map((row, i) => row.map((value, j) => rational(value, `matrix[${i}][${j}]`).neg())),
    names,
  );
}
