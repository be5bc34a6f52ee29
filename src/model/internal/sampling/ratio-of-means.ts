/** A figure from random points: a statistical estimate, and no bound. */
export interface Estimate {
  readonly value: number;
  /** The standard deviation of the estimate, found from independent randomizations. */
  readonly standardError: number;
}

/**
 * Returns the ratio of the means of two samples, one pair a randomization, with its standard error to first order
 * (W. G. Cochran 1977, Sampling Techniques, section 6.4).
 */
export function ratioOfMeans(numerators: readonly number[], denominators: readonly number[]): Estimate {
  const count = numerators.length;
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const below = total(denominators);
  const value = total(numerators) / below;
  const squares = numerators.map((numerator, r) => (numerator - value * (denominators[r] as number)) ** 2);
  return { value, standardError: Math.sqrt((total(squares) * count) / (count - 1)) / below };
}
