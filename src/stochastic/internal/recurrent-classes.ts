import type { Stage } from "./stage.js";

/** The classes of states that a chain, once in one, never leaves and returns in to each; each ascending, by first state. */
export function recurrentClasses(stages: readonly Stage[]): number[][] {
  const reached = stages.map((_, s) => reachable(stages, s));
  const classes: number[][] = [];
  reached.forEach((own, s) => {
    if (![...own].every((t) => reached[t]?.has(s))) return;
    if (Math.min(...own) === s) classes.push([...own].sort((a, b) => a - b));
  });
  return classes;
}

function reachable(stages: readonly Stage[], from: number): Set<number> {
  const seen = new Set([from]);
  for (const s of seen) for (const to of stages[s]?.next.keys() ?? []) seen.add(to);
  return seen;
}
