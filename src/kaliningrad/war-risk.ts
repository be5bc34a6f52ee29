import { ONE, quotient, type Rational, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import type { Parameters } from "../model/parameters.js";
import type { MixedProfile, MixedStrategy } from "../normal-form/game.js";
import { warProbability } from "./postures/posture-game.js";
import { POSTURES, type Posture, RUSSIAN_MOVES, type RussianMove } from "./postures/postures.js";

/** The longest horizon that is looked at, in periods. */
export const LONGEST_HORIZON = 1000;

/**
 * Returns the probability of war in one period of the posture game when the Baltic states and Russia play the first two
 * mixed strategies of `profile`.
 */
export function warHazard(parameters: Parameters, profile: MixedProfile): Rational {
  const [baltic, russia] = profile as [MixedStrategy, MixedStrategy];
  let hazard: Rational = ZERO;
  baltic.forEach((x, b) => {
    russia.forEach((y, r) => {
      if (x.n === 0n || y.n === 0n) return;
      const omega = warProbability(parameters, POSTURES[b] as Posture, RUSSIAN_MOVES[r] as RussianMove);
      hazard = hazard.add(x.mul(y).mul(omega));
    });
  });
  return rational(hazard);
}

/**
 * Returns the probability of a war within so many periods, each with the same probability `hazard`.
 *
 * @example
 * ```ts
 * import { rational, rationalText } from "exclave";
 * import { warWithin } from "exclave/kaliningrad";
 *
 * rationalText(warWithin(rational("1/50"), 5)); // "30024751/312500000"
 * ```
 */
export function warWithin(hazard: Rational, periods: number): Rational {
  const peace = ONE.sub(hazard);
  const power = BigInt(periods);
  return rational(ONE.sub(quotient((peace.s * peace.n) ** power, peace.d ** power)));
}

/**
 * Returns the most periods over which the probability of a war stays at `eta` or below, or null beyond
 * {@link LONGEST_HORIZON}.
 */
export function safeHorizon(hazard: Rational, eta: Rational): number | null {
  if (staysWithin(hazard, eta, LONGEST_HORIZON)) return null;
  let [safe, unsafe] = [0, LONGEST_HORIZON];
  while (unsafe - safe > 1) {
    const middle = Math.floor((safe + unsafe) / 2);
    if (staysWithin(hazard, eta, middle)) safe = middle;
    else unsafe = middle;
  }
  return safe;
}

/** Whether 1 - (1 - hazard)^periods <= eta. Powers of long numbers are compared as they are, since to reduce them takes long. */
function staysWithin(hazard: Rational, eta: Rational, periods: number): boolean {
  const [peace, least] = [ONE.sub(hazard), ONE.sub(eta)];
  const power = BigInt(periods);
  return (peace.s * peace.n) ** power * least.d >= least.s * least.n * peace.d ** power;
}

/**
 * Returns the parameter `T`, the length of the short run in periods.
 *
 * @throws {@link ExclaveError} `bad-parameter` unless it is a whole number up to {@link LONGEST_HORIZON}
 */
export function shortRun(parameters: Parameters): number {
  const periods = parameters.get("T");
  if (periods.d !== 1n || periods.n > BigInt(LONGEST_HORIZON)) {
    throw new ExclaveError(
      "bad-parameter",
      `expected a whole number of periods up to ${LONGEST_HORIZON}, found ${rationalText(periods)}`,
      "T",
    );
  }
  return Number(periods.n);
}
