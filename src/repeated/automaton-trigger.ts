import type { Automaton } from "./automaton.js";

/**
 * Returns what an automaton's states change with: `"none"` when with nothing at all or signals alone, `"rival"` when the
 * own action never matters, else `"public"`.
 *
 * A player who deviates from a rival-triggered automaton is not seen by it; that is why such automata are rarely
 * subgame perfect.
 *
 * @example
 * ```ts
 * import { automatonTrigger, strategyNamed } from "exclave/repeated";
 *
 * automatonTrigger(strategyNamed("tit-for-tat").automaton); // "rival"
 * automatonTrigger(strategyNamed("win-stay-lose-shift").automaton); // "public"
 * ```
 */
export function automatonTrigger({ actions, signals, states }: Automaton): "none" | "rival" | "public" {
  let answer: "none" | "rival" = "none";
  for (const { next } of states) {
    const own = next.length / actions.length;
    if (next.some((to, i) => to !== next[i % own])) return "public";
    if (next.some((to, i) => to !== next[i % signals.length])) answer = "rival";
  }
  return answer;
}
