import { ExclaveError } from "../exclave-error.js";
import { quotient, type Rational } from "./rational.js";

const WORD = new DataView(new ArrayBuffer(8));
const FRACTION_BITS = 52;

/**
 * Returns the rational number that a double is: a whole number times a power of 2. Where {@link rational} reads the decimal
 * that a number prints as, this takes every bit of it.
 *
 * @throws {@link ExclaveError} `bad-number` for NaN and infinities
 * @example
 * ```ts
 * import { dyadic, rationalText } from "exclave";
 *
 * rationalText(dyadic(0.375)); // "3/8"
 * rationalText(dyadic(0.1)); // "3602879701896397/36028797018963968"
 * ```
 */
export function dyadic(value: number): Rational {
  if (!Number.isFinite(value))
    throw new ExclaveError("bad-number", `expected a finite number, found ${value}`);
  if (Number.isSafeInteger(value)) return quotient(BigInt(value), 1n);
  WORD.setFloat64(0, value);
  const high = WORD.getUint32(0);
  const exponent = (high >>> 20) & 0x7ff;
  const fraction = BigInt(high & 0xfffff) * 0x1_0000_0000n + BigInt(WORD.getUint32(4));
  const size = exponent === 0 ? fraction : fraction + 2n ** BigInt(FRACTION_BITS);
  const whole = value < 0 ? -size : size;
  const power = Math.max(exponent, 1) - 1023 - FRACTION_BITS;
  return power >= 0 ? quotient(whole << BigInt(power), 1n) : quotient(whole, 1n << BigInt(-power));
}
