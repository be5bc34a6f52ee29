import { ExclaveError } from "../exclave-error.js";
import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import type { Rational } from "./rational.js";
import { wordsOf } from "./work-steps.js";

/** All integers over a common denominator may take so many 64-bit words: 64 MB. */
const MAXIMUM_WORDS = 8_000_000;
/** Vectors in which few numbers come again and again are cleared once a number. */
const REMEMBERED = 4096;

/** Integers over one common denominator: the i-th rational is `integers[i] / denominator`. */
export interface CommonDenominator {
  readonly integers: readonly bigint[];
  /** Positive, and the least that serves. */
  readonly denominator: bigint;
}

/**
 * Returns the rationals as integers over their least common denominator.
 *
 * @throws {@link ExclaveError} `too-large` when the denominators have so little in common that the integers would take more
 * than 64 MB
 * @example
 * ```ts
 * import { clearDenominators, rational } from "exclave";
 *
 * clearDenominators([rational("1/2"), rational("1/3")]); // { integers: [3n, 2n], denominator: 6n }
 * ```
 */
export function clearDenominators(values: readonly Rational[]): CommonDenominator {
  let denominator = 1n;
  let last = 1n;
  for (const { d } of values) {
    if (d === last || d === 1n) continue;
    last = d;
    const divisor = greatestCommonDivisor(d, denominator % d);
    if (divisor === d) continue;
    denominator *= d / divisor;
    const words = wordsOf(denominator);
    if (words > 1 && words * values.length > MAXIMUM_WORDS) throw tooLarge(values.length);
  }
  const most = values.length < 64 ? 0 : REMEMBERED;
  const known = new Map<Rational, bigint>();
  const integers = values.map((value) => {
    const before = most === 0 ? undefined : known.get(value);
    if (before !== undefined) return before;
    const numerator = value.s * value.n;
    const integer =
      value.d === denominator
        ? numerator
        : numerator * (value.d === 1n ? denominator : denominator / value.d);
    if (known.size < most) known.set(value, integer);
    return integer;
  });
  return { integers, denominator };
}

function tooLarge(count: number): ExclaveError {
  return new ExclaveError(
    "too-large",
    `the common denominator of ${count.toLocaleString("en")} numbers is too large to work with; ` +
      "give the numbers fewer digits, or denominators that divide one another",
  );
}

/** Returns the integers divided by their greatest common divisor; a vector of zeros is returned as it is. */
export function primitive(values: readonly bigint[]): bigint[] {
  let divisor = 0n;
  for (const value of values) {
    if (value === 0n) continue;
    divisor = greatestCommonDivisor(divisor, value);
    if (divisor === 1n) return [...values];
  }
  return divisor === 0n ? [...values] : values.map((value) => value / divisor);
}
