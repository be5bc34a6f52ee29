import type { Rational } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { Automaton } from "../repeated/automaton.js";
import type { AutomatonProfile } from "../repeated/automaton-profile.js";
import { automatonText } from "../repeated/automaton-text.js";
import { evaluate, type PlayPath } from "../repeated/evaluate.js";
import { repeatedNash } from "../repeated/repeated-nash.js";
import { subgamePerfection } from "../repeated/subgame-perfection.js";

/** A profile of automata and whether it is an equilibrium, as JSON. */
export interface AutomatonProfileDocument {
  /** The strategies as they were asked for. */
  readonly strategies: readonly string[];
  /** Normalised discounted payoffs. */
  readonly payoffs: readonly string[];
  /** Average payoffs in the long run; null when chance has a part in play. */
  readonly limitOfMeans: readonly string[] | null;
  /** Null when chance has a part in play. */
  readonly path: PlayPath | null;
  readonly nash: boolean;
  readonly subgamePerfect: boolean;
  /** For each player the best payoff that any strategy has against the others. */
  readonly best: readonly string[];
  /** Every deviation of one round that pays. */
  readonly deviations: readonly {
    readonly states: readonly number[];
    readonly player: number;
    readonly action: number;
    readonly payoff: string;
    readonly deviation: string;
    readonly gain: string;
  }[];
}

/** What proves an {@link AutomatonProfileDocument}. */
export interface AutomatonProfileCertificate {
  readonly automata: readonly {
    /** The text form, which the command line takes. */
    readonly text: string;
    /** A probability for each action, a state. */
    readonly play: readonly (readonly string[])[];
    /** The next state for each own action, actions of the others and signal, row-major; a state. */
    readonly next: readonly (readonly number[])[];
  }[];
  /** The probabilities of the public signals. */
  readonly signals: readonly string[];
  /** Every joint state that some history leads to, the first one first, and what playing on gives there. */
  readonly states: readonly { readonly states: readonly number[]; readonly payoffs: readonly string[] }[];
  /** For each player what the best reply gives at each situation it can bring about, and an action that begins it. */
  readonly replies: readonly (readonly {
    readonly states: readonly (number | null)[];
    readonly value: string;
    readonly action: number;
  }[])[];
}

/** The profile at a discount factor, with its certificate. */
export function automatonProfilePart(
  strategies: readonly string[],
  profile: AutomatonProfile,
  discount: Rational,
): { readonly document: AutomatonProfileDocument; readonly certificate: AutomatonProfileCertificate } {
  const { payoffs, limitOfMeans, path } = evaluate(profile, discount);
  const { equilibrium, players } = repeatedNash(profile, discount);
  const { subgamePerfect, states, deviations } = subgamePerfection(profile, discount);
  return {
    document: {
      strategies: [...strategies],
      payoffs: payoffs.map(rationalText),
      limitOfMeans: path === null ? null : limitOfMeans.map(rationalText),
      path,
      nash: equilibrium,
      subgamePerfect,
      best: players.map(({ best }) => rationalText(best.payoff)),
      deviations: deviations.map((one) => ({
        states: one.states,
        player: one.player,
        action: one.action,
        payoff: rationalText(one.payoff),
        deviation: rationalText(one.deviation),
        gain: rationalText(one.gain),
      })),
    },
    certificate: {
      automata: profile.automata.map((automaton) => ({
        text: automatonText(automaton),
        play: automaton.states.map(({ play }) => play.map(rationalText)),
        next: automaton.states.map(({ next }) => [...next]),
      })),
      signals: (profile.automata[0] as Automaton).signals.map(({ probability }) => rationalText(probability)),
      states: states.map((one) => ({ states: one.states, payoffs: one.payoffs.map(rationalText) })),
      replies: players.map(({ best }) =>
        best.states.map(({ states: others, value, action }) => ({
          states: others,
          value: rationalText(value),
          action,
        })),
      ),
    },
  };
}
