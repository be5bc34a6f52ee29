import { ExclaveError } from "../../exclave-error.js";
import type { AutomatonProfile } from "../automaton-profile.js";
import { placesAt } from "./transitions.js";

/** The most joint states that are ever looked at. */
const MAXIMUM_JOINT_STATES = 100_000;

/** All automata of a profile as one: a joint state is one state a player, coded row-major as a number. */
export class JointMachine {
  readonly profile: AutomatonProfile;
  /** The number of states of each automaton. */
  readonly sizes: readonly number[];
  readonly signals: number;
  /** `rows[player][profile]`: where a profile stands in the tables of that player's automaton, but for the signal. */
  readonly rows: readonly (readonly number[])[];

  constructor(profile: AutomatonProfile) {
    const { game, automata } = profile;
    this.profile = profile;
    this.sizes = automata.map(({ states }) => states.length);
    this.signals = automata[0]?.signals.length as number;
    if (!Number.isSafeInteger(this.sizes.reduce((a, b) => a * b, 1))) {
      throw new ExclaveError("too-large", "the automata have too many states together", "automata");
    }
    this.rows = game.shape.map((_, player) =>
      Array.from({ length: game.profileCount }, (_, index) =>
        ownFirst(game.profileAt(index), game.shape, player),
      ),
    );
  }

  /** One state a player. */
  statesOf(code: number): number[] {
    return placesAt(code, this.sizes);
  }

  codeOf(states: readonly number[]): number {
    return states.reduce((code, state, player) => code * (this.sizes[player] as number) + state, 0);
  }

  /** Where one player's automaton goes from a state. */
  nextOf(player: number, state: number, profileIndex: number, signal: number): number {
    const row = this.rows[player]?.[profileIndex] as number;
    return this.profile.automata[player]?.states[state]?.next[row * this.signals + signal] as number;
  }

  /** The joint state that follows. */
  next(states: readonly number[], profileIndex: number, signal: number): number {
    return this.codeOf(states.map((state, player) => this.nextOf(player, state, profileIndex, signal)));
  }
}

/** Keeps numbers for codes in the order in which they are met, and refuses too many. */
export class Numbering {
  readonly codes: number[] = [];
  readonly #numbers = new Map<number, number>();

  numberOf(code: number): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    if (this.codes.length >= MAXIMUM_JOINT_STATES) {
      throw new ExclaveError(
        "too-large",
        `play reaches more than ${MAXIMUM_JOINT_STATES.toLocaleString("en")} joint states; use smaller automata`,
        "automata",
      );
    }
    this.#numbers.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }
}

/** The row-major position of a profile with the player's own action first. */
function ownFirst(profile: readonly number[], shape: readonly number[], player: number): number {
  let row = profile[player] as number;
  profile.forEach((action, other) => {
    if (other !== player) row = row * (shape[other] as number) + action;
  });
  return row;
}
