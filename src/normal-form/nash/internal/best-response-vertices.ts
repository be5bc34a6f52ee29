import type { Budget } from "./budget.js";
import { cut, type Ray, ray } from "./cone.js";

/**
 * Returns the vertices other than 0 of the best-response polytope { z >= 0, rows · z <= 1 } as rays, each with all its
 * labels, or null when the budget ended (B. von Stengel 2002, Computing equilibria for two-person games,
 * doi:10.1016/S1574-0005(02)03008-4, section 2.4). On a ray, the values at `own` are a mixed strategy up to scale.
 *
 * @param rows - the opponent's payoffs, one row a strategy of the opponent, all positive
 * @param own - the labels of the strategies of the player, whose probabilities are the coordinates
 * @param other - the labels of the opponent's strategies, one a row
 */
export function bestResponseVertices(
  rows: readonly (readonly bigint[])[],
  own: readonly number[],
  other: readonly number[],
  budget: Budget,
): readonly Ray[] | null {
  const dimension = own.length + 1;
  const entries = dimension * (own.length + other.length);
  if (!budget.holds(4 * entries) || !budget.spend(40 * entries)) return null;
  let rays: readonly Ray[] = firstRays(rows, own, other);
  const waiting = new Set(other.slice(1));
  while (waiting.size > 0) {
    if (!budget.spend(4 * rays.length * waiting.size)) return null;
    const label = cheapest(rays, waiting);
    waiting.delete(label);
    const next = cut(rays, dimension, label, budget);
    if (next === null) return null;
    rays = next;
  }
  return rays.filter((r) => own.some((label) => r.values[label] !== 0n));
}

/** The simplex cut out by nonnegativity and the first row. */
function firstRays(
  rows: readonly (readonly bigint[])[],
  own: readonly number[],
  other: readonly number[],
): Ray[] {
  const count = own.length + other.length;
  const labels = [...own, other[0] as number];
  const first = rows[0] as readonly bigint[];
  const rayAt = (coordinate: number | null): Ray => {
    const values = Array.from({ length: count }, () => 0n);
    const scale = coordinate === null ? 1n : (first[coordinate] as bigint);
    if (coordinate !== null) values[own[coordinate] as number] = 1n;
    rows.forEach((row, j) => {
      values[other[j] as number] = scale - (coordinate === null ? 0n : (row[coordinate] as bigint));
    });
    return ray(values, labels, count);
  };
  return [rayAt(null), ...own.map((_, coordinate) => rayAt(coordinate))];
}

/** The inequality that leaves the fewest pairs of rays to compare. */
function cheapest(rays: readonly Ray[], waiting: ReadonlySet<number>): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const label of waiting) {
    let inside = 0;
    let outside = 0;
    for (const { values } of rays) {
      const value = values[label] as bigint;
      if (value > 0n) inside++;
      else if (value < 0n) outside++;
    }
    if (inside * outside < fewest) {
      fewest = inside * outside;
      best = label;
    }
  }
  return best;
}
