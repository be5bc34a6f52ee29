import type { AlgebraicNumber } from "../exact/algebraic-number.js";
import type { AutomatonProfile } from "./automaton-profile.js";
import type { DiscountInterval } from "./discount-interval.js";
import { jointChain } from "./internal/chain.js";
import { inLowestTerms } from "./internal/lowest-terms.js";
import { nashSet } from "./internal/nash-set.js";
import { optimalLegs } from "./internal/optimal-legs.js";
import { perfectSet } from "./internal/perfect-set.js";
import { ReplyProblem } from "./internal/reply-problem.js";
import { type Quotient, valueFunctions } from "./internal/value-functions.js";
import { QUIET } from "./noise.js";
import type { PayoffFunction } from "./payoff-functions.js";

/** All discount factors at which a profile of automata is an equilibrium, with what proves it. */
export interface CriticalDiscounts {
  readonly subgamePerfect: readonly DiscountInterval[];
  readonly nash: readonly DiscountInterval[];
  /** Every joint state that some history leads to, the first one first, and each player's payoff from there on. */
  readonly states: readonly {
    readonly states: readonly number[];
    readonly payoffs: readonly PayoffFunction[];
  }[];
  /** For each player intervals that cover [0, 1), in order, with a strategy that is a best reply on all of each. */
  readonly replies: readonly (readonly ReplyLeg[])[];
}

/** A closed interval of discount factors (but for 1) and a best reply on it. */
export interface ReplyLeg {
  readonly lower: AlgebraicNumber;
  readonly upper: AlgebraicNumber;
  /** Every situation that the player can bring about: the states of the others' automata, null for its own. */
  readonly states: readonly {
    readonly states: readonly (number | null)[];
    readonly action: number;
    readonly payoff: PayoffFunction;
  }[];
}

/**
 * Returns the exact sets of discount factors at which a profile of automata is subgame perfect, and at which it is a Nash
 * equilibrium, as {@link subgamePerfectDiscounts} and {@link nashDiscounts} do, with the payoffs as functions of the discount
 * factor that prove them.
 *
 * @throws {@link ExclaveError} `too-large` beyond 100,000 joint states
 * @example
 * ```ts
 * import { algebraicJson, symmetric } from "exclave";
 * import { automatonProfile, criticalDiscounts, strategyNamed } from "exclave/repeated";
 *
 * const game = symmetric([[3, 0], [5, 1]], { strategies: ["C", "D"] });
 * const grim = strategyNamed("grim").automaton;
 * const { subgamePerfect, states } = criticalDiscounts(automatonProfile(game, [grim, grim]));
 * subgamePerfect.map(({ lower, upper }) => [algebraicJson(lower), algebraicJson(upper)]); // [["1/2", "1"]]
 * states[1]?.payoffs; // [{ numerator: [1n], denominator: [1n] }, { numerator: [1n], denominator: [1n] }]
 * ```
 */
export function criticalDiscounts(profile: AutomatonProfile): CriticalDiscounts {
  const joint = jointChain(profile, QUIET, "all-histories");
  const values = valueFunctions(joint.chain);
  const problems = profile.game.shape.map((_, player) => new ReplyProblem(profile, player));
  const legs = problems.map(optimalLegs);
  return {
    subgamePerfect: perfectSet(joint, values),
    nash: nashSet(
      values.map((column) => column[0] as Quotient),
      legs,
    ),
    states: joint.codes.map((code, s) => ({
      states: joint.machine.statesOf(code),
      payoffs: values.map((column) => inLowestTerms(column[s] as Quotient)),
    })),
    replies: legs.map((walk, player) =>
      walk.map(({ lower, upper, policy, values: best }) => ({
        lower,
        upper,
        states: policy.map((action, s) => ({
          states: (problems[player] as ReplyProblem)
            .statesOf(s)
            .map((state, i) => (i === player ? null : state)),
          action,
          payoff: inLowestTerms(best[s] as Quotient),
        })),
      })),
    ),
  };
}
