import { compare } from "../../exact/order.js";
import { ONE, type Rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { ExclaveError } from "../../exclave-error.js";
import type { Parameters } from "../../model/parameters.js";
import { fearSpiral } from "../../stochastic/fear-spiral.js";
import type { StochasticGame } from "../../stochastic/game.js";

/**
 * Returns the security dilemma between Russia and NATO period after period, in which fear is low or high and arming moves
 * it: the payoffs are those of {@link securityDilemma} with the weight of fear of the state.
 *
 * @example
 * ```ts
 * import { fearSpiralGame, kaliningradParameters } from "exclave/kaliningrad";
 *
 * fearSpiralGame(kaliningradParameters()).states.map(({ name }) => name); // ["low", "high"]
 * ```
 */
export function fearSpiralGame(parameters: Parameters): StochasticGame {
  const get = (name: string): Rational => parameters.get(name);
  const near = get("pi");
  const game = fearSpiral({
    lowFear: get("phi_low"),
    highFear: get("phi_high"),
    peace: get("v"),
    gain: get("g"),
    loss: get("l").mul(near),
    cost: get("k"),
    threat: get("tau"),
    armedThreat: get("tau").add(get("T_D").sub(get("tau")).mul(near)),
    protection: get("rho"),
    alarmByOne: get("alarm_one"),
    alarmByBoth: get("alarm_both"),
    calming: get("calming"),
  });
  return {
    ...game,
    title: "The Russia-NATO security dilemma with low and high fear",
    players: ["Russia", "NATO"],
  };
}

/**
 * Returns the parameter `delta`, the discount factor.
 *
 * @throws {@link ExclaveError} `bad-parameter` unless it is below 1
 */
export function discountOf(parameters: Parameters): Rational {
  const delta = parameters.get("delta");
  if (compare(delta, ONE) < 0) return delta;
  throw new ExclaveError(
    "bad-parameter",
    `expected a discount factor below 1, found ${rationalText(delta)}`,
    "delta",
  );
}
