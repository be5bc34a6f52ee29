import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { fromFunction } from "../normal-form/from-function.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { discountFactor } from "../repeated/discount.js";
import type { StageCell, StochasticGame, StochasticState } from "./game.js";
import { checkState } from "./state-distribution.js";

/**
 * Returns the one-shot game of a state when what follows is worth `totals[player][state]`: payoffs now plus discounted
 * expected totals. Where the totals are those of a profile, the profile is a Markov perfect equilibrium exactly when it is a
 * Nash equilibrium of each of these games.
 *
 * @throws {@link ExclaveError} `bad-argument` when the state is none or the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { fearSpiral, stageGame } from "exclave/stochastic";
 * import { extremePureEquilibria } from "exclave/normal-form";
 *
 * const high = stageGame(fearSpiral(), 1, [[20, "200/11"], [20, "200/11"]], "9/10");
 * extremePureEquilibria(high).greatest; // [1, 1]
 * ```
 */
export function stageGame(
  game: StochasticGame,
  state: number,
  totals: readonly (readonly RationalInput[])[],
  discount: RationalInput,
): NormalFormGame {
  checkState(game, state, "state");
  const factor = discountFactor(discount);
  const { actions, cells, name } = game.states[state] as StochasticState;
  const values = totals.map((own, i) => own.map((value, s) => rational(value, `totals[${i}][${s}]`)));
  return fromFunction(
    game.players.map((player, i) => ({ name: player, strategies: actions[i] as readonly string[] })),
    (profile) => {
      const cell = profile.reduce((at, a, i) => at * (actions[i] as readonly string[]).length + a, 0);
      const { payoffs, next } = cells[cell] as StageCell;
      return payoffs.map((payoff, i) => {
        const later = next.reduce(
          (sum, { to, probability }) =>
            rational(sum.add(probability.mul((values[i] as Rational[])[to] as Rational))),
          ZERO,
        );
        return rational(payoff.add(factor.mul(later)));
      });
    },
    name,
  );
}
