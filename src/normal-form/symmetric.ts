import type { RationalInput } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import { bimatrix } from "./bimatrix.js";
import type { NormalFormGame } from "./game.js";

/**
 * Returns the symmetric two-player game in which each player gets `matrix[own][other's]`.
 *
 * @param matrix - a square matrix
 * @throws {@link ExclaveError} `bad-game` when the matrix is not square
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 *
 * const dilemma = symmetric([[3, 0], [5, 1]], { strategies: ["cooperate", "defect"] });
 * rationalText(dilemma.payoff(1, [0, 1])); // "5"
 * ```
 */
export function symmetric(
  matrix: readonly (readonly RationalInput[])[],
  names: { title?: string; players?: readonly [string, string]; strategies?: readonly string[] } = {},
): NormalFormGame {
  const size = matrix.length;
  if (matrix.some((row) => row.length !== size)) {
    throw new ExclaveError("bad-game", `expected a square matrix of ${size} rows`, "matrix");
  }
  const transposed = matrix.map((_, i) => matrix.map((row) => row[i] as RationalInput));
  const { title, players, strategies } = names;
  return bimatrix(matrix, transposed, {
    ...(title === undefined ? {} : { title }),
    ...(players === undefined ? {} : { players }),
    ...(strategies === undefined ? {} : { rows: strategies, columns: strategies }),
  });
}
