import type { Degeneracy } from "../equilibrium-set.js";
import type { Budget } from "./budget.js";
import { exactVertex, type ResponsePolytope } from "./response-polytope.js";

/** Returns a strategy that plays one or two strategies of the player and shows that the game is degenerate, or null. */
export function envelopeTie(polytope: ResponsePolytope, budget: Budget): Degeneracy | null {
  const { own, other, matrix } = polytope;
  const columns = Array.from({ length: own }, (_, i) => matrix.map((row) => row[i] as bigint));
  const best: number[] = [];
  for (const [i, column] of columns.entries()) {
    let top = 0;
    for (let j = 1; j < other; j++) if ((column[j] as bigint) > (column[top] as bigint)) top = j;
    if (column.indexOf(column[top] as bigint, top + 1) >= 0) {
      return witness(polytope, [i], [top]);
    }
    best.push(top);
  }
  for (let i = 0; i < own; i++) {
    for (let k = i + 1; k < own; k++) {
      if (best[i] === best[k]) continue;
      const from = columns[i] as readonly bigint[];
      const to = columns[k] as readonly bigint[];
      const tied = tieBetween(from, to, best[i] as number, best[k] as number, budget);
      if (budget.ended !== null) return null;
      if (tied !== null) return witness(polytope, [i, k], tied);
    }
  }
  return null;
}

/**
 * Follows the greatest of the lines from `from[j]` to `to[j]`, one for each strategy j of the opponent, from one end to
 * the other; returns two of three lines that meet on it, or null.
 */
function tieBetween(
  from: readonly bigint[],
  to: readonly bigint[],
  first: number,
  last: number,
  budget: Budget,
): readonly [number, number] | null {
  let line = first;
  while (line !== last) {
    if (!budget.spend(20 * from.length)) return null;
    let next = -1;
    let tied = false;
    let [fall, rise] = [0n, 1n];
    for (let j = 0; j < from.length; j++) {
      const gain = (to[j] as bigint) - (to[line] as bigint) - ((from[j] as bigint) - (from[line] as bigint));
      if (gain <= 0n) continue;
      // It overtakes where this share of the way is done.
      const behind = (from[line] as bigint) - (from[j] as bigint);
      const order = behind * rise - fall * gain;
      if (next >= 0 && order > 0n) continue;
      tied = next >= 0 && order === 0n;
      // Of lines that meet, the steepest goes on as the greatest.
      if (tied && gain <= rise) continue;
      next = j;
      [fall, rise] = [behind, gain];
    }
    if (tied) return [line, next];
    line = next;
  }
  return null;
}

function witness(
  polytope: ResponsePolytope,
  support: readonly number[],
  tight: readonly number[],
): Degeneracy | null {
  const found = exactVertex(polytope, { support, tight });
  return typeof found === "string" ? null : found;
}
