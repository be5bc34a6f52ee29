/** So many numbers are taken from the system at once, unless one copy is longer. */
const PIECE = 8192;

/** Copies of one array: many share a piece of memory, since a piece for each would take longer to get than to fill. */
export class ArrayCopies<Numbers extends Float64Array | Int32Array> {
  readonly #source: Numbers;
  readonly #make: (length: number) => Numbers;
  #piece: Numbers;
  #used = 0;

  /** @param make - makes an array of that kind */
  constructor(source: Numbers, make: (length: number) => Numbers) {
    this.#source = source;
    this.#make = make;
    this.#piece = make(0);
  }

  /** A copy of the array as it is now. */
  next(): Numbers {
    const { length } = this.#source;
    if (this.#used + length > this.#piece.length) {
      this.#piece = this.#make(Math.max(1, Math.floor(PIECE / length)) * length);
      this.#used = 0;
    }
    const copy = this.#piece.subarray(this.#used, this.#used + length) as Numbers;
    this.#used += length;
    copy.set(this.#source);
    return copy;
  }
}
