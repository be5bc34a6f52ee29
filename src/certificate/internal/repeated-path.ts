import { quotient, rational } from "../../exact/rational.js";
import { rationalText } from "../../exact/rational-text.js";
import { sum } from "../../exact/vector.js";
import { expectSame, list, record, refuse } from "./document-fields.js";
import { type JointStep, jointSteps, type StatedAutomata } from "./repeated-automata.js";

/** Refuses a path that is not the one that automata play, and averages that are not those of its cycle. */
export function checkPath(automata: StatedAutomata, value: unknown, means: unknown): void {
  const { game } = automata;
  if (value === null) {
    expectSame(means, null, "profile.limitOfMeans");
    return;
  }
  const { before, cycle } = record(value, "profile.path") as Record<string, unknown>;
  const first = list(before, "profile.path.before");
  const again = list(cycle, "profile.path.cycle");
  if (again.length === 0) refuse("expected a round at least", "profile.path.cycle");
  let states: readonly number[] = game.players.map(() => 0);
  let start = states;
  for (const [t, profile] of [...first, ...again].entries()) {
    if (t === first.length) start = states;
    const steps = jointSteps(automata, states);
    const step = steps[0] as JointStep;
    if (steps.length > 1) refuse("expected null: chance has a part in play", "profile.path");
    const round = t < first.length ? `before[${t}]` : `cycle[${t - first.length}]`;
    expectSame(profile, step.profile, `profile.path.${round}`);
    states = step.states;
  }
  expectSame(states, start, "profile.path.cycle");
  const average = game.players.map((_, player) => {
    const payoffs = again.map((profile) => game.payoff(player, profile as number[]));
    return rationalText(rational(sum(payoffs).div(quotient(BigInt(again.length), 1n))));
  });
  expectSame(means, average, "profile.limitOfMeans");
}
