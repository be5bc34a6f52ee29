import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { dyadic } from "../../exact/dyadic.js";
import type { Rational } from "../../exact/rational.js";
import { type Centre, eigenvalueRadius } from "../eigenvalue-radius.js";
import type { HomogeneousGame } from "../homogeneous-game.js";
import type { RationalMatrix } from "../rational-matrix.js";

/** Discs that hold the eigenvalues of the closed loop, all of one radius, and the vectors that prove it. */
export interface EigenvalueDiscs {
  readonly centres: readonly Centre[];
  readonly radius: number;
  readonly vectors: readonly (readonly number[])[];
}

/** Where eigenvectors are nearly dependent, those of a matrix disturbed so much, relative to its size, prove more. */
const DISTURBANCES = [0, 1e-10, 1e-7, 1e-4];

/**
 * Discs that hold the eigenvalues of the closed loop under all gains within a radius: the smallest that were found.
 *
 * @param closed - the closed loop of the states, in floats
 */
export function eigenvalueDiscs(
  game: HomogeneousGame,
  gains: RationalMatrix,
  off: Rational,
  closed: Matrix,
): EigenvalueDiscs {
  // The entries on the diagonal, which always have discs.
  const plain = {
    centres: closed.diagonal().map((real) => ({ real, imaginary: 0 })),
    vectors: Matrix.eye(game.states).to2DArray(),
  };
  const size = Matrix.abs(closed).max();
  let best: EigenvalueDiscs | null = null;
  for (const { centres, vectors } of [
    ...DISTURBANCES.map((disturbance) => decomposed(closed, disturbance * size)),
    plain,
  ]) {
    const exact = vectors.every((row) => row.every(Number.isFinite))
      ? eigenvalueRadius(
          game,
          gains,
          off,
          vectors.map((row) => row.map(dyadic)),
          centres,
        )
      : null;
    if (exact === null) continue;
    const radius = floatAbove(exact);
    if (best === null || radius < best.radius) best = { centres, radius, vectors };
    if (radius < 1e-9 * (1 + size)) break;
  }
  return best as EigenvalueDiscs;
}

/** A float that is not below a rational of any length, 0 or more. */
function floatAbove({ n, d }: Rational): number {
  if (n === 0n) return 0;
  const shift = BigInt(60 - n.toString(2).length + d.toString(2).length);
  const value = (shift > 0n ? n << shift : n) / (shift < 0n ? d << -shift : d) + 1n;
  return Math.max(Number(value) * (1 + 2 ** -50) * 2 ** -Number(shift), 2 ** -1000);
}

/** Eigenvalues by their real parts, pairs together, with their vectors in the same order. */
function decomposed(
  closed: Matrix,
  disturbance: number,
): { readonly centres: readonly Centre[]; readonly vectors: number[][] } {
  // Any small numbers will do, as long as they are the same each time.
  const rows = closed
    .to2DArray()
    .map((row, i) => row.map((value, j) => value + disturbance * Math.sin(1 + 7 * i + 13 * j)));
  const { realEigenvalues, imaginaryEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(rows),
  );
  const units = realEigenvalues.flatMap((real, i) => {
    const imaginary = imaginaryEigenvalues[i] as number;
    if (imaginary < 0) return [];
    const columns = imaginary > 0 ? [i, i + 1] : [i];
    const centres =
      imaginary > 0
        ? [
            { real, imaginary: -imaginary },
            { real, imaginary },
          ]
        : [{ real, imaginary }];
    return [{ real, imaginary, columns, centres }];
  });
  units.sort((a, b) => a.real - b.real || a.imaginary - b.imaginary);
  // Vectors of length 1 in short numbers.
  const lengths = units.map(({ columns }) =>
    Math.hypot(...columns.flatMap((column) => eigenvectorMatrix.getColumn(column))),
  );
  return {
    centres: units.flatMap(({ centres }) => centres),
    vectors: rows.map((_, row) =>
      units.flatMap(({ columns }, k) =>
        columns.map((column) => {
          const entry = eigenvectorMatrix.get(row, column) / (lengths[k] as number);
          return Math.round(entry * 2 ** 52) / 2 ** 52;
        }),
      ),
    ),
  };
}
