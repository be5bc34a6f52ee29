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
  const seen = new Set<string>();
  for (let t = 0; ; t++) {
    const phase = (t - first.length) % again.length;
    const situation = `${states.join()};${phase}`;
    // The same states at the same place of the cycle: from here on it goes on as before.
    if (t >= first.length && seen.has(situation)) break;
    if (t >= first.length) seen.add(situation);
    const steps = jointSteps(automata, states);
    if (steps.length > 1) refuse("expected null: chance has a part in play", "profile.path");
    const step = steps[0] as JointStep;
    const [profile, place] =
      t < first.length ? [first[t], `before[${t}]`] : [again[phase], `cycle[${phase}]`];
    expectSame(profile, step.profile, `profile.path.${place}`);
    states = step.states;
  }
  const average = game.players.map((_, player) => {
    const payoffs = again.map((profile) => game.payoff(player, profile as number[]));
    return rationalText(rational(sum(payoffs).div(quotient(BigInt(again.length), 1n))));
  });
  expectSame(means, average, "profile.limitOfMeans");
}
