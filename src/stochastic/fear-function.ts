import { compare } from "../exact/order.js";
import { quotient, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import { exponential, rootPower } from "./internal/decimal-functions.js";

/** How a level of fear, 0 or more, is felt. Every kind is 0 or more and never falls in the level. */
export type FearFunction =
  | {
      /** `weight` times the level. */
      readonly kind: "linear";
      readonly weight: RationalInput;
    }
  | {
      /** `weight` times the level to the power of `exponent`, which is above 0. */
      readonly kind: "power";
      readonly weight: RationalInput;
      readonly exponent: RationalInput;
      /** Where the power is no rational it is cut off after so many decimals. @defaultValue 12 */
      readonly digits?: number;
    }
  | {
      /** `weight` / (1 + exp(-`steepness` (level - `midpoint`))), which is cut off after so many decimals. */
      readonly kind: "logistic";
      readonly weight: RationalInput;
      readonly midpoint: RationalInput;
      readonly steepness: RationalInput;
      /** @defaultValue 12 */
      readonly digits?: number;
    }
  | {
      /** `weight` from the level `at` on, 0 below. */
      readonly kind: "threshold";
      readonly weight: RationalInput;
      readonly at: RationalInput;
    };

/**
 * Returns how a level of fear is felt, as an exact rational: what is irrational is cut off after the stated number of
 * decimals, which is the only rounding.
 *
 * @throws {@link ExclaveError} `bad-argument` for a level, weight or steepness below 0, an exponent that is not above 0 or
 * has a denominator above 12, or digits that are no whole number from 1 to 60
 * @example
 * ```ts
 * import { fearFelt } from "exclave/stochastic";
 *
 * String(fearFelt({ kind: "power", weight: 2, exponent: "3/2" }, 4)); // "16"
 * String(fearFelt({ kind: "power", weight: 1, exponent: "1/2", digits: 4 }, 2)); // "1.4142"
 * String(fearFelt({ kind: "logistic", weight: 1, midpoint: 0, steepness: 1, digits: 6 }, 1)); // "0.731058"
 * String(fearFelt({ kind: "threshold", weight: 3, at: 2 }, "199/100")); // "0"
 * ```
 */
export function fearFelt(fear: FearFunction, level: RationalInput): Rational {
  const x = notNegative(level, "level");
  const weight = notNegative(fear.weight, "weight");
  switch (fear.kind) {
    case "linear":
      return rational(weight.mul(x));
    case "threshold":
      return compare(x, rational(fear.at, "at")) >= 0 ? weight : ZERO;
    case "power": {
      const exponent = rational(fear.exponent, "exponent");
      if (exponent.s <= 0n || exponent.n === 0n || exponent.d > 12n || exponent.n > 64n) {
        refuse("an exponent above 0, up to 64, with a denominator up to 12", exponent, "exponent");
      }
      return rational(weight.mul(rootPower(x, exponent, digitsOf(fear.digits))));
    }
    default: {
      const steepness = notNegative(fear.steepness, "steepness");
      const argument = rational(steepness.mul(rational(fear.midpoint, "midpoint").sub(x)));
      const digits = digitsOf(fear.digits);
      // Far from the midpoint nothing is left to round.
      if (compare(rational(argument.abs()), rational(400)) > 0) return argument.s > 0n ? ZERO : weight;
      const share = rational(
        exponential(argument, digits + 20)
          .add(1)
          .inverse(),
      );
      return quotient(
        (share.n * weight.n * 10n ** BigInt(digits)) / (share.d * weight.d),
        10n ** BigInt(digits),
      );
    }
  }
}

function notNegative(value: RationalInput, path: string): Rational {
  const read = rational(value, path);
  return compare(read, ZERO) >= 0 ? read : refuse("a number of at least 0", read, path);
}

function digitsOf(digits = 12): number {
  if (Number.isInteger(digits) && digits >= 1 && digits <= 60) return digits;
  throw new ExclaveError("bad-argument", `expected 1 to 60 digits, found ${digits}`, "digits");
}

function refuse(expected: string, found: Rational, path: string): never {
  throw new ExclaveError("bad-argument", `expected ${expected}, found ${rationalText(found)}`, path);
}
