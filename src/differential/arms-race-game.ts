import { quotient, type Rational, rational, ZERO } from "../exact/rational.js";
import type { ArmsRace } from "./arms-race.js";
import { type LinearQuadraticGame, linearQuadraticGame } from "./linear-quadratic-game.js";

/**
 * Returns an arms race as a linear-quadratic game, whose states are the arms of each player and, where there is one, fear. So the
 * feedback equilibria of unlike players, of more than two, and with fear are looked for too, and Stackelberg solutions.
 *
 * @example
 * ```ts
 * import { armsRace, armsRaceGame, feedbackEquilibria } from "exclave/differential";
 *
 * const side = { decay: "1/10", grievance: 1 };
 * const race = armsRace({
 *   discountRate: "1/20",
 *   players: [{ ...side, reactions: [0, "1/2"] }, { ...side, reactions: ["1/2", 0] }],
 * });
 * const [equilibrium] = feedbackEquilibria(armsRaceGame(race)).equilibria;
 * equilibrium?.gains[0]?.map((gain) => gain.valueOf().toFixed(6)); // ["0.817675", "-0.251981", "-1.286997"]
 * ```
 */
export function armsRaceGame({ discountRate, players, fear }: ArmsRace): LinearQuadraticGame {
  const count = players.length;
  const half = quotient(1n, 2n);
  const decays = [...players.map(({ decay }) => decay), ...(fear === null ? [] : [fear.decay])];
  const states = decays.map((_, s) => (s === count ? "fear" : `arms ${s + 1}`));
  return linearQuadraticGame({
    title: fear === null ? "Arms race" : "Arms race with fear",
    states,
    drift: decays.map((decay, s) =>
      decays.map((_, t) => {
        if (s === t) return rational(decay.neg());
        return s === count && fear !== null ? fear.growth : ZERO;
      }),
    ),
    discount: discountRate,
    players: players.map(({ controlCost, reactions, grievance, fearCost }, i) => {
      // The gap is the product of these with the states, less the grievance.
      const gap = states.map((_, s): Rational => {
        if (s === i) return rational(1);
        return s < count ? rational((reactions[s] as Rational).neg()) : ZERO;
      });
      return {
        controls: ["build"],
        influence: states.map((_, s) => [s === i ? 1 : 0]),
        cost: {
          state: gap.map((a, s) =>
            gap.map((b, t) => rational((s === count && t === count ? fearCost : a.mul(b)).mul(half))),
          ),
          stateLinear: gap.map((a) => rational(a.mul(grievance).neg())),
          control: [[rational(controlCost.mul(half))]],
          constant: rational(grievance.mul(grievance).mul(half)),
        },
      };
    }),
  });
}
