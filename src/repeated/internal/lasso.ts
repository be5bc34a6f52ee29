import type { Chain } from "./chain.js";

/** Where a chain without chance goes: states in order, of which the last ones repeat for ever from `cycle` on. */
export interface Lasso {
  readonly states: readonly number[];
  /** The position in `states` of the first that comes again. */
  readonly cycle: number;
}

/** Whether every state of the chain has one follower. */
export function isCertain({ rows }: Chain): boolean {
  return rows.every(({ to }) => to.length === 1);
}

/** The path of a chain without chance from a state. */
export function lassoFrom({ rows }: Chain, start: number): Lasso {
  const states: number[] = [];
  const positions = new Map<number, number>();
  let state = start;
  while (!positions.has(state)) {
    positions.set(state, states.length);
    states.push(state);
    state = rows[state]?.to[0] as number;
  }
  return { states, cycle: positions.get(state) as number };
}
