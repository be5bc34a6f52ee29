import { ONE, type Rational, type RationalInput, rational } from "../../exact/rational.js";
import type { Parameters } from "../../model/parameters.js";
import { fromFunction } from "../../normal-form/from-function.js";
import type { NormalFormGame } from "../../normal-form/game.js";

/** The payoffs of one player of the security dilemma, in the customary letters. */
export interface DilemmaPayoffs {
  /** Reward: both restrain. */
  readonly R: Rational;
  /** Sucker's payoff: this player restrains and the rival arms. */
  readonly S: Rational;
  /** Temptation: this player arms and the rival restrains. */
  readonly T: Rational;
  /** Punishment: both arm. */
  readonly P: Rational;
}

/** What may differ from the shared parameters. */
export interface DilemmaOptions {
  /** The weights of fear of Russia and of NATO, in place of `phi`. */
  readonly fear?: readonly [RationalInput, RationalInput];
}

/**
 * Returns R, S, T and P of a player whose weight of fear is `fear`: each is a material payoff less the fear of the
 * rival, which is the weight times the rival's threat times what one's own arms leave of it.
 */
export function dilemmaPayoffs(
  parameters: Parameters,
  fear: Rational = parameters.get("phi"),
): DilemmaPayoffs {
  const get = (name: string): Rational => parameters.get(name);
  const [v, k, g, l] = [get("v"), get("k"), get("g"), get("l").mul(get("pi"))];
  const residual = fear.mul(get("tau"));
  // Near, an armed rival threatens more than one that restrains, and a lone unarmed state loses more.
  const armed = residual.add(fear.mul(get("T_D").sub(get("tau"))).mul(get("pi")));
  const exposed = ONE.sub(get("rho"));
  return {
    R: rational(v.sub(residual)),
    S: rational(l.neg().sub(armed)),
    T: rational(v.add(g).sub(k).sub(residual.mul(exposed))),
    P: rational(k.neg().sub(armed.mul(exposed))),
  };
}

/**
 * Returns the Russia-NATO security dilemma with fear: each restrains or arms, and fears the other's arms.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { kaliningradParameters, securityDilemma } from "exclave/kaliningrad";
 *
 * const game = securityDilemma(kaliningradParameters());
 * rationalText(game.payoff(0, [1, 0])); // "7/4"
 * ```
 */
export function securityDilemma(parameters: Parameters, options: DilemmaOptions = {}): NormalFormGame {
  const [russia, nato] = options.fear ?? [parameters.get("phi"), parameters.get("phi")];
  const players = [dilemmaPayoffs(parameters, rational(russia)), dilemmaPayoffs(parameters, rational(nato))];
  return fromFunction(
    [
      { name: "Russia", strategies: ["restrain", "arm"] },
      { name: "NATO", strategies: ["restrain", "arm"] },
    ],
    (profile) => players.map((payoffs, player) => payoffOf(payoffs, profile, player)),
    "The Russia-NATO security dilemma with fear",
  );
}

function payoffOf({ R, S, T, P }: DilemmaPayoffs, profile: readonly number[], player: number): Rational {
  const own = profile[player] === 1;
  const rival = profile[1 - player] === 1;
  return own ? (rival ? P : T) : rival ? S : R;
}
