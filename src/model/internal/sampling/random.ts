/**
 * Returns a source of 32-bit numbers that look random, the same for the same seed and stream (G. L. Steele, D. Lea and
 * C. H. Flood 2014, Fast splittable pseudorandom number generators, doi:10.1145/2660193.2660195, with the 32-bit mixing
 * function of T. Ettinger).
 *
 * @param stream - sources of the same seed and different streams have nothing to do with each other
 */
export function randomWords(seed: number, stream = 0): () => number {
  let state = mixed(mixed(seed | 0) ^ Math.imul(stream + 1, 0x9e3779b9));
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mixed(state) >>> 0;
  };
}

function mixed(word: number): number {
  let value = word ^ (word >>> 16);
  value = Math.imul(value, 0x21f0aaad);
  value ^= value >>> 15;
  value = Math.imul(value, 0x735a2d97);
  return value ^ (value >>> 15);
}
