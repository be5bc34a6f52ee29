import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";
import { dyadic } from "../../exact/dyadic.js";
import type { Meter } from "../../exact/meter.js";
import { ONE } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";
import type { EnclosedMoment, HorizonProof, RiccatiHorizon } from "../horizon-proof.js";
import { type FollowPart, preparedHorizon, riccatiEnclosure, riccatiMoments } from "../riccati-enclosure.js";
import { periodDerivative } from "./carried-error.js";
import { type EnclosedMatrix, greater, largestEntry } from "./enclosed-matrix.js";
import { largestError, riccatiEntries } from "./riccati-coordinates.js";
import { riccatiDerivative } from "./riccati-derivative.js";
import { riccatiPeriod } from "./riccati-period.js";
import type { RiccatiState } from "./riccati-step.js";

/** What is proved of a horizon, and how. */
export interface ProvedHorizon {
  readonly moments: readonly EnclosedMoment[];
  readonly proof: HorizonProof;
}

type Coordinates = HorizonProof["coordinates"];

/** Numbers of so many bits are tried one after the other, until the bound is small enough. */
const BITS = [96, 192, 384, 768];
/** So many coordinates are tried again with more bits. */
const MOST_HOPEFUL = 2;
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
    let hopeful = candidates(horizon, weights);
    for (const bits of BITS) {
      const tried: { readonly coordinates: Coordinates; readonly bound: number; readonly parts: number }[] =
        [];
      for (const coordinates of hopeful) {
        const { found, parts } = attempt(horizon, bits, coordinates, meter);
        const bound = found === null ? Number.POSITIVE_INFINITY : worst(found.moments);
        if (bound < least) [best, least] = [found, bound];
        if (least <= tolerance) return best;
        tried.push({ coordinates, bound, parts });
      }
      // Those that went farthest are tried again.
      tried.sort((a, b) => b.parts - a.parts || (a.bound < b.bound ? -1 : Number(a.bound > b.bound)));
      hopeful = tried.slice(0, MOST_HOPEFUL).map(({ coordinates }) => coordinates);
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

/** What coordinates prove with so many bits, and how many parts of the horizon they were good for. */
function attempt(
  horizon: RiccatiHorizon,
  bits: number,
  coordinates: Coordinates,
  meter: Meter,
): { readonly found: ProvedHorizon | null; readonly parts: number } {
  if (!horizon.game.continuous) {
    const proof = { bits, coordinates, steps: [] };
    const moments = riccatiEnclosure(horizon, proof, meter);
    return { found: moments === null ? null : { moments, proof }, parts: 0 };
  }
  const prepared = preparedHorizon(horizon, bits, coordinates);
  if (prepared === null) return { found: null, parts: 0 };
  const steps: number[][] = [];
  const useful = ({ weights, radius }: RiccatiState): boolean => {
    const largest = weights.reduce((most, one) => greater(most, largestEntry(one)), 1n << BigInt(bits));
    return largestError(radius, prepared.coordinates) < largest;
  };
  const moments = riccatiMoments(horizon, prepared, depthSearch(steps, useful), meter);
  return {
    found: moments === null ? null : { moments, proof: { bits, coordinates, steps } },
    parts: steps.length,
  };
}

/** Halves steps until they are proved, and doubles them after some that were; ends where states are of no use any more. */
function depthSearch(steps: number[][], useful: (state: RiccatiState) => boolean): FollowPart {
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
      if (!useful(next)) return null;
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
