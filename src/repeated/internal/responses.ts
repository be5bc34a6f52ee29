import { type Automaton, automaton, type StateDescription } from "../automaton.js";
import type { Moves } from "../moves.js";
import type { Rule } from "./transitions.js";

/** What a state plays: "C", "D", or the probability of C as a text. */
type Play = "C" | "D" | { readonly cooperate: string; readonly defect: string };

/** A state of a strategy that only asks whether all others cooperated: its name, play, and next states. */
export interface Response {
  readonly name: string;
  readonly play: Play;
  /** The next state when all others cooperated. */
  readonly kind: string;
  /** The next state when somebody else did not. */
  readonly hurt: string;
}

/** The automaton with these states for a game with these moves. */
export function responses(name: string, moves: Moves, states: readonly Response[]): Automaton {
  return build(
    name,
    moves,
    states.map((state) => ({
      name: state.name,
      play: playOf(state.play, moves),
      next: state.kind === state.hurt ? state.kind : [allKind(moves, state.kind), { to: state.hurt }],
    })),
  );
}

/** The automaton with these states, described in the names of the moves. */
export function build(name: string, moves: Moves, states: readonly StateDescription[]): Automaton {
  return automaton({ name, actions: moves.actions, others: moves.others, states });
}

/** The rule for the round in which all others cooperated. */
export function allKind(moves: Moves, to: string, own?: string): Rule {
  const others = moves.others.map((names, i) => names[moves.othersCooperate[i] as number] as string);
  return { others, to, ...(own === undefined ? {} : { own }) };
}

export function cooperation(moves: Moves): string {
  return moves.actions[moves.cooperate] as string;
}

export function defection(moves: Moves): string {
  return moves.actions[moves.defect] as string;
}

function playOf(play: Play, moves: Moves): StateDescription["play"] {
  if (play === "C") return cooperation(moves);
  if (play === "D") return defection(moves);
  return [
    [cooperation(moves), play.cooperate],
    [defection(moves), play.defect],
  ];
}
