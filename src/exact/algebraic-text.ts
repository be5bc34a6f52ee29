import { ExclaveError } from "../exclave-error.js";
import type { AlgebraicNumber } from "./algebraic-number.js";
import { bracketOf, halved } from "./internal/bracket.js";

const MAXIMUM_DIGITS = 10_000;

/**
 * Returns an algebraic number as a decimal with the given number of digits after the point, each of them proved: the
 * decimal is the nearest one, and half-way cases, which only rationals are, are rounded away from 0.
 *
 * @throws {@link ExclaveError} `bad-argument` when the number of digits is not a whole number from 0 to 10,000
 * @example
 * ```ts
 * import { algebraicDecimal, algebraicNumber, polynomial } from "exclave";
 *
 * algebraicDecimal(algebraicNumber(polynomial([-2, 0, 1]), -2, 0), 20); // "-1.41421356237309504880"
 * ```
 */
export function algebraicDecimal(a: AlgebraicNumber, digits: number): string {
  if (!Number.isSafeInteger(digits) || digits < 0 || digits > MAXIMUM_DIGITS) {
    throw new ExclaveError(
      "bad-argument",
      `expected a whole number from 0 to 10,000, found ${digits}`,
      "digits",
    );
  }
  const scale = 10n ** BigInt(digits);
  for (let bracket = bracketOf(a); ; bracket = halved(a.minimalPolynomial, bracket)) {
    const nearest = rounded(bracket.low * scale, bracket.d);
    if (nearest === rounded(bracket.high * scale, bracket.d)) return decimalText(nearest, digits);
  }
}

/** The double nearest to an algebraic number. */
export function nearestDouble(a: AlgebraicNumber): number {
  let digits = 30;
  for (let bracket = bracketOf(a); ; bracket = halved(a.minimalPolynomial, bracket)) {
    const scale = 10n ** BigInt(digits);
    const [low, high] = [floor(bracket.low * scale, bracket.d), -floor(-bracket.high * scale, bracket.d)];
    const [least, most] = [Number(`${low}e-${digits}`), Number(`${high}e-${digits}`)];
    if (least === most) return least === 0 ? 0 : least;
    digits += 4;
  }
}

/** The nearest integer to n/d. */
function rounded(n: bigint, d: bigint): bigint {
  const size = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  return n < 0n ? -size : size;
}

function floor(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

function decimalText(value: bigint, digits: number): string {
  const size = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
  const whole = size.slice(0, size.length - digits);
  return `${value < 0n ? "-" : ""}${whole}${digits > 0 ? "." : ""}${size.slice(size.length - digits)}`;
}
