import { compare, equal } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import type { MixedStrategy } from "../normal-form/game.js";
import { type Rule, transitions } from "./internal/transitions.js";

/** A value of a random signal that everybody sees after each round. */
export interface Signal {
  readonly name: string;
  readonly probability: Rational;
}

/** A state of an {@link Automaton}. */
export interface AutomatonState {
  readonly name: string;
  /** What is played in it: a probability for each action, nearly always 1 for one of them. */
  readonly play: MixedStrategy;
  /**
   * The state that follows, for each own action, actions of the others in the order of the players, and signal:
   * row-major, the signal changing fastest.
   */
  readonly next: readonly number[];
}

/**
 * A strategy of a repeated game with finitely many states (a Moore machine): each state plays an action, and what
 * everybody is seen to play leads to the next one. States change with what is seen alone, so a history of play tells the
 * state even where actions are mixed.
 */
export interface Automaton {
  readonly name: string;
  /** The names of the own actions. */
  readonly actions: readonly string[];
  /** The names of the actions of each other player, in the order of the players. */
  readonly others: readonly (readonly string[])[];
  /** The public signals: a single one of probability 1 when nothing is drawn. */
  readonly signals: readonly Signal[];
  /** The states; play begins in the first. */
  readonly states: readonly AutomatonState[];
}

/** A state of an automaton to be made. */
export interface StateDescription {
  readonly name: string;
  /** An action, or actions with their probabilities. */
  readonly play: string | readonly (readonly [string, RationalInput])[];
  /** The next state whatever happens, or rules of which the first that fits decides. */
  readonly next: string | readonly Rule[];
}

/** An automaton to be made. */
export interface AutomatonDescription {
  readonly name?: string;
  readonly actions: readonly string[];
  /** @defaultValue one other player with the same actions */
  readonly others?: readonly (readonly string[])[];
  /** Signals with their probabilities. @defaultValue none */
  readonly signals?: readonly (readonly [string, RationalInput])[];
  readonly states: readonly StateDescription[];
}

/** The most entries that the transitions of one automaton may have. */
export const MAXIMUM_TRANSITIONS = 1_000_000;

/**
 * Returns the automaton described, checked: every name is known, every state leads on after whatever is played.
 *
 * States that no play leads to are allowed; {@link unreachableStates} lists them.
 *
 * @throws {@link ExclaveError} `bad-argument` for names that are unknown or stand twice, transitions that are missing and
 * probabilities that do not add up to 1; `too-large` beyond {@link MAXIMUM_TRANSITIONS}
 * @example
 * ```ts
 * import { automaton } from "exclave/repeated";
 *
 * const titForTat = automaton({
 *   actions: ["C", "D"],
 *   states: [
 *     { name: "kind", play: "C", next: [{ others: ["C"], to: "kind" }, { to: "hurt" }] },
 *     { name: "hurt", play: "D", next: [{ others: ["C"], to: "kind" }, { to: "hurt" }] },
 *   ],
 * });
 * titForTat.states[0].next; // [0, 1, 0, 1]
 * ```
 */
export function automaton(description: AutomatonDescription): Automaton {
  const { name = "", actions, others = [actions], states } = description;
  checkNames(actions, "action", "actions");
  others.forEach((names, i) => {
    checkNames(names, "action", `others[${i}]`);
  });
  checkNames(
    states.map((state) => state.name),
    "state",
    "states",
  );
  const signals =
    description.signals === undefined
      ? [{ name: "", probability: ONE }]
      : weighted(description.signals, "signal", "signals").map(([signal, probability]) => ({
          name: signal,
          probability,
        }));
  const width = [actions, ...others, signals].reduce((product, list) => product * list.length, states.length);
  if (width > MAXIMUM_TRANSITIONS) {
    throw new ExclaveError(
      "too-large",
      `an automaton may have ${MAXIMUM_TRANSITIONS.toLocaleString("en")} transitions at most, this one needs ${width.toLocaleString("en")}`,
      "states",
    );
  }
  const alphabet = { actions, others, signals: signals.map((signal) => signal.name) };
  const positions = new Map(states.map((state, i) => [state.name, i]));
  return {
    name,
    actions: [...actions],
    others: others.map((names) => [...names]),
    signals,
    states: states.map((state, i) => ({
      name: state.name,
      play: played(state, actions, `states[${i}].play`),
      next: transitions(state, alphabet, positions, `states[${i}].next`),
    })),
  };
}

function played(state: StateDescription, actions: readonly string[], path: string): MixedStrategy {
  const parts = typeof state.play === "string" ? [[state.play, ONE] as const] : state.play;
  const weights = actions.map((): Rational => ZERO);
  for (const [action, probability] of weighted(parts, "action", path)) {
    const position = actions.indexOf(action);
    if (position < 0) {
      throw new ExclaveError(
        "bad-argument",
        `the state ${JSON.stringify(state.name)} plays ${JSON.stringify(action)}, which is none of the actions ${actions.join(", ")}`,
        path,
      );
    }
    weights[position] = probability;
  }
  return weights;
}

/** Names with probabilities that add up to 1. */
function weighted(
  parts: readonly (readonly [string, RationalInput])[],
  what: string,
  path: string,
): [string, Rational][] {
  checkNames(
    parts.map(([name]) => name),
    what,
    path,
  );
  const read = parts.map(([name, value], i): [string, Rational] => [name, rational(value, `${path}[${i}]`)]);
  const total = sum(read.map(([, probability]) => probability));
  if (read.some(([, probability]) => compare(probability, ZERO) < 0) || !equal(total, ONE)) {
    throw new ExclaveError(
      "bad-argument",
      `expected probabilities, 0 or more, that add up to 1, found the sum ${rationalText(total)}`,
      path,
    );
  }
  return read;
}

function checkNames(names: readonly string[], what: string, path: string): void {
  if (names.length === 0) throw new ExclaveError("bad-argument", `expected at least one ${what}`, path);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new ExclaveError("bad-argument", `the ${what} ${JSON.stringify(twice)} stands twice`, path);
  }
}
