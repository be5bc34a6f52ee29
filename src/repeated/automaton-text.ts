import { equal } from "../exact/order.js";
import { ONE } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import type { Automaton, AutomatonState } from "./automaton.js";
import { placesAt } from "./internal/transitions.js";

/**
 * Returns an automaton as a text that {@link parseAutomaton} reads back to the same: the heading, and for each state what
 * it plays and its transitions, the most frequent of them last as the one after anything else.
 *
 * @example
 * ```ts
 * import { automatonText, strategyNamed } from "exclave/repeated";
 *
 * automatonText(strategyNamed("grim").automaton).split("\n").slice(1, 5); // ["actions C D", "against C D", "cooperate plays C", "  C:C -> cooperate"]
 * ```
 */
export function automatonText(automaton: Automaton): string {
  const { name, actions, others, signals, states } = automaton;
  const drawn = signals.length > 1 || signals[0]?.name !== "";
  const lines = [
    ...(name === "" ? [] : [`strategy ${written(name)}`]),
    `actions ${actions.map(written).join(" ")}`,
    ...(others.length === 0 ? ["alone"] : []),
    ...others.map((names) => `against ${names.map(written).join(" ")}`),
    ...(drawn
      ? [`signals ${signals.map((s) => `${written(s.name)} ${rationalText(s.probability)}`).join(", ")}`]
      : []),
    ...states.flatMap((state) => [
      `${written(state.name)} plays ${playText(state, actions)}`,
      ...ruleLines(automaton, state),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function playText({ play }: AutomatonState, actions: readonly string[]): string {
  const certain = play.findIndex((probability) => equal(probability, ONE));
  if (certain >= 0) return written(actions[certain] as string);
  return play
    .flatMap((p, i) => (p.n === 0n ? [] : [`${written(actions[i] as string)} ${rationalText(p)}`]))
    .join(", ");
}

/** The transitions, leaving out what they do not depend on. */
function ruleLines({ actions, others, signals, states }: Automaton, { next }: AutomatonState): string[] {
  const sizes = [actions, ...others, signals].map((list) => list.length);
  const usual = mostFrequent(next);
  const matters = sizes.map((size, k) => {
    const stride = sizes.slice(k + 1).reduce((a, b) => a * b, 1);
    return next.some((to, i) => to !== next[i - (Math.floor(i / stride) % size) * stride]);
  });
  const lines = next.flatMap((to, index) => {
    const places = placesAt(index, sizes);
    if (to === usual || places.some((place, k) => place > 0 && !matters[k])) return [];
    const rivals = others.map((names, j) =>
      matters[j + 1] ? written(names[places[j + 1] as number] as string) : "*",
    );
    const seen = matters.slice(1, -1).some(Boolean) ? rivals.join(", ") : "*";
    const own = matters[0] ? `${written(actions[places[0] as number] as string)}:` : "";
    const signal = matters.at(-1) ? ` @${written(signals[places.at(-1) as number]?.name ?? "")}` : "";
    return [`  ${own}${seen}${signal} -> ${written(states[to]?.name ?? "")}`];
  });
  return [...lines, `  * -> ${written(states[usual]?.name ?? "")}`];
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** A name as the grammar takes it: in quotes when it holds a mark or is a word of the grammar. */
function written(name: string): string {
  const plain = /^[^\s,:;@*#"\p{Cc}\p{Cs}\uFEFF]+$/u.test(name) && !name.includes("->");
  return plain && !/^(strategy|actions|against|alone|signals|plays)$/.test(name)
    ? name
    : JSON.stringify(name);
}
