import Fraction from "fraction.js";
import { ExclaveError } from "../exclave-error.js";
import { greatestCommonDivisor } from "./greatest-common-divisor.js";

/** An exact rational number: an immutable `Fraction` of fraction.js, in lowest terms, with a positive denominator. */
export type Rational = Fraction;

/**
 * What {@link rational} reads: a `Rational`, a bigint, a finite number (a non-integer one stands for the decimal
 * it prints as), or a text such as `"-3"`, `"1.25"`, `"1/3"`, `".5"`, `"1e-3"` or `"1.5/2"`.
 */
export type RationalInput = Rational | bigint | number | string;

const MAXIMUM_DIGITS = 1000;
const MAXIMUM_EXPONENT = 308;
const NUMERAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * Returns the exact rational that `value` stands for, in lowest terms.
 *
 * A number that is no integer is read as the decimal that it prints as, so `rational(0.1)` is 1/10 and `rational(1e-17)` is
 * 1/10^17; an integer one as what it is, so `rational(2 ** 70)` is 2^70. A text is read as an exact decimal or a quotient of two, never through a float.
 *
 * @param value - the number to read; see {@link RationalInput}
 * @param path - where the numeral stands in an input, for the error message
 * @throws {@link ExclaveError} `bad-number` for NaN, infinities, a zero denominator, a text that is no numeral, a
 * numeral of more than 1,000 digits, or an exponent beyond 308 in size
 * @example
 * ```ts
 * import { rational, rationalText } from "exclave";
 *
 * rationalText(rational(0.1).add(rational("1/5"))); // "3/10"
 * ```
 */
export function rational(value: RationalInput, path: string | null = null): Rational {
  if (typeof value === "bigint") return quotient(value, 1n);
  if (typeof value === "string") return readText(value, path);
  if (typeof value === "number") return readNumber(value, path);
  if (value instanceof Fraction) return Object.isFrozen(value) ? value : quotient(value.s * value.n, value.d);
  throw new ExclaveError("bad-number", `expected a number or a numeral, found ${describe(value)}`, path);
}

/**
 * Returns the rational `numerator / denominator` of two integers of any size.
 *
 * @throws {@link ExclaveError} `bad-number` when the denominator is zero
 * @example
 * ```ts
 * import { quotient, rationalText } from "exclave";
 *
 * rationalText(quotient(6n, -4n)); // "-3/2"
 * ```
 */
export function quotient(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new ExclaveError("bad-number", "the denominator is zero");
  const size = numerator < 0n ? -numerator : numerator;
  const over = denominator < 0n ? -denominator : denominator;
  const divisor = over === 1n ? 1n : greatestCommonDivisor(size, over);
  // What fraction.js makes of them, without its reading of arguments of any kind.
  const value = Object.create(Fraction.prototype) as { -readonly [Part in "s" | "n" | "d"]: Rational[Part] };
  value.s = numerator !== 0n && numerator < 0n !== denominator < 0n ? -1n : 1n;
  value.n = divisor === 1n ? size : size / divisor;
  value.d = divisor === 1n ? over : over / divisor;
  return Object.freeze(value) as Rational;
}

/** The rational 0. */
export const ZERO: Rational = quotient(0n, 1n);
/** The rational 1. */
export const ONE: Rational = quotient(1n, 1n);

function readNumber(value: number, path: string | null): Rational {
  if (!Number.isFinite(value)) {
    throw new ExclaveError("bad-number", `expected a finite number, found ${value}`, path);
  }
  return Number.isInteger(value) ? quotient(BigInt(value), 1n) : readText(String(value), path);
}

function readText(text: string, path: string | null): Rational {
  const parts = text.trim().split("/");
  if (parts.length > 2) throw notANumeral(text, path);
  const [numerator, scale] = readDecimal(parts[0] as string, text, path);
  if (parts.length === 1) return quotient(numerator, scale);
  const [divisor, divisorScale] = readDecimal(parts[1] as string, text, path);
  if (divisor === 0n) {
    throw new ExclaveError("bad-number", `the denominator of ${shorten(text)} is zero`, path);
  }
  return quotient(numerator * divisorScale, scale * divisor);
}

/** An exact decimal as an integer over a power of ten. */
function readDecimal(part: string, text: string, path: string | null): [bigint, bigint] {
  const match = NUMERAL.exec(part);
  const whole = match?.[2] ?? "";
  const decimals = match?.[3] ?? "";
  if (match === null || whole.length + decimals.length === 0) throw notANumeral(text, path);
  if (whole.length + decimals.length > MAXIMUM_DIGITS) {
    throw new ExclaveError(
      "bad-number",
      `a numeral may have ${MAXIMUM_DIGITS.toLocaleString("en")} digits at most, found ${whole.length + decimals.length}`,
      path,
    );
  }
  const exponent = Number(match[4] ?? "0");
  if (Math.abs(exponent) > MAXIMUM_EXPONENT) {
    throw new ExclaveError(
      "bad-number",
      `the exponent of ${shorten(text)} is beyond ${MAXIMUM_EXPONENT} in size`,
      path,
    );
  }
  const digits = BigInt(whole + decimals) * (match[1] === "-" ? -1n : 1n);
  const shift = exponent - decimals.length;
  return shift >= 0 ? [digits * 10n ** BigInt(shift), 1n] : [digits, 10n ** BigInt(-shift)];
}

function notANumeral(text: string, path: string | null): ExclaveError {
  return new ExclaveError(
    "bad-number",
    `expected a numeral such as 3, -1.25 or 2/3, found ${shorten(text)}`,
    path,
  );
}

function describe(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}

function shorten(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
