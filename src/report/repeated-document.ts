import type { WorkLimits } from "../exact/meter.js";
import type { RationalInput } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { jsonGame } from "../formats/write-json-game.js";
import type { JsonValue } from "../model/json-value.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { AutomatonProfile } from "../repeated/automaton-profile.js";
import { discountFactor } from "../repeated/discount.js";
import { mixedMinmax } from "../repeated/mixed-minmax.js";
import { payoffBounds } from "../repeated/payoff-bounds/payoff-bounds.js";
import { payoffSet } from "../repeated/payoff-set/payoff-set.js";
import { pureMinmax } from "../repeated/pure-minmax.js";
import { type SynthesisTarget, smallestAutomaton } from "../repeated/synthesis/smallest-automaton.js";
import {
  type AutomatonProfileCertificate,
  type AutomatonProfileDocument,
  automatonProfilePart,
} from "./automaton-profile-part.js";
import {
  type CriticalDiscountsCertificate,
  type CriticalDiscountsDocument,
  criticalDiscountsPart,
} from "./critical-discounts-part.js";
import {
  type PayoffBoundsCertificate,
  type PayoffBoundsDocument,
  payoffBoundsPart,
} from "./payoff-bounds-part.js";
import { type PayoffSetCertificate, type PayoffSetDocument, payoffSetPart } from "./payoff-set-part.js";
import { type SynthesisDocument, synthesisPart } from "./synthesis-part.js";

/** A repeated game as a JSON document: `exclave repeated --json` prints it. */
export interface RepeatedDocument {
  readonly kind: "repeated";
  readonly players: number;
  readonly discount: string;
  /** With two players the set or polygons on either side of it, with others bounds on either side; null with more than four. */
  readonly payoffSet: PayoffSetDocument | PayoffBoundsDocument | null;
  /** What each player can be held to in a round. */
  readonly minmax: {
    readonly pure: readonly string[];
    /** Null where only bounds are known. */
    readonly mixed: readonly (string | null)[];
    /** A lower and an upper bound each. */
    readonly mixedBounds: readonly (readonly [string, string])[];
  };
  /** The profile of strategies that was asked for. */
  readonly profile: AutomatonProfileDocument | null;
  /** All discount factors at which it is an equilibrium, when they were asked for. */
  readonly critical: CriticalDiscountsDocument | null;
  /** The smallest automaton that does in equilibrium what was asked for. */
  readonly synthesis: SynthesisDocument | null;
  readonly certificate: {
    /** The stage game, in exclave's JSON form. */
    readonly game: JsonValue;
    /** For each player mixed strategies of the others that hold it to the upper bound, and its own that secures the lower. */
    readonly minmax: readonly {
      readonly punishment: readonly (readonly string[])[];
      readonly security: readonly string[];
    }[];
    readonly payoffSet: PayoffSetCertificate | null;
    readonly payoffBounds: PayoffBoundsCertificate | null;
    readonly profile: AutomatonProfileCertificate | null;
    readonly critical: CriticalDiscountsCertificate | null;
  };
  readonly spent: { readonly steps: number; readonly limitReached: boolean };
}

/** What a {@link repeatedDocument} is to hold beside the payoff set. */
export interface RepeatedDocumentOptions extends WorkLimits {
  /** A profile of automata to check, with the names of its strategies. */
  readonly profile?: { readonly names: readonly string[]; readonly automata: AutomatonProfile };
  /** Whether all discount factors at which the profile is an equilibrium are wanted. @defaultValue false */
  readonly critical?: boolean;
  /** What the smallest automaton is wanted for, with at most so many states. */
  readonly synthesis?: { readonly target: SynthesisTarget; readonly states?: number };
}

/**
 * Returns a repeated game as a JSON document with its certificate: the payoffs of all subgame-perfect equilibria (two
 * players), what the players can be held to, and whether a profile of strategies is an equilibrium. It is the same for the
 * same game, `spent` aside.
 *
 * @throws {@link ExclaveError} `bad-argument` when the discount factor is outside [0, 1)
 * @example
 * ```ts
 * import { symmetric } from "exclave";
 * import { repeatedDocument } from "exclave/report";
 *
 * const { payoffSet, minmax } = repeatedDocument(symmetric([[9, 1], [10, 3]]), "1/5");
 * payoffSet?.vertices; // [["3", "3"], ["9", "9"]]
 * minmax.pure; // ["3", "3"]
 * ```
 */
export function repeatedDocument(
  game: NormalFormGame,
  discount: RationalInput,
  options: RepeatedDocumentOptions = {},
): RepeatedDocument {
  const factor = discountFactor(discount);
  const { profile, critical = false, synthesis, ...limits } = options;
  const players = game.players.length;
  const found = players === 2 ? payoffSet(game, factor, limits) : null;
  const set = found === null ? null : payoffSetPart(game, found);
  const around = players === 2 || players > 4 ? null : payoffBounds(game, factor, limits);
  const bounds = around === null ? null : payoffBoundsPart(game, around);
  const checked =
    profile === undefined ? null : automatonProfilePart(profile.names, profile.automata, factor);
  const discounts = profile !== undefined && critical ? criticalDiscountsPart(profile.automata) : null;
  const mixed = mixedMinmax(game);
  const { target, ...size } = synthesis ?? { target: null };
  const made = target === null ? null : smallestAutomaton(game, factor, target, { ...limits, ...size });
  return {
    kind: "repeated",
    players,
    discount: rationalText(factor),
    payoffSet: set?.document ?? bounds?.document ?? null,
    minmax: {
      pure: pureMinmax(game).map(({ value }) => rationalText(value)),
      mixed: mixed.map(({ value }) => (value === null ? null : rationalText(value))),
      mixedBounds: mixed.map(({ lower, upper }) => [rationalText(lower), rationalText(upper)] as const),
    },
    profile: checked?.document ?? null,
    critical: discounts?.document ?? null,
    synthesis: target === null || made === null ? null : synthesisPart(game, target, made),
    certificate: {
      game: { ...jsonGame(game) },
      minmax: mixed.map(({ punishment, security }) => ({
        punishment: punishment.map((strategy) => strategy.map(rationalText)),
        security: security.map(rationalText),
      })),
      payoffSet: set?.certificate ?? null,
      payoffBounds: bounds?.certificate ?? null,
      profile: checked?.certificate ?? null,
      critical: discounts?.certificate ?? null,
    },
    spent: {
      steps: [found, around, made].reduce((sum, one) => sum + (one?.spent.steps ?? 0), 0),
      limitReached: [found, around, made].some((one) => one?.spent.limitReached ?? false),
    },
  };
}
