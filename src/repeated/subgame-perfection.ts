import { compare } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import { discountFactor } from "./discount.js";
import { actionRow } from "./internal/action-row.js";
import { actionValue } from "./internal/action-value.js";
import { jointChain } from "./internal/chain.js";
import { discountedValues } from "./internal/discounted-values.js";
import { QUIET } from "./noise.js";

/** A joint state of automata: what playing on gives, and what every deviation of one round does. */
export interface OneShotState {
  /** The state of each automaton. */
  readonly states: readonly number[];
  /** Each player's normalised discounted payoff when all play on. */
  readonly payoffs: readonly Rational[];
  /** `actionPayoffs[player][action]`: the payoff when the player does that once and plays on afterwards. */
  readonly actionPayoffs: readonly (readonly Rational[])[];
}

/** A deviation of one round that pays. */
export interface ProfitableDeviation {
  /** The joint state in which it pays. */
  readonly states: readonly number[];
  readonly player: number;
  readonly action: number;
  /** What playing on gives. */
  readonly payoff: Rational;
  /** What deviating gives. */
  readonly deviation: Rational;
  /** The difference, positive. */
  readonly gain: Rational;
}

/** Whether a profile of automata is subgame perfect, with its proof. */
export interface SubgamePerfection {
  readonly discount: Rational;
  readonly subgamePerfect: boolean;
  /** Every joint state that some history leads to, on the path or off it, the first one first: the ledger. */
  readonly states: readonly OneShotState[];
  /** Every deviation of one round that pays; none when the profile is subgame perfect. */
  readonly deviations: readonly ProfitableDeviation[];
}

/**
 * Returns whether a profile of automata is a subgame-perfect equilibrium of the infinitely repeated game, with every
 * deviation of one round that pays, at every joint state that any history leads to.
 *
 * A strategy profile is subgame perfect exactly when no deviation of a single round pays (the one-shot-deviation principle:
 * D. Blackwell 1965, Discounted dynamic programming, doi:10.1214/aoms/1177700285; G. J. Mailath and L. Samuelson 2006,
 * Repeated Games and Reputations, proposition 2.2.1). For automata that is a finite list of inequalities.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1), `too-large` beyond 100,000 joint
 * states
 * @example
 * ```ts
 * import { rationalText, symmetric } from "exclave";
 * import { automatonProfile, strategyNamed, subgamePerfection } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const grim = strategyNamed("grim").automaton;
 * const profile = automatonProfile(game, [grim, grim]);
 * const { subgamePerfect, deviations } = subgamePerfection(profile, "1/3");
 * subgamePerfect; // false
 * deviations.map(({ states, player, gain }) => [states, player, rationalText(gain)]).slice(0, 2); // [[[0, 0], 0, "2/3"], [[0, 0], 1, "2/3"]]
 * ```
 */
export function subgamePerfection(profile: AutomatonProfile, discount: RationalInput): SubgamePerfection {
  const factor = discountFactor(discount);
  const { chain, machine, codes } = jointChain(profile, QUIET, "all-histories");
  const values = discountedValues(chain, factor);
  const numbers = new Map(codes.map((code, s) => [code, s]));
  const states = codes.map((code, s): OneShotState => {
    const joint = machine.statesOf(code);
    return {
      states: joint,
      payoffs: values.map((column) => column[s] as Rational),
      actionPayoffs: profile.game.shape.map((count, player) =>
        Array.from({ length: count }, (_, action) => {
          const row = actionRow(machine, joint, player, action);
          const column = values[player] as readonly Rational[];
          return actionValue(row, chain.denominators[player] as bigint, factor, (k) => {
            return column[numbers.get(row.to[k] as number) as number] as Rational;
          });
        }),
      ),
    };
  });
  const deviations = states.flatMap(profitable);
  return { discount: factor, subgamePerfect: deviations.length === 0, states, deviations };
}

function profitable({ states, payoffs, actionPayoffs }: OneShotState): ProfitableDeviation[] {
  return actionPayoffs.flatMap((row, player) => {
    const payoff = payoffs[player] as Rational;
    return row.flatMap((deviation, action) =>
      compare(deviation, payoff) > 0
        ? [{ states, player, action, payoff, deviation, gain: rational(deviation.sub(payoff)) }]
        : [],
    );
  });
}
