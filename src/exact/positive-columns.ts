import { greatestCommonDivisor } from "./greatest-common-divisor.js";

/** A matrix of positive integers, column by column in units of its own. */
export interface PositiveColumns {
  readonly rows: readonly (readonly bigint[])[];
  /** What each column has been divided by; positive. */
  readonly units: readonly bigint[];
}

/**
 * Returns a matrix of integers with each column less its least entry, divided by the greatest common divisor of what is left,
 * plus 1. Nowhere else are there smaller positive integers with the same differences within each column, up to a factor.
 *
 * On a polytope { z >= 0, rows · z <= 1 } that is a projective map: it keeps every face and which inequalities are tight there,
 * and a point with coordinates z_i stands for one with coordinates z_i / units_i, up to a common factor.
 */
export function positiveColumns(rows: readonly (readonly bigint[])[]): PositiveColumns {
  const [first] = rows as readonly [readonly bigint[]];
  const least = first.map((_, i) => leastOf(rows.map((row) => row[i] as bigint)));
  const units = least.map((low, i) => {
    let common = 0n;
    for (const row of rows) {
      if (common === 1n) break;
      common = greatestCommonDivisor(common, (row[i] as bigint) - low);
    }
    return common || 1n;
  });
  return {
    rows: rows.map((row) =>
      row.map((value, i) => (value - (least[i] as bigint)) / (units[i] as bigint) + 1n),
    ),
    units,
  };
}

function leastOf(values: readonly bigint[]): bigint {
  let least = values[0] as bigint;
  for (const value of values) if (value < least) least = value;
  return least;
}
