import { type AlgebraicJson, algebraicJson } from "../exact/algebraic-json.js";
import type { AutomatonProfile } from "../repeated/automaton-profile.js";
import { criticalDiscounts } from "../repeated/critical-discounts.js";
import type { DiscountInterval } from "../repeated/discount-interval.js";
import type { PayoffFunction } from "../repeated/payoff-functions.js";

/** An interval of discount factors as JSON. */
export interface DiscountIntervalDocument {
  readonly lower: string | AlgebraicJson;
  readonly lowerClosed: boolean;
  readonly upper: string | AlgebraicJson;
  readonly upperClosed: boolean;
}

/** All discount factors at which a profile is an equilibrium. */
export interface CriticalDiscountsDocument {
  readonly subgamePerfect: readonly DiscountIntervalDocument[];
  readonly nash: readonly DiscountIntervalDocument[];
}

/** A payoff as a function of the discount factor: integer coefficients from the constant term up. */
export interface PayoffFunctionDocument {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}

/** What proves a {@link CriticalDiscountsDocument}. */
export interface CriticalDiscountsCertificate {
  /** Every joint state that some history leads to, the first one first. */
  readonly states: readonly {
    readonly states: readonly number[];
    readonly payoffs: readonly PayoffFunctionDocument[];
  }[];
  /** For each player intervals that cover [0, 1), with a strategy that is a best reply on all of each. */
  readonly replies: readonly (readonly {
    readonly lower: string | AlgebraicJson;
    readonly upper: string | AlgebraicJson;
    readonly states: readonly {
      readonly states: readonly (number | null)[];
      readonly action: number;
      readonly payoff: PayoffFunctionDocument;
    }[];
  }[])[];
}

/** All discount factors at which the profile is an equilibrium, with the certificate. */
export function criticalDiscountsPart(profile: AutomatonProfile): {
  readonly document: CriticalDiscountsDocument;
  readonly certificate: CriticalDiscountsCertificate;
} {
  const { subgamePerfect, nash, states, replies } = criticalDiscounts(profile);
  return {
    document: { subgamePerfect: subgamePerfect.map(intervalJson), nash: nash.map(intervalJson) },
    certificate: {
      states: states.map(({ states: joint, payoffs }) => ({
        states: joint,
        payoffs: payoffs.map(functionJson),
      })),
      replies: replies.map((walk) =>
        walk.map(({ lower, upper, states: situations }) => ({
          lower: algebraicJson(lower),
          upper: algebraicJson(upper),
          states: situations.map(({ states: others, action, payoff }) => ({
            states: others,
            action,
            payoff: functionJson(payoff),
          })),
        })),
      ),
    },
  };
}

/** An interval of discount factors as JSON. */
function intervalJson({
  lower,
  lowerClosed,
  upper,
  upperClosed,
}: DiscountInterval): DiscountIntervalDocument {
  return { lower: algebraicJson(lower), lowerClosed, upper: algebraicJson(upper), upperClosed };
}

function functionJson({ numerator, denominator }: PayoffFunction): PayoffFunctionDocument {
  return { numerator: numerator.map(String), denominator: denominator.map(String) };
}
