import { ONE, type Rational, rational } from "../../exact/rational.js";
import type { Parameters } from "../../model/parameters.js";
import { eventProbability } from "../../stochastic/event-probability.js";
import { stateDistribution } from "../../stochastic/state-distribution.js";
import { stationaryProfile } from "../../stochastic/stationary-profile.js";
import { fearSpiralGame } from "./fear-spiral-game.js";
import { type SpiralEquilibrium, spiralEquilibria } from "./spiral-equilibria.js";

/** What an equilibrium of the dilemma over time brings about: the data of two figures. */
export interface FearCurve {
  readonly equilibrium: SpiralEquilibrium["name"];
  readonly play: string;
  /** The state in period 0. */
  readonly start: "low" | "high";
  /** `high[t]`: the probability that fear is high in period t. */
  readonly high: readonly Rational[];
  /** `fear[t]`: the expected weight of fear in period t. */
  readonly fear: readonly Rational[];
  /** `survival[t]`: the probability that there is no war in the first t periods. */
  readonly survival: readonly Rational[];
}

/**
 * Returns, for every pure stationary equilibrium of the dilemma over time and both levels of fear to start from, how fear
 * moves and how long peace lasts, period by period, exactly.
 *
 * @throws {@link ExclaveError} `bad-parameter` when the discount factor is 1; `bad-argument` and `too-large` for the periods
 * @example
 * ```ts
 * import { fearCurves, kaliningradParameters } from "exclave/kaliningrad";
 *
 * const curves = fearCurves(kaliningradParameters(), 5);
 * const spiral = curves.find(({ equilibrium, start }) => equilibrium === "spiral" && start === "low");
 * spiral?.survival[5]?.toFraction(); // "5759036199/6250000000"
 * ```
 */
export function fearCurves(parameters: Parameters, periods: number): FearCurve[] {
  const game = fearSpiralGame(parameters);
  const hazard = [parameters.get("hazard_low"), parameters.get("hazard_high")];
  const [low, high] = [parameters.get("phi_low"), parameters.get("phi_high")];
  return spiralEquilibria(parameters).flatMap(({ name, play, actions }) => {
    const profile = stationaryProfile(game, actions);
    return game.states.map((_, start): FearCurve => {
      const rows = stateDistribution(game, profile, start, periods);
      const { within } = eventProbability(game, profile, hazard, start, periods);
      return {
        equilibrium: name,
        play,
        start: start === 0 ? "low" : "high",
        high: rows.map((row) => row[1] as Rational),
        fear: rows.map(([calm, tense]) =>
          rational((calm as Rational).mul(low).add((tense as Rational).mul(high))),
        ),
        survival: within.map((p) => rational(ONE.sub(p))),
      };
    });
  });
}
