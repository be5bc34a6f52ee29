import type { Meter } from "../../exact/meter.js";
import { ExclaveError } from "../../exclave-error.js";
import type { EnclosedMoment, HorizonProof, RiccatiHorizon } from "../horizon-proof.js";
import { type FollowPart, preparedHorizon, riccatiEnclosure, riccatiMoments } from "../riccati-enclosure.js";
import { greater, largestEntry } from "./enclosed-matrix.js";
import { errorCoordinates } from "./error-coordinates.js";
import { largestError } from "./riccati-coordinates.js";
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
    let hopeful = errorCoordinates(horizon, weights);
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
