import { determinant } from "../../exact/determinant.js";
import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { StochasticGame } from "../game.js";
import { stationaryProfile } from "../stationary-profile.js";
import { actionTotal, deviationStage, stagesOf } from "./stage.js";
import { totalValues } from "./total-values.js";

/** What each player gains by each action in each state, taken once, times det(I - discount P), in a fixed order. */
export function scaledGains(
  game: StochasticGame,
  actions: readonly (readonly number[])[],
  discount: Rational,
): Rational[] {
  const profile = stationaryProfile(game, actions);
  const stages = stagesOf(game, profile);
  const totals = totalValues(stages, discount);
  const scale = determinant(
    stages.map(({ next }, s) =>
      stages.map((_, t) => rational((s === t ? ONE : ZERO).sub(discount.mul(next.get(t) ?? ZERO)))),
    ),
  );
  return game.states.flatMap((state, s) =>
    state.actions.flatMap((own, player) => {
      const values = totals[player] as readonly Rational[];
      return own.map((_, action) => {
        const stage = deviationStage(state, profile[s] as (typeof profile)[number], player, action);
        const gain = actionTotal(stage, player, discount, values).sub(values[s] as Rational);
        return rational(gain.mul(scale));
      });
    }),
  );
}
