import { equal } from "../exact/order.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { fromFunction } from "../normal-form/from-function.js";
import type { NormalFormGame } from "../normal-form/game.js";
import { discountFactor } from "../repeated/discount.js";
import type { StageCell, StochasticGame } from "./game.js";
import { totalValues } from "./internal/total-values.js";

/** A one-shot game that stands for a stochastic one. */
export interface StaticReduction {
  /** Its Nash equilibria, played in every state, are the equilibria of the stochastic game that do not look at the state. */
  readonly game: NormalFormGame;
  /**
   * `charges[player][cell]`: the discounted cost that the state puts on a profile of actions beyond that of the first
   * profile, in every state the same. The game's payoffs are the stochastic game's in its first state less these.
   */
  readonly charges: readonly (readonly Rational[])[];
  /** `costs[player][state]`: what being in a state costs in discounted total when all keep to their first actions. */
  readonly costs: readonly (readonly Rational[])[];
}

/**
 * Returns the one-shot game that a stochastic game comes down to when the state only adds costs whose discounted sum each
 * profile of actions changes by the same amount in every state; null when that is not so.
 *
 * Then each player's total is a number that depends on the first state alone plus the discounted sum of the payoffs of the
 * one-shot game, whatever is played, so that the two have the same equilibria in strategies that do not look at the state.
 * With linear fear that fades, each arming player of a shared stock is charged discount * weight * increment / (1 - discount
 * (1 - decay)) for ever the same; with private stocks each is charged for the arming of its rivals only.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { fearGame, staticReduction } from "exclave/stochastic";
 *
 * const game = (stock: "shared" | "private") => fearGame({
 *   material: (arms, rivals) => (arms ? (rivals ? -2 : 4) : rivals ? -3 : 3),
 *   fear: { kind: "linear", weight: 1 }, stock, decay: "1/5", increment: "1/2", step: "5/2",
 * });
 * const charges = (stock: "shared" | "private") => staticReduction(game(stock), "9/10")?.charges[0]?.map((c) => c.toFraction());
 * charges("shared"); // ["0", "45/28", "45/28", "45/14"]
 * charges("private"); // ["0", "45/28", "0", "45/28"]
 * ```
 */
export function staticReduction(game: StochasticGame, discount: RationalInput): StaticReduction | null {
  const factor = discountFactor(discount);
  const [first, ...others] = game.states;
  if (first === undefined || !others.every(({ actions }) => `${actions}` === `${first.actions}`)) return null;
  const count = first.cells.length;
  // What each state costs beyond the first, the same for every profile of actions.
  const burdens: Rational[][] = [];
  for (const state of game.states) {
    const own = game.players.map((_, i) => {
      const cost = (cell: number): Rational =>
        rational(payoff(first.cells[cell], i).sub(payoff(state.cells[cell], i)));
      const burden = cost(0);
      return Array.from({ length: count }, (_unused, c) => c).every((c) => equal(cost(c), burden))
        ? burden
        : null;
    });
    if (own.some((burden) => burden === null)) return null;
    burdens.push(own as Rational[]);
  }
  const costs = totalValues(
    game.states.map(({ cells }, s) => ({
      payoffs: burdens[s] as Rational[],
      next: new Map((cells[0] as StageCell).next.map(({ to, probability }) => [to, probability])),
    })),
    factor,
  );
  const charges: Rational[][] = [];
  for (const own of costs) {
    const mean = ({ next }: StageCell): Rational =>
      next.reduce(
        (sum, { to, probability }) => rational(sum.add(probability.mul(own[to] as Rational))),
        ZERO,
      );
    const row: Rational[] = [];
    for (let c = 0; c < count; c++) {
      const found = game.states.map(({ cells }) =>
        rational(
          mean(cells[c] as StageCell)
            .sub(mean(cells[0] as StageCell))
            .mul(factor),
        ),
      );
      const [charge] = found as [Rational];
      if (!found.every((one) => equal(one, charge))) return null;
      row.push(charge);
    }
    charges.push(row);
  }
  const shape = first.actions.map(({ length }) => length);
  const cellOf = (actions: readonly number[]): number =>
    actions.reduce((cell, a, i) => cell * (shape[i] as number) + a, 0);
  return {
    game: fromFunction(
      game.players.map((name, i) => ({ name, strategies: first.actions[i] as readonly string[] })),
      (actions) => {
        const cell = cellOf(actions);
        return game.players.map((_, i) =>
          rational(payoff(first.cells[cell], i).sub((charges[i] as Rational[])[cell] as Rational)),
        );
      },
      game.title,
    ),
    charges,
    costs,
  };
}

function payoff(cell: StageCell | undefined, player: number): Rational {
  return (cell as StageCell).payoffs[player] as Rational;
}
