import { type Rational, rational, ZERO } from "../exact/rational.js";
import { ExclaveError } from "../exclave-error.js";
import type { StochasticGame } from "./game.js";
import { stagesOf } from "./internal/stage.js";
import type { StationaryProfile } from "./stationary-profile.js";

/** A distribution may be followed for so many periods. */
export const MAXIMUM_PERIODS = 10_000;

/**
 * Returns the exact distribution over the states in period 0, 1, ... up to the given one, under a stationary profile.
 *
 * @param start - the position of the state in period 0
 * @throws {@link ExclaveError} `bad-argument` when the state or the number of periods does not fit, `too-large` beyond
 * 10,000 periods
 * @example
 * ```ts
 * import { fearSpiral, stateDistribution, stationaryProfile } from "exclave/stochastic";
 *
 * const calming = stationaryProfile(fearSpiral(), [["C", "C"], ["C", "C"]]);
 * stateDistribution(fearSpiral(), calming, 1, 2).map((row) => row.map((p) => p.toFraction())); // [["0", "1"], ["1/2", "1/2"], ["3/4", "1/4"]]
 * ```
 */
export function stateDistribution(
  game: StochasticGame,
  profile: StationaryProfile,
  start: number,
  periods: number,
): Rational[][] {
  checkState(game, start, "start");
  checkPeriods(periods);
  const stages = stagesOf(game, profile);
  const rows = [stages.map((_, s) => rational(s === start ? 1 : 0))];
  for (let t = 0; t < periods; t++) {
    const now = rows.at(-1) as Rational[];
    const then = now.map(() => ZERO);
    now.forEach((mass, s) => {
      if (mass.n === 0n) return;
      for (const [to, probability] of stages[s]?.next ?? []) {
        then[to] = rational((then[to] as Rational).add(mass.mul(probability)));
      }
    });
    rows.push(then);
  }
  return rows;
}

/** Refuses what is no state of the game. */
export function checkState(game: StochasticGame, state: number, path: string): void {
  if (Number.isInteger(state) && state >= 0 && state < game.states.length) return;
  throw new ExclaveError(
    "bad-argument",
    `expected the position of one of ${game.states.length} states, found ${state}`,
    path,
  );
}

/** Refuses what is no number of periods, or too many. */
export function checkPeriods(periods: number): void {
  if (!Number.isInteger(periods) || periods < 0) {
    throw new ExclaveError(
      "bad-argument",
      `expected a whole number of periods, 0 or more, found ${periods}`,
      "periods",
    );
  }
  if (periods > MAXIMUM_PERIODS) {
    throw new ExclaveError(
      "too-large",
      `a play may be followed for ${MAXIMUM_PERIODS.toLocaleString("en")} periods, found ${periods}`,
      "periods",
    );
  }
}
