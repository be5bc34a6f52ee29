/**
 * Solves a square system of integer equations, given with the right-hand side as last column: returns whole numerators
 * and a positive denominator, or null when there is not exactly one solution. Fraction-free Gauss-Jordan elimination.
 */
export function solveSquare(
  augmented: readonly (readonly bigint[])[],
): { tops: bigint[]; bottom: bigint } | null {
  const size = augmented.length;
  const rows = augmented.map((row) => [...row]);
  let previous = 1n;
  for (let column = 0; column < size; column++) {
    const found = rows.findIndex((row, i) => i >= column && row[column] !== 0n);
    if (found < 0) return null;
    const pivotRow = rows[found] as bigint[];
    rows[found] = rows[column] as bigint[];
    rows[column] = pivotRow;
    const pivot = pivotRow[column] as bigint;
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const row = rows[i] as bigint[];
      const factor = row[column] as bigint;
      for (let j = 0; j <= size; j++) {
        row[j] = (pivot * (row[j] as bigint) - factor * (pivotRow[j] as bigint)) / previous;
      }
    }
    previous = pivot;
  }
  // Every division above is exact, and leaves the determinant (up to its sign) on the whole diagonal.
  const sign = previous < 0n ? -1n : 1n;
  return { tops: rows.map((row) => sign * (row[size] as bigint)), bottom: sign * previous };
}

/** All sets of `size` of the numbers from 0 to `count` - 1, ascending. */
export function choices(count: number, size: number): readonly (readonly number[])[] {
  const key = `${count},${size}`;
  const known = CHOICES.get(key);
  if (known !== undefined) return known;
  const found: number[][] = [];
  const extend = (chosen: number[], from: number): void => {
    if (chosen.length === size) found.push(chosen);
    else for (let next = from; next < count; next++) extend([...chosen, next], next + 1);
  };
  extend([], 0);
  CHOICES.set(key, found);
  return found;
}

const CHOICES = new Map<string, readonly (readonly number[])[]>();
