import { type ArmsRace, type ArmsRaceInput, armsRace } from "../../differential/arms-race.js";
import { type RichardsonRace, richardsonRace } from "../../differential/richardson-race.js";
import { type ScalarGame, scalarGame } from "../../differential/scalar-game.js";
import type { Parameters } from "../../model/parameters.js";

/**
 * Returns the game of common fear: it grows by itself, both sides can bring it down, and each pays for fear and for its effort.
 * A reading of "integral game" as one whose payoff is an integral with a function of fear in it.
 *
 * @example
 * ```ts
 * import { scalarFeedback } from "exclave/differential";
 * import { armsRaceParameters, commonFear } from "exclave/kaliningrad";
 *
 * const [only] = scalarFeedback(commonFear(armsRaceParameters()));
 * only?.weights.map(({ minimalPolynomial }) => minimalPolynomial); // [[-1n, 1n], [-1n, 1n]]
 * ```
 */
export function commonFear(parameters: Parameters): ScalarGame {
  const side = { stateCost: parameters.get("fear_weight") };
  return scalarGame({
    growth: parameters.get("fear_growth"),
    discountRate: parameters.get("fear_discount"),
    players: [side, side],
  });
}

/**
 * Returns the arms race of two like sides, each of which would match the other's arms.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { armsRaceOpenLoop } from "exclave/differential";
 * import { armsRaceParameters, matchingRace } from "exclave/kaliningrad";
 *
 * armsRaceOpenLoop(matchingRace(armsRaceParameters())).arms?.map(rationalText); // ["200/103", "200/103"]
 * ```
 */
export function matchingRace(parameters: Parameters): ArmsRace {
  return armsRace({
    discountRate: parameters.get("arms_discount"),
    players: sides(parameters),
  });
}

/**
 * Returns the arms race of two like sides with a fear beside it that all arms feed, and that both mind.
 *
 * @example
 * ```ts
 * import { armsRaceOpenLoop } from "exclave/differential";
 * import { armsRaceParameters, fearfulRace } from "exclave/kaliningrad";
 *
 * armsRaceOpenLoop(fearfulRace(armsRaceParameters())).settles; // true
 * ```
 */
export function fearfulRace(parameters: Parameters): ArmsRace {
  return armsRace({
    discountRate: parameters.get("arms_discount"),
    players: sides(parameters).map((side) => ({ ...side, fearCost: parameters.get("arms_fear_weight") })),
    fear: { decay: parameters.get("arms_fear_decay"), growth: parameters.get("arms_fear_growth") },
  });
}

/**
 * Returns Richardson's race of two like sides, who answer arms by arms without a goal.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { richardsonEquilibrium } from "exclave/differential";
 * import { armsRaceParameters, richardsonPair } from "exclave/kaliningrad";
 *
 * richardsonEquilibrium(richardsonPair(armsRaceParameters())).equilibrium?.map(rationalText); // ["2", "2"]
 * ```
 */
export function richardsonPair(parameters: Parameters): RichardsonRace {
  const fatigue = parameters.get("richardson_fatigue");
  const reaction = parameters.get("richardson_reaction");
  const grievance = parameters.get("richardson_grievance");
  return richardsonRace({
    fatigue: [fatigue, fatigue],
    reaction: [
      [0, reaction],
      [reaction, 0],
    ],
    grievance: [grievance, grievance],
  });
}

function sides(parameters: Parameters): ArmsRaceInput["players"][number][] {
  const reaction = parameters.get("arms_reaction");
  const side = {
    decay: parameters.get("arms_decay"),
    controlCost: parameters.get("arms_build_cost"),
    grievance: parameters.get("arms_grievance"),
  };
  return [
    { ...side, reactions: [0, reaction] },
    { ...side, reactions: [reaction, 0] },
  ];
}
