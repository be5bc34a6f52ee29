/** Turns shares from 0 to 1 into numbers of a range, never outside it. */
export function stretch(column: Float64Array, [low, high]: readonly [number, number], count: number): void {
  for (let i = 0; i < count; i++) {
    const share = column[i] as number;
    column[i] = Math.min(high, Math.max(low, (1 - share) * low + share * high));
  }
}
