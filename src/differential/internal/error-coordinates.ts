import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";
import { dyadic } from "../../exact/dyadic.js";
import { ONE } from "../../exact/rational.js";
import type { HorizonProof, RiccatiHorizon } from "../horizon-proof.js";
import { preparedHorizon } from "../riccati-enclosure.js";
import { periodDerivative } from "./carried-error.js";
import type { EnclosedMatrix } from "./enclosed-matrix.js";
import { riccatiEntries } from "./riccati-coordinates.js";
import { riccatiDerivative } from "./riccati-derivative.js";
import { riccatiPeriod } from "./riccati-period.js";

type Coordinates = HorizonProof["coordinates"];

/** Eigenvectors that are nearly dependent are taken of a matrix disturbed so much, relative to its size, too. */
const DISTURBANCES = [0, 1e-6];

/** Coordinates by the eigenvectors of the derivative at the beginning of the horizon, of one slightly disturbed, and none. */
export function errorCoordinates(
  horizon: RiccatiHorizon,
  weights: readonly (readonly (readonly number[])[])[],
): readonly Coordinates[] {
  const derivative = derivativeAt(horizon, weights);
  if (derivative === null) return [null];
  const { states, size, players } = horizon.game;
  const entries = riccatiEntries(players.length, horizon.feedback ? size : states, size, horizon.feedback);
  const ranks = entries.map(([, i, j]) => Number(i >= states) + Number(j >= states));
  const found = DISTURBANCES.map((disturbance) => eigenvectors(derivative, ranks, disturbance));
  return [...found.filter((one) => one !== null), null];
}

function derivativeAt(
  horizon: RiccatiHorizon,
  weights: readonly (readonly (readonly number[])[])[],
): Matrix | null {
  const bits = 96;
  const prepared = preparedHorizon(horizon, bits, null);
  if (prepared === null) return null;
  const { data, coordinates } = prepared;
  const exact = weights.map((matrix) => matrix.map((row) => row.map((value) => dyadic(value))));
  let image: EnclosedMatrix;
  if (data.continuous) {
    const rows = exact.map((matrix) =>
      matrix.map((row) => row.map(({ s, n, d }) => (s * n * (1n << BigInt(bits))) / d)),
    );
    image = riccatiDerivative(data, coordinates, rows, ONE);
  } else {
    const period = riccatiPeriod(horizon.game, exact, horizon.feedback);
    if (period === null) return null;
    image = periodDerivative(data, coordinates, exact, period);
  }
  return new Matrix(image.rows.map((row) => row.map((value) => Number(value) / 2 ** bits)));
}

/**
 * Coordinates by eigenvectors. Where the game has linear terms, those of what depends on the state squared, on the state and on nothing
 * stand apart: the first move the others, and not the other way round, which larger units make as slight as need be.
 */
function eigenvectors(derivative: Matrix, ranks: readonly number[], disturbance: number): Coordinates {
  const size = Matrix.abs(derivative).max();
  const unit = 2 ** Math.ceil(Math.log2(1024 * (1 + size)));
  const forward = Matrix.zeros(ranks.length, ranks.length);
  const back = forward.clone();
  for (const rank of new Set(ranks)) {
    const places = ranks.flatMap((one, i) => (one === rank ? [i] : []));
    const own = eigenvectorsOf(derivative.selection(places, places), disturbance * size);
    if (own === null) return null;
    places.forEach((row, i) => {
      places.forEach((column, j) => {
        forward.set(row, column, own.forward.get(i, j) * unit ** rank);
        back.set(row, column, own.back.get(i, j) / unit ** rank);
      });
    });
  }
  return { forward: forward.to2DArray(), inverse: back.to2DArray() };
}

function eigenvectorsOf(
  matrix: Matrix,
  disturbance: number,
): { readonly forward: Matrix; readonly back: Matrix } | null {
  try {
    // Any small numbers will do, as long as they are the same each time.
    const rows = matrix
      .to2DArray()
      .map((row, i) => row.map((value, j) => value + disturbance * Math.sin(1 + 7 * i + 13 * j)));
    const { eigenvectorMatrix: forward, imaginaryEigenvalues } = new EigenvalueDecomposition(
      new Matrix(rows),
    );
    for (let j = 0; j < forward.columns; j++) {
      // The two columns of a pair keep their proportions.
      const columns = (imaginaryEigenvalues[j] ?? 0) > 0 ? [j, j + 1] : [j];
      const length = Math.hypot(...columns.flatMap((column) => forward.getColumn(column)));
      for (const column of columns) {
        if (length > 0) forward.mulColumn(column, 2 ** -Math.round(Math.log2(length)));
      }
      j += columns.length - 1;
    }
    const back = inverse(forward);
    const all = [...forward.to1DArray(), ...back.to1DArray()];
    return all.every((value) => Math.abs(value) < 1e9) ? { forward, back } : null;
  } catch {
    // Singular.
    return null;
  }
}
