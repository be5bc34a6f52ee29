import type { Bimatrix } from "./bimatrix-payoffs.js";
import type { BimatrixSolution } from "./bimatrix-solution.js";
import type { Budget } from "./budget.js";
import { ray } from "./cone.js";

/** Extreme equilibria are kept while their labels are no more than this. */
const MAXIMUM_PAIR_LABELS = 4_000_000;

/** How many extreme equilibria of a game with so many labels are kept. */
export function mostPairs(labels: number): number {
  return Math.max(1, Math.floor(MAXIMUM_PAIR_LABELS / labels));
}

/** When only one player has a choice, the extreme equilibria are its best strategies; null when the budget ended. */
export function oneChooser({ a, b }: Bimatrix, budget: Budget): BimatrixSolution | null {
  const m = a.length;
  const n = (a[0] as readonly bigint[]).length;
  const payoffs = n === 1 ? a.map((row) => row[0] as bigint) : (b[0] as readonly bigint[]);
  if (!budget.spend(20 * payoffs.length)) return null;
  let top = payoffs[0] as bigint;
  for (const value of payoffs) if (value > top) top = value;
  const best = payoffs.flatMap((value, s) => (value === top ? [s] : []));
  const most = mostPairs(m + n);
  const count = m + n;
  const labels = Array.from({ length: count }, (_, label) => label);
  // On the ray of a pure strategy, the values are the weights and how much is missing to a best response.
  const chooser = n === 1 ? 0 : m;
  const other = n === 1 ? m : 0;
  const vertices = best.slice(0, most).map((s) => {
    const values = labels.map(() => 0n);
    values[chooser + s] = 1n;
    return ray(values, labels, count);
  });
  const values = labels.map(() => 0n);
  values[other] = 1n;
  payoffs.forEach((value, s) => {
    values[chooser + s] = top - value;
  });
  const only = [ray(values, labels, count)];
  const pairs = vertices.map((_, k): [number, number] => (n === 1 ? [k, 0] : [0, k]));
  const whole = best.length <= most;
  if (!whole) budget.ended ??= "size";
  return n === 1
    ? { rows: vertices, columns: only, pairs, whole, tie: null, run: null }
    : { rows: only, columns: vertices, pairs, whole, tie: null, run: null };
}
