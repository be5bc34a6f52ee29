import { ExclaveError } from "../../../exclave-error.js";
import { directionNumbers, MAXIMUM_DIMENSIONS } from "./direction-numbers.js";
import { randomWords } from "./random.js";

const BITS = 32;

/**
 * A Sobol sequence in the unit cube, randomized by a linear matrix scramble and a digital shift: every point is uniformly
 * distributed, and the first 2^m are as evenly spread as before (J. Matousek 1998, On the L2-discrepancy for anchored boxes,
 * doi:10.1006/jcom.1998.0489). Coordinates are whole multiples of 2^-32.
 */
export class SobolSequence {
  readonly #directions: readonly Uint32Array[];
  readonly #shifts: Uint32Array;

  /** @param stream - sequences of the same seed and different streams are scrambled independently */
  constructor(dimensions: number, seed: number, stream: number) {
    if (dimensions > MAXIMUM_DIMENSIONS) {
      throw new ExclaveError(
        "too-large",
        `a quasi-random sequence may have ${MAXIMUM_DIMENSIONS} dimensions, this work needs ${dimensions}; fix some parameters`,
      );
    }
    const random = randomWords(seed, stream);
    this.#directions = Array.from({ length: dimensions }, (_, j) => scrambled(directionNumbers(j), random));
    this.#shifts = Uint32Array.from({ length: dimensions }, () => random());
  }

  /** Writes the coordinates of the points from number `first` on. */
  fill(columns: readonly Float64Array[], first: number, count: number): void {
    // The next point differs in the direction of the lowest zero bit of this one's number (Antonov and Saleev 1979).
    const turns = Uint8Array.from(
      { length: count },
      (_, i) => 31 - Math.clz32(~(first + i) & (first + i + 1)),
    );
    this.#directions.forEach((directions, j) => {
      const column = columns[j] as Float64Array;
      let word = this.#shifts[j] as number;
      for (let bit = 0, gray = first ^ (first >>> 1); gray !== 0; bit++, gray >>>= 1) {
        if (gray & 1) word ^= directions[bit] as number;
      }
      for (let i = 0; i < count; i++) {
        column[i] = (word >>> 0) / 2 ** BITS;
        word ^= directions[turns[i] as number] as number;
      }
    });
  }
}

/** Multiplies a generator matrix by a random lower triangular one: each bit changes with those above it. */
function scrambled(directions: Uint32Array, random: () => number): Uint32Array {
  const rows = Array.from({ length: BITS }, (_, i) => {
    const own = 2 ** (BITS - 1 - i);
    const above = i === 0 ? 0 : -1 << (BITS - i);
    return ((random() & above) | own) >>> 0;
  });
  return directions.map((direction) =>
    rows.reduce((word, row, i) => (odd(direction & row) ? word | (1 << (BITS - 1 - i)) : word), 0),
  );
}

/** Whether an odd number of bits is set. */
function odd(word: number): boolean {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  return ((0x6996 >>> (folded & 15)) & 1) === 1;
}
