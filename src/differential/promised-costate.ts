import { isPositiveDefinite } from "../exact/definite.js";
import { inverseOf, multiply } from "./internal/rational-matrices.js";
import type { RationalMatrix } from "./linear-quadratic-game.js";

/**
 * Returns the follower's costate w that is best for a leader to promise, as gains from the state (and 1): where y'Py is least of
 * y = (x, w, 1), -P_ww^-1 P_wx, in floats. Null where it is least nowhere.
 *
 * @param P - what the leader pays
 * @param states - how many entries x has
 * @param felt - how many w has
 */
export function promisedCostate(P: RationalMatrix, states: number, felt: number): number[][] | null {
  const rows = P.slice(states, states + felt);
  const own = rows.map((row) => row.slice(states, states + felt));
  const back = isPositiveDefinite(own) ? inverseOf(own) : null;
  if (back === null) return null;
  const others = rows.map((row) => row.filter((_, j) => j < states || j >= states + felt));
  return multiply(back, others).map((row) => row.map((entry) => -entry.valueOf()));
}
