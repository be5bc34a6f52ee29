import { clearDenominators } from "../../exact/integer.js";
import { quotient, type Rational, rational, ZERO } from "../../exact/rational.js";
import type { StochasticGame, StochasticState } from "../game.js";
import type { StationaryProfile } from "../stationary-profile.js";
import { actionsOf } from "./cells.js";

/**
 * `[state][player][action]`: the exact expected payoff of the action now plus the discounted value of the next state, when
 * the others play the profile and states are worth `values[player][state]`, whatever these are.
 */
export function exactActionTotals(
  game: StochasticGame,
  profile: StationaryProfile,
  values: readonly (readonly Rational[])[],
  discount: Rational,
): Rational[][][] {
  const worth = values.map((own) => clearDenominators(own));
  return game.states.map((state, s) =>
    stateTotals(state, profile[s] as StationaryProfile[number], worth, discount),
  );
}

function stateTotals(
  { actions, cells }: StochasticState,
  mixes: readonly (readonly Rational[])[],
  worth: readonly { readonly integers: readonly bigint[]; readonly denominator: bigint }[],
  discount: Rational,
): Rational[][] {
  const shape = actions.map((own) => own.length);
  const weights = mixes.map((own) => clearDenominators(own));
  const totals = actions.map((own) => own.map(() => ZERO));
  cells.forEach(({ payoffs, next }, c) => {
    const chosen = actionsOf(c, shape);
    const idle = chosen.filter((a, i) => weights[i]?.integers[a] === 0n).length;
    if (idle > 1) return;
    const passages = clearDenominators(next.map(({ probability }) => probability));
    chosen.forEach((own, i) => {
      let numerator = 1n;
      let denominator = 1n;
      chosen.forEach((a, j) => {
        if (j === i) return;
        const { integers, denominator: scale } = weights[j] as (typeof weights)[0];
        numerator *= integers[a] as bigint;
        denominator *= scale;
      });
      if (numerator === 0n) return;
      const { integers, denominator: scale } = worth[i] as (typeof worth)[0];
      let later = 0n;
      next.forEach(({ to }, k) => {
        later += (passages.integers[k] as bigint) * (integers[to] as bigint);
      });
      const follows = quotient(discount.n * later, discount.d * passages.denominator * scale);
      const row = totals[i] as Rational[];
      const part = quotient(numerator, denominator).mul((payoffs[i] as Rational).add(follows));
      row[own] = rational((row[own] as Rational).add(part));
    });
  });
  return totals;
}
