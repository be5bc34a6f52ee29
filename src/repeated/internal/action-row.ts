import { clearDenominators } from "../../exact/integer.js";
import type { Rational } from "../../exact/rational.js";
import type { JointMachine } from "./joint-machine.js";

/** What an action of one player does while the others play as their automata do. */
export interface ActionRow {
  /** Codes of the joint states that follow. */
  readonly to: readonly number[];
  /** Their weights, which add up to `scale`. */
  readonly weights: readonly bigint[];
  readonly scale: bigint;
  /** The player's expected payoff of the round, over `scale` times the denominator of its payoffs. */
  readonly reward: bigint;
}

/** The row of an action of a player in a joint state. */
export function actionRow(
  machine: JointMachine,
  states: readonly number[],
  player: number,
  action: number,
): ActionRow {
  const { game, automata } = machine.profile;
  const { integers } = game.integerPayoffs(player);
  const plays = states.map((state, other) =>
    other === player ? null : support(automata[other]?.states[state]?.play ?? []),
  );
  const signals = support((automata[0]?.signals ?? []).map(({ probability }) => probability));
  const masses = new Map<number, bigint>();
  let reward = 0n;
  let profiles: (readonly [number, bigint])[] = [[action * game.stride(player), 1n]];
  let scale = signals.total;
  plays.forEach((play, other) => {
    if (play === null) return;
    scale *= play.total;
    profiles = profiles.flatMap(([index, weight]) =>
      play.parts.map(([choice, w]) => [index + choice * game.stride(other), weight * w] as const),
    );
  });
  for (const [index, weight] of profiles) {
    reward += weight * signals.total * (integers[index] as bigint);
    for (const [signal, chance] of signals.parts) {
      const code = machine.next(states, index, signal);
      masses.set(code, (masses.get(code) ?? 0n) + weight * chance);
    }
  }
  return { to: [...masses.keys()], weights: [...masses.values()], scale, reward };
}

function support(distribution: readonly Rational[]): { parts: [number, bigint][]; total: bigint } {
  const { integers, denominator } = clearDenominators(distribution);
  return {
    parts: integers.flatMap((weight, k): [number, bigint][] => (weight === 0n ? [] : [[k, weight]])),
    total: denominator,
  };
}
