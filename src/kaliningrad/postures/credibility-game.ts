import { type Rational, type RationalInput, rational } from "../../exact/rational.js";
import { type Affine, affine, affineValue } from "../../model/affine.js";
import type { Parameters } from "../../model/parameters.js";
import { fromFunction } from "../../normal-form/from-function.js";
import type { NormalFormGame, PureProfile } from "../../normal-form/game.js";
import { postureGame } from "./posture-game.js";
import { POSTURES, RUSSIAN_MOVES } from "./postures.js";

/** The posture game with credibility, for every credibility at once. */
export interface CredibilityFamily {
  /** The payoff of the Baltic states (0) or Russia (1) at a profile, as a function of the credibility. */
  readonly payoff: (player: number, profile: PureProfile) => Affine;
  /** The game at one credibility. */
  readonly at: (credibility: Rational) => NormalFormGame;
}

/** Returns the posture game with credibility as a family: its payoffs are affine in the credibility. */
export function credibilityFamily(parameters: Parameters): CredibilityFamily {
  const whole = postureGame(parameters);
  const payoff = (player: number, profile: PureProfile): Affine =>
    affine(whole.payoff(player, [...profile, 1]), whole.payoff(player, [...profile, 0]));
  const at = (credibility: Rational): NormalFormGame =>
    fromFunction(
      [
        { name: "Baltic states", strategies: POSTURES },
        { name: "Russia", strategies: RUSSIAN_MOVES },
      ],
      (profile) => [0, 1].map((player) => affineValue(payoff(player, profile), credibility)),
      "The Baltic posture game with credibility",
    );
  return { payoff, at };
}

/**
 * Returns the two-player posture game in which NATO is not a player but a probability: it assists with probability
 * `credibility`, and the payoffs of the Baltic states and of Russia are the expectations.
 *
 * @param credibility - from 0 to 1; the parameter `alpha` when left out
 * @throws {@link ExclaveError} `bad-parameter` when the credibility is no probability
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { credibilityGame, kaliningradParameters } from "exclave/kaliningrad";
 *
 * const game = credibilityGame(kaliningradParameters(), "1/2");
 * rationalText(game.payoff(0, [1, 2])); // "-90"
 * ```
 */
export function credibilityGame(
  parameters: Parameters,
  credibility: RationalInput = parameters.get("alpha"),
): NormalFormGame {
  const alpha = parameters.with({ alpha: rational(credibility) }).get("alpha");
  return credibilityFamily(parameters).at(alpha);
}
