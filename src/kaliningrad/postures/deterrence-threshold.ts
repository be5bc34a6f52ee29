import { compare, maximum } from "../../exact/order.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { type Affine, affine, wherePositive } from "../../model/affine.js";
import type { Parameters } from "../../model/parameters.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { credibilityGame } from "./credibility-game.js";
import { type Posture, postureIndex, RUSSIAN_MOVES } from "./postures.js";

/**
 * Returns the least credibility from which on Russia, moving second against the posture, does not gain by invading, or null
 * when even certain help does not deter it.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { deterrenceThreshold, kaliningradParameters } from "exclave/kaliningrad";
 *
 * const threshold = deterrenceThreshold(kaliningradParameters(), "PO");
 * threshold && rationalText(threshold); // "45/133"
 * ```
 */
export function deterrenceThreshold(parameters: Parameters, posture: Posture): Rational | null {
  const advantages = invasionAdvantages(parameters, posture);
  const invades = wherePositive(advantages);
  if (invades === null || (invades.to !== null && compare(invades.to, ZERO) <= 0)) return ZERO;
  if (invades.from !== null && compare(invades.from, ONE) >= 0) return ZERO;
  if (invades.to === null || compare(invades.to, ONE) > 0) return null;
  return invades.to;
}

/** What invading gains Russia over holding and over coercing, as functions of the credibility. */
function invasionAdvantages(parameters: Parameters, posture: Posture): Affine[] {
  const never = invasionGains(credibilityGame(parameters, ZERO), posture);
  const certain = invasionGains(credibilityGame(parameters, ONE), posture);
  return never.map((gain, r) => affine(gain, certain[r] as Rational));
}

/**
 * Returns the cost of invasion, `kappa`, from which on a posture that is committed first deters Russia with no help at all,
 * or null when no cost does.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { denialCost, kaliningradParameters } from "exclave/kaliningrad";
 *
 * const cost = denialCost(kaliningradParameters(), "PO");
 * cost && rationalText(cost); // "880/19"
 * ```
 */
export function denialCost(parameters: Parameters, posture: Posture): Rational | null {
  const atCost = (cost: Rational): Rational[] =>
    invasionGains(credibilityGame(parameters.with({ [`kappa[${posture}]`]: cost }), ZERO), posture);
  const [free, dear] = [atCost(ZERO), atCost(ONE)];
  const invades = wherePositive(free.map((gain, r) => affine(gain, dear[r] as Rational)));
  if (invades === null) return ZERO;
  return invades.to === null ? null : maximum([ZERO, invades.to]);
}

/** What invading gains over holding and over coercing, in one game. */
function invasionGains(game: NormalFormGame, posture: Posture): Rational[] {
  const b = postureIndex(posture);
  const invade = RUSSIAN_MOVES.indexOf("I");
  return [0, 1].map((r) => rational(game.payoff(1, [b, invade]).sub(game.payoff(1, [b, r]))));
}
