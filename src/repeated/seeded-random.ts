/**
 * Numbers from 0 to 1 that look random, 32 bits each, the same for the same seed (G. L. Steele, D. Lea and C. H. Flood 2014,
 * Fast splittable pseudorandom number generators, doi:10.1145/2660193.2660195, with the 32-bit mixing function of
 * T. Ettinger).
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
}
