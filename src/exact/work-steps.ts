const WORD = 1n << 64n;

/** The number of 64-bit words an integer takes. */
export function wordsOf(value: bigint): number {
  if (value < WORD && value > -WORD) return 1;
  return Math.ceil(value.toString(16).length / 16);
}

/** About how many steps of a `Meter` a product or quotient of integers of so many words takes. */
export function productSteps(words: number): number {
  // Schoolbook up to some hundred words, faster methods beyond.
  return 16 + Math.min((words * words) / 6, 4 * words ** 1.5);
}

/** About how many steps of a `Meter` the greatest common divisor of integers of so many words takes. */
export function divisorSteps(words: number): number {
  return words === 1 ? 100 : 300 * words + 8 * words * words;
}
