import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { Parameters } from "../../model/parameters.js";
import { fromFunction } from "../../normal-form/from-function.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import {
  NATO_MOVES,
  type NatoMove,
  POSTURES,
  type Posture,
  RUSSIAN_MOVES,
  type RussianMove,
} from "./postures.js";

/**
 * Returns the Baltic posture game: the Baltic bloc chooses one of eight postures, Russia holds, coerces or invades, NATO
 * assists or stands aside.
 *
 * @example
 * ```ts
 * import { rationalText } from "exclave";
 * import { kaliningradParameters, postureGame } from "exclave/kaliningrad";
 *
 * const game = postureGame(kaliningradParameters());
 * rationalText(game.payoff(0, [1, 2, 0])); // "-75"
 * ```
 */
export function postureGame(parameters: Parameters): NormalFormGame {
  return fromFunction(
    [
      { name: "Baltic states", strategies: POSTURES },
      { name: "Russia", strategies: RUSSIAN_MOVES },
      { name: "NATO", strategies: NATO_MOVES },
    ],
    (profile) => {
      const b = POSTURES[profile[0] as number] as Posture;
      const r = RUSSIAN_MOVES[profile[1] as number] as RussianMove;
      const n = NATO_MOVES[profile[2] as number] as NatoMove;
      return [
        balticPayoff(parameters, b, r, n),
        russianPayoff(parameters, b, r, n),
        natoPayoff(parameters, b, r, n),
      ];
    },
    "The Baltic posture game",
  );
}

/** The probability of open war in a cell: certain when Russia invades. */
export function warProbability(parameters: Parameters, b: Posture, r: RussianMove): Rational {
  return r === "I" ? ONE : parameters.get(`omega[${b},${r}]`);
}

/** Cost and coercive gain of the posture, harm of coercion, and the damage of a war and of being overrun in it. */
function balticPayoff(parameters: Parameters, b: Posture, r: RussianMove, n: NatoMove): Rational {
  const coerced = parameters.get("gamma_B").mul(unprepared(parameters, b));
  const loss = parameters.get("D").add(parameters.get("L").mul(parameters.get(`q[${b},${n}]`)));
  const peace = parameters.get(`beta[${b},${r}]`).sub(parameters.get(`c[${b}]`));
  return rational(peace.sub(r === "G" ? coerced : ZERO).sub(warProbability(parameters, b, r).mul(loss)));
}

/** Fear of the posture and gain of coercion, unless it invades, and what a war is worth. */
function russianPayoff(parameters: Parameters, b: Posture, r: RussianMove, n: NatoMove): Rational {
  const opposed = n === "A" ? parameters.get("X") : ZERO;
  const prize = parameters.get("V").mul(parameters.get(`q[${b},${n}]`));
  const war = prize.sub(parameters.get(`kappa[${b}]`)).sub(opposed);
  if (r === "I") return rational(war);
  const fear = parameters.get("phi_R").mul(parameters.get(`t[${b}]`));
  const gain = parameters.get("gamma_R").mul(unprepared(parameters, b)).sub(parameters.get("s_G"));
  const peace = (r === "G" ? gain : ZERO).sub(fear);
  return rational(peace.add(warProbability(parameters, b, r).mul(war)));
}

/** Worth and cost of assisting, and the losses of a war. */
function natoPayoff(parameters: Parameters, b: Posture, r: RussianMove, n: NatoMove): Rational {
  const overrun = parameters.get("Z").mul(parameters.get(`q[${b},${n}]`));
  const omega = warProbability(parameters, b, r);
  if (n === "S") return rational(omega.mul(overrun).neg());
  const peace = parameters.get("z").sub(parameters.get("a0"));
  return rational(peace.sub(omega.mul(parameters.get("M").add(overrun))));
}

function unprepared(parameters: Parameters, b: Posture): Rational {
  return rational(ONE.sub(parameters.get(`sigma[${b}]`)));
}
