import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";
import { dyadic } from "../../exact/dyadic.js";
import type { Meter } from "../../exact/meter.js";
import { ONE } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { EnclosedMoment, HorizonProof, RiccatiHorizon } from "../horizon-proof.js";
import { type FollowPart, preparedHorizon, riccatiEnclosure, riccatiMoments } from "../riccati-enclosure.js";
import { periodDerivative } from "./carried-error.js";
import type { EnclosedMatrix } from "./enclosed-matrix.js";
import { riccatiDerivative } from "./riccati-derivative.js";
import { riccatiPeriod } from "./riccati-period.js";

/** What is proved of a horizon, and how. */
export interface ProvedHorizon {
  readonly moments: readonly EnclosedMoment[];
  readonly proof: HorizonProof;
}

type Coordinates = HorizonProof["coordinates"];

/** Numbers of so many bits are tried one after the other, until the bound is small enough. */
const BITS = [96, 192, 384, 768];
const FINEST = 2 ** 40;
const DEEPEST = 34;
/** Errors of the entries themselves are followed where their derivative has no good eigenvectors. */
const DISTURBANCES = [0, 1e-6];

/**
 * Looks for steps and coordinates that prove a horizon to within a bound, relative to 1 and the largest entry; the best that was found
 * where none does, null where none proves anything. What the meter throws ends it where nothing has been found.
 *
 * @param weights - about the players' matrices at the beginning
 */
export function provedHorizon(
  horizon: RiccatiHorizon,
  weights: readonly (readonly (readonly number[])[])[],
  tolerance: number,
  meter: Meter,
): ProvedHorizon | null {
  let best: ProvedHorizon | null = null;
  let least = Number.POSITIVE_INFINITY;
  try {
    for (const bits of BITS) {
      for (const coordinates of candidates(horizon, weights)) {
        const found = attempt(horizon, bits, coordinates, meter);
        if (found === null) continue;
        const bound = worst(found.moments);
        if (bound < least) [best, least] = [found, bound];
        if (least <= tolerance) return best;
      }
    }
  } catch (error) {
    if (!(error instanceof ExclaveError && error.code === "too-large" && best !== null)) throw error;
  }
  return best;
}

/** The greatest radius, relative to 1 and the largest entry of all. */
function worst(moments: readonly EnclosedMoment[]): number {
  const sizes = moments.flatMap(({ weights }) => weights.flat(2).map((value) => Math.abs(value.valueOf())));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 1);
  return Math.max(...moments.map(({ radius }) => radius.valueOf())) / largest;
}

function attempt(
  horizon: RiccatiHorizon,
  bits: number,
  coordinates: Coordinates,
  meter: Meter,
): ProvedHorizon | null {
  if (!horizon.game.continuous) {
    const proof = { bits, coordinates, steps: [] };
    const moments = riccatiEnclosure(horizon, proof, meter);
    return moments === null ? null : { moments, proof };
  }
  const prepared = preparedHorizon(horizon, bits, coordinates);
  if (prepared === null) return null;
  const steps: number[][] = [];
  const search = depthSearch(steps);
  const moments = riccatiMoments(horizon, prepared, search, meter);
  return moments === null ? null : { moments, proof: { bits, coordinates, steps } };
}

/** Halves steps until they are proved, and doubles them after some that were. */
function depthSearch(steps: number[][]): FollowPart {
  let depth = 0;
  let patience = 0;
  return (part, start, step) => {
    const depths: number[] = [];
    steps[part] = depths;
    let state = start;
    for (let done = 0; done < FINEST; ) {
      const coarser = FINEST / 2 ** (depth - 1);
      if (depth > 0 && patience <= 0 && done % coarser === 0) depth--;
      const next = step(state, depth);
      if (next === null) {
        depth++;
        patience = 4;
        if (depth > DEEPEST) return null;
        continue;
      }
      state = next;
      done += FINEST / 2 ** depth;
      depths.push(depth);
      patience--;
    }
    return state;
  };
}

/** Coordinates by the eigenvectors of the derivative at the beginning of the horizon, of one slightly disturbed, and none. */
function candidates(
  horizon: RiccatiHorizon,
  weights: readonly (readonly (readonly number[])[])[],
): readonly Coordinates[] {
  const derivative = derivativeAt(horizon, weights);
  if (derivative === null) return [null];
  const found = DISTURBANCES.map((disturbance) => eigenvectors(derivative, disturbance));
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

function eigenvectors(derivative: Matrix, disturbance: number): Coordinates {
  try {
    const size = Matrix.abs(derivative).max();
    // Any small numbers will do, as long as they are the same each time.
    const rows = derivative
      .to2DArray()
      .map((row, i) => row.map((value, j) => value + disturbance * size * Math.sin(1 + 7 * i + 13 * j)));
    const { eigenvectorMatrix: forward, imaginaryEigenvalues } = new EigenvalueDecomposition(
      new Matrix(rows),
    );
    for (let j = 0; j < forward.columns; j++) {
      // The two columns of a pair keep their proportions.
      const columns = (imaginaryEigenvalues[j] ?? 0) > 0 ? [j, j + 1] : [j];
      const length = Math.hypot(...columns.flatMap((column) => forward.getColumn(column)));
      for (const column of columns)
        if (length > 0) forward.mulColumn(column, 2 ** -Math.round(Math.log2(length)));
      j += columns.length - 1;
    }
    const back = inverse(forward);
    const all = [...forward.to1DArray(), ...back.to1DArray()];
    return all.every((value) => Math.abs(value) < 1e9)
      ? { forward: forward.to2DArray(), inverse: back.to2DArray() }
      : null;
  } catch {
    // Singular.
    return null;
  }
}
