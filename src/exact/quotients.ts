import { quotient, type Rational } from "./rational.js";

/**
 * The rationals `numerators / denominator`. Equal ones are made once, since making one takes the greatest common divisor.
 *
 * @param made - those that have been made over the same denominator: it is filled
 */
export function quotients(
  numerators: readonly bigint[],
  denominator: bigint,
  made: Map<bigint, Rational> = new Map(),
): Rational[] {
  return numerators.map((numerator) => {
    const known = made.get(numerator);
    if (known !== undefined) return known;
    const value = quotient(numerator, denominator);
    made.set(numerator, value);
    return value;
  });
}
