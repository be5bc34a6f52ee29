import { compare } from "../exact/order.js";
import { type Rational, type RationalInput, rational } from "../exact/rational.js";
import type { StochasticGame } from "./game.js";
import { actionTotal, deviationStage } from "./internal/stage.js";
import type { StationaryProfile } from "./stationary-profile.js";
import { stationaryValues } from "./stationary-values.js";

/** What every action of a player gives in a state, once, everyone following the profile afterwards. */
export interface StateLedger {
  /** `totals[player]`: the player's discounted total from this state on, when all follow the profile. */
  readonly totals: readonly Rational[];
  /** `actionTotals[player][action]`: the same when the player takes that action once. */
  readonly actionTotals: readonly (readonly Rational[])[];
}

/** A deviation of one period that pays. */
export interface StochasticDeviation {
  readonly state: number;
  readonly player: number;
  readonly action: number;
  /** How much the discounted total rises. */
  readonly gain: Rational;
}

/** Whether a stationary profile is a Markov perfect equilibrium, with its proof. */
export interface MarkovPerfection {
  readonly discount: Rational;
  readonly markovPerfect: boolean;
  /** One entry a state: the ledger of deviations of one period. */
  readonly ledger: readonly StateLedger[];
  /** Every deviation of one period that pays; none when the profile is an equilibrium. */
  readonly deviations: readonly StochasticDeviation[];
}

/**
 * Returns whether a stationary profile is a Markov perfect equilibrium: an equilibrium from every state on. That is so
 * exactly when no deviation of one period in one state pays (D. Blackwell 1965, Discounted dynamic programming,
 * doi:10.1214/aoms/1177700285), and all of those are listed.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { markovPerfection, stationaryProfile, stochasticGame } from "exclave/stochastic";
 *
 * const game = stochasticGame({
 *   players: ["Miner"],
 *   states: [
 *     { name: "full", actions: [["dig", "wait"]], payoffs: [[3], [1]], transitions: [{ empty: 1 }, { full: 1 }] },
 *     { name: "empty", actions: [["wait"]], payoffs: [[0]], transitions: [{ empty: 1 }] },
 *   ],
 * });
 * const wait = stationaryProfile(game, [["wait"], ["wait"]]);
 * markovPerfection(game, wait, "2/3").markovPerfect; // true
 * markovPerfection(game, wait, "1/2").deviations.map(({ state, gain }) => [state, String(gain)]); // [[0, "1"]]
 * ```
 */
export function markovPerfection(
  game: StochasticGame,
  profile: StationaryProfile,
  discount: RationalInput,
): MarkovPerfection {
  const { discount: factor, totals } = stationaryValues(game, profile, discount);
  const ledger = game.states.map((state, s): StateLedger => {
    const mixes = profile[s] as StationaryProfile[number];
    return {
      totals: totals.map((own) => own[s] as Rational),
      actionTotals: state.actions.map((actions, player) =>
        actions.map((_, action) => {
          const stage = deviationStage(state, mixes, player, action);
          return actionTotal(stage, player, factor, totals[player] as readonly Rational[]);
        }),
      ),
    };
  });
  const deviations = ledger.flatMap(({ totals: now, actionTotals }, state) =>
    actionTotals.flatMap((row, player) =>
      row.flatMap((total, action) => {
        const own = now[player] as Rational;
        return compare(total, own) > 0 ? [{ state, player, action, gain: rational(total.sub(own)) }] : [];
      }),
    ),
  );
  return { discount: factor, markovPerfect: deviations.length === 0, ledger, deviations };
}
