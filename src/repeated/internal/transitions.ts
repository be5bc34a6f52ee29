import { ExclaveError } from "../../exclave-error.js";

/** Where a state leads to after what the rule names; what it leaves out may be anything. */
export interface Rule {
  /** The own action. */
  readonly own?: string;
  /** The action of each other player; null for any. */
  readonly others?: readonly (string | null)[];
  /** The signal. */
  readonly signal?: string;
  /** The next state. */
  readonly to: string;
}

/** The names that rules may use. */
interface Alphabet {
  readonly actions: readonly string[];
  readonly others: readonly (readonly string[])[];
  readonly signals: readonly string[];
}

interface Source {
  readonly name: string;
  readonly next: string | readonly Rule[];
}

/** A rule by positions: null for any. */
interface Pattern {
  readonly places: readonly (number | null)[];
  readonly to: number;
}

/** The table of a state's transitions, row-major over own action, the others' actions, and signal. */
export function transitions(
  state: Source,
  alphabet: Alphabet,
  positions: ReadonlyMap<string, number>,
  path: string,
): number[] {
  const rules = typeof state.next === "string" ? [{ to: state.next }] : state.next;
  const patterns = rules.map((rule, i) => patternOf(rule, state.name, alphabet, positions, `${path}[${i}]`));
  const sizes = [alphabet.actions, ...alphabet.others, alphabet.signals].map((names) => names.length);
  const total = sizes.reduce((a, b) => a * b, 1);
  return Array.from({ length: total }, (_, index) => {
    const places = placesAt(index, sizes);
    const rule = patterns.find((pattern) => pattern.places.every((p, k) => p === null || p === places[k]));
    if (rule === undefined) {
      throw new ExclaveError(
        "bad-argument",
        `the state ${JSON.stringify(state.name)} has no transition after ${situation(places, alphabet)}; give a rule for it`,
        path,
      );
    }
    return rule.to;
  });
}

/** The digits of a row-major index. */
export function placesAt(index: number, sizes: readonly number[]): number[] {
  const places = sizes.map(() => 0);
  let rest = index;
  for (let k = sizes.length - 1; k >= 0; k--) {
    const size = sizes[k] as number;
    places[k] = rest % size;
    rest = Math.floor(rest / size);
  }
  return places;
}

function patternOf(
  rule: Rule,
  state: string,
  alphabet: Alphabet,
  positions: ReadonlyMap<string, number>,
  path: string,
): Pattern {
  const find = (name: string | null | undefined, names: readonly string[], what: string): number | null => {
    if (name === null || name === undefined) return null;
    const position = names.indexOf(name);
    if (position >= 0) return position;
    const known = names.join() === "" ? "there are none" : `expected one of ${names.join(", ")}`;
    throw new ExclaveError(
      "bad-argument",
      `the state ${JSON.stringify(state)} has a rule for the unknown ${what} ${JSON.stringify(name)}; ${known}`,
      path,
    );
  };
  const others = rule.others ?? alphabet.others.map(() => null);
  if (others.length !== alphabet.others.length) {
    throw new ExclaveError(
      "bad-argument",
      `the state ${JSON.stringify(state)} has a rule on ${others.length} other players, expected ${alphabet.others.length}`,
      path,
    );
  }
  const to = positions.get(rule.to);
  if (to === undefined) {
    throw new ExclaveError(
      "bad-argument",
      `the state ${JSON.stringify(state)} leads to the unknown state ${JSON.stringify(rule.to)}`,
      path,
    );
  }
  return {
    places: [
      find(rule.own, alphabet.actions, "own action"),
      ...others.map((name, j) => find(name, alphabet.others[j] as readonly string[], "action")),
      find(rule.signal, alphabet.signals, "signal"),
    ],
    to,
  };
}

function situation(places: readonly number[], { actions, others, signals }: Alphabet): string {
  const played = others.map((names, j) => names[places[j + 1] as number]).join(", ");
  const signal = signals.length > 1 ? ` and the signal ${signals[places.at(-1) as number]}` : "";
  const own = `own ${actions[places[0] as number]}`;
  return others.length === 0 ? `${own}${signal}` : `${own} against ${played}${signal}`;
}
