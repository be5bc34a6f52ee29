import { dyadic } from "../exact/dyadic.js";
import { maximum } from "../exact/order.js";
import { type Rational, rational, ZERO } from "../exact/rational.js";
import type { HomogeneousGame } from "./homogeneous-game.js";
import { inverseOf, multiply, transpose } from "./internal/rational-matrices.js";
import type { RationalMatrix } from "./rational-matrix.js";
import { closedLoopOf } from "./stability-proof.js";

/** The centre of a disc in the complex plane: pairs stand one after the other, the one below the real line first. */
export interface Centre {
  readonly real: number;
  readonly imaginary: number;
}

/**
 * Returns a radius such that the discs around centres hold all eigenvalues of the closed loop, and where some of the discs meet no
 * others, as many as they are: under all gains within a radius of given ones. With vectors T near eigenvectors and D made of the
 * centres, which is normal, no eigenvalue of D + E is farther from one of D than the norm of E = T^-1 G T - D (F. L. Bauer and
 * C. T. Fike 1960, doi:10.1007/BF01386217). Null where the vectors are dependent, or the centres no real numbers and pairs.
 *
 * @param gains - F: a row a control, a column an entry of z
 * @param off - how far each entry of the true F may be
 * @param vectors - T: a column a vector; of a pair, the real and the imaginary part of one
 */
export function eigenvalueRadius(
  game: HomogeneousGame,
  gains: RationalMatrix,
  off: Rational,
  vectors: RationalMatrix,
  centres: readonly Centre[],
): Rational | null {
  const n = game.states;
  const inverse =
    vectors.length === n && vectors.every((row) => row.length === n) ? inverseOf(vectors) : null;
  const D = blocks(centres);
  if (inverse === null || D?.length !== n) return null;
  const closed = closedLoopOf(game, gains)
    .slice(0, n)
    .map((row) => row.slice(0, n));
  const moved = multiply(inverse, multiply(closed, vectors));
  const E = moved.map((row, i) => row.map((entry, j) => rational(entry.sub(D[i]?.[j] ?? ZERO))));
  // Each entry of the closed loop is off by the sum of a row of B times the error of a gain at most.
  const reach = game.drift
    .slice(0, n)
    .map((_, s) =>
      game.players
        .flatMap(({ influence }) => influence[s] ?? [])
        .reduce<Rational>((sum, entry) => rational(sum.add(entry.abs())), ZERO),
    );
  const spread = maximum(reach).mul(off).mul(n);
  // The spectral norm is at most the greater of the two norms by rows and by columns.
  const bounds = [(matrix: RationalMatrix) => matrix, transpose].map((side) =>
    rational(largestRow(side(E)).add(spread.mul(largestRow(side(inverse))).mul(largestRow(side(vectors))))),
  );
  return rational(maximum(bounds));
}

/** A normal matrix with these eigenvalues, or null where there is no real one. */
function blocks(centres: readonly Centre[]): Rational[][] | null {
  const D = centres.map(() => centres.map(() => ZERO));
  for (let i = 0; i < centres.length; i++) {
    const { real, imaginary } = centres[i] as Centre;
    (D[i] as Rational[])[i] = dyadic(real);
    if (imaginary === 0) continue;
    const other = centres[i + 1];
    if (other?.real !== real || other.imaginary !== -imaginary) return null;
    (D[i] as Rational[])[i + 1] = dyadic(-imaginary);
    (D[i + 1] as Rational[])[i] = dyadic(imaginary);
    (D[i + 1] as Rational[])[i + 1] = dyadic(real);
    i++;
  }
  return D;
}

function largestRow(matrix: RationalMatrix): Rational {
  return rational(
    maximum(matrix.map((row) => row.reduce<Rational>((sum, entry) => rational(sum.add(entry.abs())), ZERO))),
  );
}
