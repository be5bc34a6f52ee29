import type { Gaps } from "./dominance-table.js";

/** How strictly one pure strategy dominates another, or null when it does not. */
export type PureDominance = "strict" | "weak" | "very-weak" | null;

/** Reads the dominance off the gains in every cell. */
export function pureDominance(gains: readonly bigint[]): PureDominance {
  let strict = true;
  let somewhere = false;
  for (const gain of gains) {
    if (gain < 0n) return null;
    if (gain === 0n) strict = false;
    else somewhere = true;
  }
  return strict ? "strict" : somewhere ? "weak" : "very-weak";
}

/** The row of the gaps with the greatest least gain of those that dominate strictly, the first on a tie; or null. */
export function bestStrictRow(gaps: Gaps): number | null {
  let best: number | null = null;
  let most = 0n;
  gaps.forEach((row, b) => {
    let least = row[0] as bigint;
    for (const gap of row) if (gap < least) least = gap;
    if (least > most) {
      best = b;
      most = least;
    }
  });
  return best;
}

/** The first row of the gaps that dominates at least weakly, or null. */
export function firstWeakRow(gaps: Gaps): number | null {
  const found = gaps.findIndex((row) => {
    const kind = pureDominance(row);
    return kind === "strict" || kind === "weak";
  });
  return found < 0 ? null : found;
}
