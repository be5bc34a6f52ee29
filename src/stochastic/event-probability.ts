import { compare } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import type { StochasticGame } from "./game.js";
import { stagesOf } from "./internal/stage.js";
import { checkPeriods, checkState } from "./state-distribution.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** When an event comes that has a probability of its own in each state. */
export interface EventProbability {
  /** `within[t]`: the probability that it comes in one of the first t periods; `within[0]` is 0. */
  readonly within: readonly Rational[];
  /** `hazards[t]`: the probability that it comes in period t when it has not come before; null when it surely has. */
  readonly hazards: readonly (Rational | null)[];
}

/**
 * Returns the exact probability that an event comes within 0, 1, ... up to T periods of a stationary profile, and its
 * hazard in each. In a period spent in state s it comes with probability `hazard[s]`; the first period is spent in `start`.
 *
 * @throws {@link ExclaveError} `bad-argument` when the start, the periods or the hazards do not fit, `too-large` beyond
 * 10,000 periods
 * @example
 * ```ts
 * import { eventProbability, fearSpiral, stationaryProfile } from "exclave/stochastic";
 *
 * const arming = stationaryProfile(fearSpiral(), [["D", "D"], ["D", "D"]]);
 * const { within } = eventProbability(fearSpiral(), arming, ["1/1000", "1/50"], 0, 5);
 * within[5]?.toFraction(); // "490963801/6250000000"
 * ```
 */
export function eventProbability(
  game: StochasticGame,
  profile: StationaryProfile,
  hazard: readonly RationalInput[],
  start: number,
  periods: number,
): EventProbability {
  checkState(game, start, "start");
  checkPeriods(periods);
  const risks = readHazards(hazard, game.states.length);
  const stages = stagesOf(game, profile);
  // The mass that the event has not reached yet.
  let left = stages.map((_, s) => (s === start ? ONE : ZERO));
  let survival = ONE;
  const within = [ZERO];
  const hazards: (Rational | null)[] = [];
  for (let t = 0; t < periods; t++) {
    const then = stages.map(() => ZERO);
    left.forEach((mass, s) => {
      const stays = rational(mass.mul(ONE.sub(risks[s] as Rational)));
      if (stays.n === 0n) return;
      for (const [to, probability] of stages[s]?.next ?? []) {
        then[to] = rational((then[to] as Rational).add(stays.mul(probability)));
      }
    });
    const rest = rational(then.reduce((total, mass) => rational(total.add(mass)), ZERO));
    hazards.push(survival.n === 0n ? null : rational(ONE.sub(rest.div(survival))));
    within.push(rational(ONE.sub(rest)));
    left = then;
    survival = rest;
  }
  return { within, hazards };
}

function readHazards(hazard: readonly RationalInput[], states: number): Rational[] {
  if (hazard.length !== states) {
    throw new ExclaveError(
      "bad-argument",
      `expected ${states} hazards, one a state, found ${hazard.length}`,
      "hazard",
    );
  }
  return hazard.map((entry, s) => {
    const risk = rational(entry, `hazard[${s}]`);
    if (compare(risk, ZERO) >= 0 && compare(risk, ONE) <= 0) return risk;
    throw new ExclaveError(
      "bad-argument",
      `expected a probability from 0 to 1, found ${rationalText(risk)}`,
      `hazard[${s}]`,
    );
  });
}
