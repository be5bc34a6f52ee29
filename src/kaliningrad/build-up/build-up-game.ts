import { compare } from "../../exact/order.js";
import { type Rational, rational, ZERO } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import type { Parameters } from "../../model/parameters.js";
import { fromFunction } from "../../normal-form/from-function.js";
import type { NormalFormGame } from "../../normal-form/game.js";

/** What a joint build-up needs, and who brings what. */
export interface BuildUpRegime {
  /** The sum of contributions that makes a defence. */
  readonly threshold: Rational;
  /** What Estonia, Latvia and Lithuania add when they build up. */
  readonly contributions: readonly [Rational, Rational, Rational];
  /** What is there in any case. */
  readonly forward: Rational;
}

/**
 * Returns the game in which each of the three Baltic states builds up or not, and a defence is there when the contributions
 * reach the threshold: a threshold public good against a fixed probability of invasion.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { buildUpGame, jointlyFeasible, kaliningradParameters } from "exclave/kaliningrad";
 *
 * const parameters = kaliningradParameters();
 * const game = buildUpGame(parameters, jointlyFeasible(parameters));
 * rationalText(game.payoff(0, [1, 1, 1])); // "-45/2"
 * ```
 */
export function buildUpGame(parameters: Parameters, regime: BuildUpRegime): NormalFormGame {
  const strategies = ["not", "build"];
  return fromFunction(
    ["Estonia", "Latvia", "Lithuania"].map((name) => ({ name, strategies })),
    (profile) => {
      const added = regime.contributions.filter((_, state) => profile[state] === 1);
      const reached = compare(sum([regime.forward, ...added]), regime.threshold) >= 0;
      const overrun = parameters.get(reached ? "q_lo" : "q_hi").mul(parameters.get("build_L"));
      const invasion = parameters.get("invasion_prior").mul(parameters.get("build_D").add(overrun));
      return profile.map((choice) =>
        rational((choice === 1 ? parameters.get("build_cost") : ZERO).add(invasion).neg()),
      );
    },
    "The Baltic build-up game",
  );
}

/** The regime in which the three together reach the threshold, at the defaults. */
export function jointlyFeasible(parameters: Parameters): BuildUpRegime {
  return {
    threshold: parameters.get("build_threshold"),
    contributions: byState(parameters, "contribution"),
    forward: ZERO,
  };
}

/** The same contributions against the number that denial needs. */
export function denialRegime(parameters: Parameters): BuildUpRegime {
  return { ...jointlyFeasible(parameters), threshold: denialNeed(parameters) };
}

/** Effective contributions beside forward allied battalions, against the number that denial needs. */
export function denialWithForwardBattalions(parameters: Parameters): BuildUpRegime {
  return {
    threshold: denialNeed(parameters),
    contributions: byState(parameters, "effective"),
    forward: rational(parameters.get("n_F").mul(parameters.get("w_F"))),
  };
}

/** The effective battalions that deny an attacker success: its own number over the ratio it needs. */
export function denialNeed(parameters: Parameters): Rational {
  return rational(parameters.get("battalions_R").div(parameters.get("denial_ratio")));
}

function byState(parameters: Parameters, table: string): [Rational, Rational, Rational] {
  return [parameters.get(`${table}[E]`), parameters.get(`${table}[L]`), parameters.get(`${table}[T]`)];
}
