import type { Dictionary } from "./dictionary.js";

/**
 * Pivots until the objective of row `objective` is optimal; returns null then, or the column along which it grows
 * without bound.
 *
 * The entering variable has the most negative entry, and after a pivot that gained nothing the lowest number (Bland
 * 1977), so that a run of such pivots, and with it the whole, must end.
 *
 * @param constraints - how many leading rows are constraints
 * @param barred - a variable that may not enter, or -1
 */
export function simplex(
  dictionary: Dictionary,
  constraints: number,
  objective: number,
  barred: number,
): number | null {
  let stalled = false;
  for (;;) {
    const column = stalled
      ? lowestColumn(dictionary, objective, barred)
      : steepestColumn(dictionary, objective, barred);
    if (column === null) return null;
    const row = leavingRow(dictionary, constraints, column);
    if (row === null) return column;
    stalled = dictionary.right(row) === 0n;
    dictionary.pivot(row, column);
  }
}

function lowestColumn(dictionary: Dictionary, objective: number, barred: number): number | null {
  let best: number | null = null;
  for (let j = 0; j < dictionary.width; j++) {
    const variable = dictionary.nonbasis[j] as number;
    if (variable === barred || dictionary.at(objective, j) >= 0n) continue;
    if (best === null || variable < (dictionary.nonbasis[best] as number)) best = j;
  }
  return best;
}

function steepestColumn(dictionary: Dictionary, objective: number, barred: number): number | null {
  let best: number | null = null;
  let least = 0n;
  for (let j = 0; j < dictionary.width; j++) {
    const entry = dictionary.at(objective, j);
    if (entry < least && dictionary.nonbasis[j] !== barred) {
      best = j;
      least = entry;
    }
  }
  return best;
}

/** The row of the least ratio; of those that tie, the one whose basic variable has the lowest number. */
function leavingRow(dictionary: Dictionary, constraints: number, column: number): number | null {
  let best: number | null = null;
  for (let i = 0; i < constraints; i++) {
    const entry = dictionary.at(i, column);
    if (entry <= 0n) continue;
    if (best === null) {
      best = i;
      continue;
    }
    const left = dictionary.right(i) * dictionary.at(best, column);
    const right = dictionary.right(best) * entry;
    const lower = (dictionary.basis[i] as number) < (dictionary.basis[best] as number);
    if (left < right || (left === right && lower)) best = i;
  }
  return best;
}
