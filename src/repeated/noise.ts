import { compare } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";

/** Errors that befall every player independently in every round. */
export interface Noise {
  /**
   * The probability that a player does another action than intended, all others of its actions being equally likely.
   * Everybody sees what was done. @defaultValue 0
   */
  readonly implementation?: RationalInput;
  /**
   * The probability that a player sees another player do another action than it did, all others being equally likely. Who
   * errs does not know, and automata that see differently drift apart. @defaultValue 0
   */
  readonly observation?: RationalInput;
}

/** The probabilities of both errors. */
export interface NoiseLevels {
  readonly implementation: Rational;
  readonly observation: Rational;
}

/** No errors. */
export const QUIET: NoiseLevels = { implementation: ZERO, observation: ZERO };

/** The probabilities of both errors, checked. */
export function noiseLevels(noise: Noise): NoiseLevels {
  return {
    implementation: level(noise.implementation ?? 0, "noise.implementation"),
    observation: level(noise.observation ?? 0, "noise.observation"),
  };
}

function level(value: RationalInput, path: string): Rational {
  const probability = rational(value, path);
  if (compare(probability, ZERO) >= 0 && compare(probability, ONE) <= 0) return probability;
  throw new ExclaveError(
    "bad-argument",
    `expected a probability from 0 to 1, found ${rationalText(probability)}`,
    path,
  );
}
