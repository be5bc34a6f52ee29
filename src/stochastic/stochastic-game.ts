import { compare, equal } from "../exact/order.js";
import { ONE, type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { ExclaveError } from "../exclave-error.js";
import type { Passage, StageCell, StochasticGame, StochasticState } from "./game.js";
import { differentNames, leaves, listOf, refuse, textOf } from "./internal/description-fields.js";

/** A block of leaves nested by the actions of the players, the first player's outermost. */
export type Nested<Leaf> = Leaf | readonly Nested<Leaf>[];

/** A state as {@link stochasticGame} takes it. */
export interface StateInput {
  readonly name: string;
  /** The actions of each player in this state. */
  readonly actions: readonly (readonly string[])[];
  /** `payoffs[a1][a2]...[aN]` is the list of N payoffs. */
  readonly payoffs: Nested<readonly RationalInput[]>;
  /** `transitions[a1][a2]...[aN]` is the probability of each next state, by name; one that is left out has none. */
  readonly transitions: Nested<Readonly<Record<string, RationalInput>>>;
}

/** A stochastic game as {@link stochasticGame} takes it. */
export interface StochasticGameInput {
  readonly title?: string;
  readonly players: readonly string[];
  readonly states: readonly StateInput[];
}

/** A game may have so many states. */
export const MAXIMUM_STATES = 1000;
/** A game may have so many cells: profiles of actions, over all states. */
export const MAXIMUM_CELLS = 100_000;

const MAXIMUM_PLAYERS = 16;

/**
 * Returns the stochastic game that the description gives, checked: every number exact, every name different, every
 * distribution over the next states summing to exactly 1.
 *
 * @throws {@link ExclaveError} `bad-game` with the path into the description where its parts do not fit, telling the exact
 * difference where probabilities do not sum to 1; `bad-number` for what is no rational; `too-large` beyond 1,000 states,
 * 16 players or 100,000 cells
 * @example
 * ```ts
 * import { stochasticGame } from "exclave/stochastic";
 *
 * const game = stochasticGame({
 *   players: ["Miner"],
 *   states: [
 *     { name: "full", actions: [["dig", "wait"]], payoffs: [[3], [0]], transitions: [{ empty: 1 }, { full: 1 }] },
 *     { name: "empty", actions: [["wait"]], payoffs: [[0]], transitions: [{ full: "1/2", empty: "1/2" }] },
 *   ],
 * });
 * game.states.map(({ cells }) => cells.length); // [2, 1]
 * ```
 */
export function stochasticGame(input: StochasticGameInput): StochasticGame {
  const players = differentNames(input.players, "players", "player");
  if (players.length > MAXIMUM_PLAYERS) {
    throw tooLarge("players", MAXIMUM_PLAYERS, players.length, "players");
  }
  const states = listOf(input.states, "states", "a list of states") as readonly StateInput[];
  if (states.length > MAXIMUM_STATES) throw tooLarge("states", MAXIMUM_STATES, states.length, "states");
  const names = differentNames(
    states.map((state) => state?.name),
    "states",
    "state",
    ".name",
  );
  const numbers = new Map(names.map((name, s) => [name, s]));
  let total = 0;
  return {
    title: input.title === undefined ? "" : textOf(input.title, "title", "the title"),
    players,
    states: states.map((state, s) => {
      const path = `states[${s}]`;
      const actions = readActions(state, path, players);
      total += actions.reduce((product, own) => product * own.length, 1);
      if (total > MAXIMUM_CELLS) throw tooLarge("cells", MAXIMUM_CELLS, total, path);
      return { name: names[s] as string, actions, cells: readCells(state, path, actions, numbers) };
    }),
  };
}

function readActions(state: StateInput, path: string, players: readonly string[]): string[][] {
  const actions = listOf(state.actions, `${path}.actions`, "a list of lists of actions, one a player");
  if (actions.length !== players.length) {
    refuse(
      `expected ${players.length} lists of actions, one a player, found ${actions.length}`,
      `${path}.actions`,
    );
  }
  return actions.map((own, i) => differentNames(own, `${path}.actions[${i}]`, "action"));
}

function readCells(
  state: StateInput,
  path: string,
  actions: StochasticState["actions"],
  numbers: ReadonlyMap<string, number>,
): StageCell[] {
  const shape = actions.map((own) => own.length);
  const payoffs = leaves(state.payoffs, shape, `${path}.payoffs`);
  const next = leaves(state.transitions, shape, `${path}.transitions`);
  return payoffs.map((leaf, cell) => ({
    payoffs: readPayoffs(leaf.value, leaf.path, actions.length),
    next: readNext((next[cell] as (typeof next)[0]).value, (next[cell] as (typeof next)[0]).path, numbers),
  }));
}

function readPayoffs(value: unknown, path: string, players: number): Rational[] {
  const list = listOf(value, path, `a list of ${players} payoffs`);
  if (list.length !== players) {
    refuse(`expected ${players} payoffs, one a player, found ${list.length}`, path);
  }
  return list.map((payoff, i) => rational(payoff as RationalInput, `${path}[${i}]`));
}

function readNext(value: unknown, path: string, numbers: ReadonlyMap<string, number>): Passage[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    refuse('expected the probabilities of the next states as an object such as { "peace": "1/2" }', path);
  }
  let total = ZERO;
  const next: Passage[] = [];
  for (const [name, entry] of Object.entries(value as Record<string, RationalInput>)) {
    const own = `${path}.${name}`;
    const to = numbers.get(name);
    if (to === undefined) refuse(`expected the name of a state, found ${JSON.stringify(name)}`, path);
    const probability = rational(entry, own);
    if (compare(probability, ZERO) < 0) {
      refuse(`expected a probability of at least 0, found ${rationalText(probability)}`, own);
    }
    total = rational(total.add(probability));
    if (compare(probability, ZERO) > 0) next.push({ to: to as number, probability });
  }
  if (!equal(total, ONE)) {
    const difference = rational(total.sub(ONE));
    refuse(
      `expected probabilities that sum to 1, found ${rationalText(total)}, which is ${rationalText(difference.abs())} too ${compare(difference, ZERO) > 0 ? "much" : "little"}`,
      path,
    );
  }
  return next.sort((a, b) => a.to - b.to);
}

function tooLarge(what: string, most: number, found: number, path: string): ExclaveError {
  return new ExclaveError(
    "too-large",
    `a stochastic game may have ${most.toLocaleString("en")} ${what} at most, found ${found.toLocaleString("en")}`,
    path,
  );
}
