/** So many leading bits guide the quotients: their sums with cofactors, and floors of quotients, are exact in doubles. */
const GUIDE_BITS = 50;

/** Steps of the Euclidean algorithm taken at once: x and y become px + qy and rx + sy. */
export type Cofactors = readonly [p: number, q: number, r: number, s: number];

/**
 * Takes steps of the Euclidean algorithm by what the leading bits of x and y settle, some 25 bits at a time (D. H. Lehmer 1938,
 * Euclid's algorithm for large numbers, American Mathematical Monthly 45, 227-233).
 */
export class LeadingSteps {
  /** How many bits x has at most. */
  #bits: number;

  /** @param x - the number that the steps begin with */
  constructor(x: bigint) {
    this.#bits = 4 * x.toString(16).length;
  }

  /** The steps that are settled, for x >= y >= 0 and x of more than 53 bits, not longer than before; null where none is. */
  next(x: bigint, y: bigint): Cofactors | null {
    const leading = (value: bigint): number => Number(value >> BigInt(this.#bits - GUIDE_BITS));
    let high = leading(x);
    while (high < 2 ** (GUIDE_BITS - 4)) {
      this.#bits -= high === 0 ? GUIDE_BITS : GUIDE_BITS - 1 - Math.floor(Math.log2(high));
      high = leading(x);
    }
    let low = leading(y);
    let [p, q, r, s] = [1, 0, 0, 1];
    while (low + r !== 0 && low + s !== 0) {
      const quotient = Math.floor((high + p) / (low + r));
      if (quotient !== Math.floor((high + q) / (low + s))) break;
      [p, r] = [r, p - quotient * r];
      [q, s] = [s, q - quotient * s];
      [high, low] = [low, high - quotient * low];
    }
    return q === 0 ? null : [p, q, r, s];
  }
}
