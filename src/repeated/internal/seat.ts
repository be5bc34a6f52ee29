import { ExclaveError } from "../../exclave-error.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import type { Automaton } from "../automaton.js";
import type { Entrant } from "../tournament/entrant.js";

/** Somebody who plays a match round by round. */
export interface Seat {
  /** The position of the action to play in a round. */
  act(round: number): number;
  /** What was done by itself, what was seen of the other, and the signal. */
  see(own: number, rival: number, signal: number): void;
}

/** The entrant in the place of a player, at the beginning of a match. */
export function seatOf(game: NormalFormGame, entrant: Entrant, player: number, random: () => number): Seat {
  if ("automaton" in entrant)
    return automatonSeat(entrant.automaton, game.shape[1 - player] as number, random);
  const own: number[] = [];
  const rival: number[] = [];
  const actions = game.shape[player] as number;
  return {
    act: (round) => {
      const action = called(entrant, () => entrant.play({ round, own, rival, random }), round);
      if (Number.isInteger(action) && action >= 0 && action < actions) return action;
      throw new ExclaveError(
        "bad-argument",
        `the strategy ${JSON.stringify(entrant.name)} returned ${String(action)} in round ${round}, expected an action from 0 to ${actions - 1}`,
        "entrants",
      );
    },
    see: (action, seen) => {
      own.push(action);
      rival.push(seen);
    },
  };
}

/** The probabilities of the public signals of the automata in a match; null when there are no automata. */
export function signalOf(entrants: readonly Entrant[]): readonly number[] | null {
  const found = entrants.find((entrant) => "automaton" in entrant);
  return found && "automaton" in found
    ? found.automaton.signals.map(({ probability }) => probability.valueOf())
    : null;
}

/** A position, drawn with these probabilities. */
export function drawn(probabilities: readonly number[], random: () => number): number {
  let rest = probabilities.length === 1 ? 0 : random();
  for (let k = 0; k < probabilities.length - 1; k++) {
    rest -= probabilities[k] as number;
    if (rest < 0) return k;
  }
  return probabilities.findLastIndex((probability) => probability > 0);
}

function automatonSeat({ states, signals }: Automaton, rivalActions: number, random: () => number): Seat {
  const plays = states.map(({ play }) => play.map((probability) => probability.valueOf()));
  let state = 0;
  return {
    act: () => {
      const play = plays[state] as number[];
      const certain = play.indexOf(1);
      return certain >= 0 ? certain : drawn(play, random);
    },
    see: (own, rival, signal) => {
      state = states[state]?.next[(own * rivalActions + rival) * signals.length + signal] as number;
    },
  };
}

function called(entrant: Entrant, play: () => number, round: number): number {
  try {
    return play();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExclaveError(
      "bad-argument",
      `the strategy ${JSON.stringify(entrant.name)} failed in round ${round}: ${reason}`,
      "entrants",
    );
  }
}
