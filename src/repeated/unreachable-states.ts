import type { Automaton } from "./automaton.js";

/**
 * Returns the positions of the states that no play leads to, whatever all players do: they may stand there, and never
 * matter.
 *
 * @example
 * ```ts
 * import { parseAutomaton, unreachableStates } from "exclave/repeated";
 *
 * const idle = parseAutomaton("actions C D; on plays C; * -> on; off plays D; * -> off");
 * unreachableStates(idle); // [1]
 * ```
 */
export function unreachableStates({ states }: Automaton): number[] {
  const seen = new Set([0]);
  for (const state of seen) {
    for (const next of states[state]?.next ?? []) seen.add(next);
  }
  return states.flatMap((_, i) => (seen.has(i) ? [] : [i]));
}
