import type { ObedienceRow } from "./obedience-rows.js";

/** Profiles that no equilibrium plays, with the combination of obedience constraints that proves it. */
export interface SupportingFace {
  /** The profiles that are left, ascending. */
  readonly played: readonly number[];
  /**
   * One integer a row, 0 or more: the gains times these add up to less than 0 at every profile that is not in `played`, and
   * to 0 at those in it. As obeying pays in every equilibrium, none plays the former, and the rows with a positive
   * multiplier are tight in all.
   */
  readonly multipliers: readonly bigint[];
}

/** The face with the profiles taken out in which a strategy is recommended that another one always beats. */
export function undominatedFace(profileCount: number, rows: readonly ObedienceRow[]): SupportingFace {
  let face: SupportingFace = {
    played: Array.from({ length: profileCount }, (_, profile) => profile),
    multipliers: rows.map(() => 0n),
  };
  for (let found = true; found; ) {
    found = false;
    rows.forEach(({ gains }, row) => {
      const sign = face.played.reduce(
        (least, s) => ((gains[s] as bigint) < least ? (gains[s] as bigint) : least),
        0n,
      );
      if (sign === 0n || face.played.some((s) => (gains[s] as bigint) > 0n)) return;
      face = narrowed(
        face,
        rows,
        rows.map((_, other) => (other === row ? 1n : 0n)),
      );
      found = true;
    });
  }
  return face;
}

/**
 * The face that a further combination leaves: its gains add up to 0 or less at the profiles that are still played. The
 * combination so far is added often enough to outweigh it at the others.
 */
export function narrowed(
  face: SupportingFace,
  rows: readonly ObedienceRow[],
  combination: readonly bigint[],
): SupportingFace {
  const before = combined(rows, face.multipliers);
  const added = combined(rows, combination);
  let times = 1n;
  before.forEach((total, profile) => {
    if (total < 0n && total * times + (added[profile] as bigint) >= 0n) {
      times = (added[profile] as bigint) / -total + 1n;
    }
  });
  return {
    played: face.played.filter((profile) => added[profile] === 0n),
    multipliers: face.multipliers.map((multiplier, row) => multiplier * times + (combination[row] as bigint)),
  };
}

/** The gains at each profile times the multipliers of the rows. */
export function combined(rows: readonly ObedienceRow[], multipliers: readonly bigint[]): bigint[] {
  const totals = Array.from({ length: rows[0]?.gains.length ?? 0 }, () => 0n);
  rows.forEach(({ gains }, row) => {
    const multiplier = multipliers[row] as bigint;
    if (multiplier === 0n) return;
    gains.forEach((gain, profile) => {
      totals[profile] = (totals[profile] as bigint) + multiplier * gain;
    });
  });
  return totals;
}
