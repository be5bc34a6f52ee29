import { compare, equal } from "../../exact/order.js";
import { ONE, type Rational, ZERO } from "../../exact/rational.js";
import { sum } from "../../exact/vector.js";
import type { NormalFormGame } from "../../normal-form/game.js";
import { list, numbers, position, record, refuse, words } from "./document-fields.js";

/** A strategy as a machine: a mixture to play in each state, and the states that follow. */
interface StatedAutomaton {
  readonly play: readonly (readonly Rational[])[];
  /** For each own action, actions of the others and signal, row-major. */
  readonly next: readonly (readonly number[])[];
}

/** A profile of automata of a stage game. */
export interface StatedAutomata {
  readonly game: NormalFormGame;
  readonly automata: readonly StatedAutomaton[];
  readonly signals: readonly Rational[];
}

/** What follows a joint state: a profile is played with this probability, and these states follow. */
export interface JointStep {
  readonly probability: Rational;
  readonly profile: readonly number[];
  readonly states: readonly number[];
}

/** Reads the automata of a certificate. */
export function readAutomata(game: NormalFormGame, value: unknown, path: string): StatedAutomata {
  const certificate = record(value, path);
  const count = list(certificate["signals"], `${path}.signals`).length;
  const signals = numbers(certificate["signals"], `${path}.signals`, count);
  checkDistribution(signals, `${path}.signals`);
  const automata = list(certificate["automata"], `${path}.automata`, game.players.length).map(
    (one, player) => {
      const at = `${path}.automata[${player}]`;
      const { text, play, next } = record(one, at) as Record<string, unknown>;
      words(text, `${at}.text`);
      const states = list(play, `${at}.play`);
      if (states.length === 0) refuse("expected a state", `${at}.play`);
      return {
        play: states.map((row, s) => {
          const mixture = numbers(row, `${at}.play[${s}]`, game.shape[player] as number);
          checkDistribution(mixture, `${at}.play[${s}]`);
          return mixture;
        }),
        next: list(next, `${at}.next`, states.length).map((row, s) =>
          list(row, `${at}.next[${s}]`, game.profileCount * count).map((to, j) =>
            position(to, `${at}.next[${s}][${j}]`, states.length),
          ),
        ),
      };
    },
  );
  return { game, automata, signals };
}

/** What follows a joint state; the player, if one is given, plays an action of its own choice. */
export function jointSteps(
  { game, automata, signals }: StatedAutomata,
  states: readonly number[],
  player: number | null = null,
  action = 0,
): JointStep[] {
  let profiles: { probability: Rational; profile: number[] }[] = [{ probability: ONE, profile: [] }];
  automata.forEach(({ play }, i) => {
    const mixture = play[states[i] as number] as readonly Rational[];
    profiles = profiles.flatMap(({ probability, profile }) =>
      i === player
        ? [{ probability, profile: [...profile, action] }]
        : mixture.flatMap((weight, own) =>
            weight.n === 0n ? [] : [{ probability: probability.mul(weight), profile: [...profile, own] }],
          ),
    );
  });
  return profiles.flatMap(({ probability, profile }) =>
    signals.flatMap((weight, signal) => {
      if (weight.n === 0n) return [];
      const followed = statesAfter({ game, automata, signals }, states, profile, signal);
      return [{ probability: probability.mul(weight), profile, states: followed }];
    }),
  );
}

/** The joint state after a round. */
function statesAfter(
  { game, automata, signals }: StatedAutomata,
  states: readonly number[],
  profile: readonly number[],
  signal: number,
): number[] {
  return automata.map(({ next }, i) => {
    const others = profile.filter((_, j) => j !== i);
    const shape = game.shape.filter((_, j) => j !== i);
    const code = others.reduce((sum, own, j) => sum * (shape[j] as number) + own, profile[i] as number);
    return (next[states[i] as number] as readonly number[])[code * signals.length + signal] as number;
  });
}

/**
 * Refuses joint states from which a history leads to others: any actions may be in it, also such that several players deviate
 * at once.
 */
export function expectAllHistories(
  stated: StatedAutomata,
  ledger: ReadonlyMap<string, { readonly states: readonly number[] }>,
  path: string,
): void {
  const { game, signals } = stated;
  const profiles = game.shape.reduce<number[][]>(
    (before, count) =>
      before.flatMap((one) => Array.from({ length: count }, (_, action) => [...one, action])),
    [[]],
  );
  for (const { states } of ledger.values()) {
    for (const profile of profiles) {
      signals.forEach((weight, signal) => {
        if (weight.n === 0n) return;
        const after = statesAfter(stated, states, profile, signal).join();
        if (!ledger.has(after)) refuse(`expected the joint state ${after} too`, path);
      });
    }
  }
}

/** A player's expected payoff of a round. */
export function expectedToday(
  { game }: StatedAutomata,
  player: number,
  steps: readonly JointStep[],
): Rational {
  return sum(steps.map(({ probability, profile }) => probability.mul(game.payoff(player, profile))));
}

function checkDistribution(values: readonly Rational[], path: string): void {
  if (values.some((value) => compare(value, ZERO) < 0) || !equal(sum(values), ONE)) {
    refuse("expected probabilities that add up to 1", path);
  }
}
