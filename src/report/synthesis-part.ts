import { ONE, type Rational, rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { NormalFormGame } from "../normal-form/game.js";
import type { PlayPath } from "../repeated/evaluate.js";
import type { PublicAutomaton } from "../repeated/synthesis/public-automaton.js";
import type { AutomatonSynthesis, SynthesisTarget } from "../repeated/synthesis/smallest-automaton.js";

/** The smallest public automaton that does something in equilibrium, as JSON. */
export interface SynthesisDocument {
  /** What was asked for: payoffs, or a path. */
  readonly target: { readonly payoffs: readonly string[] | null; readonly path: PlayPath | null };
  /** No automaton with fewer states, or with so many when none was found, does it. */
  readonly searched: number;
  /** Whether none does it, of whatever size. */
  readonly impossible: boolean;
  readonly complete: boolean;
  readonly reason: string | null;
  /** The size that was not searched through, and how many automata it has at most. */
  readonly predicted: { readonly states: number; readonly candidates: number } | null;
  readonly automaton: PublicAutomatonDocument | null;
}

/** A public automaton with what every deviation of one round gives. */
export interface PublicAutomatonDocument {
  /** Play begins in the first. */
  readonly states: readonly {
    readonly actions: readonly number[];
    readonly next: number;
    readonly payoffs: readonly string[];
    /** `deviations[player][action]`: what the player gets when it does that once; the payoff itself for what it should do. */
    readonly deviations: readonly (readonly string[])[];
  }[];
  /** For each player the state that follows when it alone deviates. */
  readonly threats: readonly number[];
}

/** The result of a search for an automaton. */
export function synthesisPart(
  game: NormalFormGame,
  target: SynthesisTarget,
  { discount, automaton, searched, impossible, complete, reason, predicted }: AutomatonSynthesis,
): SynthesisDocument {
  return {
    target: {
      payoffs: "payoffs" in target ? target.payoffs.map((value) => rationalText(rational(value))) : null,
      path: "path" in target ? target.path : null,
    },
    searched,
    impossible,
    complete,
    reason,
    predicted,
    automaton: automaton === null ? null : automatonPart(game, automaton, discount),
  };
}

function automatonPart(
  game: NormalFormGame,
  { states, threats }: PublicAutomaton,
  discount: Rational,
): PublicAutomatonDocument {
  const today = ONE.sub(discount);
  return {
    states: states.map(({ profile, next, payoffs }) => ({
      actions: profile,
      next,
      payoffs: payoffs.map(rationalText),
      deviations: payoffs.map((payoff, player) =>
        Array.from({ length: game.shape[player] as number }, (_, own) => {
          if (own === profile[player]) return rationalText(payoff);
          const paid = game.payoff(
            player,
            profile.map((action, i) => (i === player ? own : action)),
          );
          const after = states[threats[player] as number]?.payoffs[player] as Rational;
          return rationalText(rational(paid.mul(today).add(after.mul(discount))));
        }),
      ),
    })),
    threats,
  };
}
