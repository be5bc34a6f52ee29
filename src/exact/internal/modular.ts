/** Primes below 2^25: the product of two residues is exact in a double, and so is the sum of eight such products. */
export const PRIMES: readonly number[] = [33_554_393, 33_554_383, 33_554_371];

/** The residue from 0 to p - 1 of a nonnegative integer below 2^53. */
export function residue(value: number, p: number): number {
  const rest = value - Math.floor(value / p) * p;
  // The quotient may have been rounded up to the next integer.
  return rest < 0 ? rest + p : rest;
}

/** The residue of an integer of any size and sign. */
export function residueOf(value: bigint, p: number): number {
  const rest = Number(value % BigInt(p));
  return rest < 0 ? rest + p : rest;
}

function inverse(value: number, p: number): number {
  let [a, b, u, v] = [value, p, 1, 0];
  while (a !== 0) {
    const q = Math.floor(b / a);
    [a, b, u, v] = [b - q * a, a, v - q * u, u];
  }
  return v < 0 ? v + p : v;
}

/** Reduces the rows modulo p in place, with pivots in the first `width` columns; returns the rank of those. */
function reduce(rows: Float64Array[], width: number, p: number): number {
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column++) {
    const found = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (found < 0) continue;
    const top = rows[found] as Float64Array;
    rows[found] = rows[rank] as Float64Array;
    rows[rank] = top;
    const scale = inverse(top[column] as number, p);
    for (let j = column; j < top.length; j++) top[j] = residue((top[j] as number) * scale, p);
    rows.forEach((row, i) => {
      const factor = row[column] as number;
      if (i === rank || factor === 0) return;
      const minus = p - factor;
      for (let j = column; j < row.length; j++) {
        row[j] = residue((row[j] as number) + minus * (top[j] as number), p);
      }
    });
    rank++;
  }
  return rank;
}

/** The rank of an integer matrix modulo p, which is at most its rank. */
export function rankModulo(matrix: readonly (readonly bigint[])[], p: number): number {
  const rows = matrix.map((row) => Float64Array.from(row, (value) => residueOf(value, p)));
  return reduce(rows, rows[0]?.length ?? 0, p);
}

/** The inverse modulo p of a square integer matrix, row by row, or null when it has none. */
export function inverseModulo(matrix: readonly (readonly bigint[])[], p: number): Float64Array[] | null {
  const size = matrix.length;
  const rows = matrix.map((row, i) => {
    const wide = new Float64Array(2 * size);
    row.forEach((value, j) => {
      wide[j] = residueOf(value, p);
    });
    wide[size + i] = 1;
    return wide;
  });
  return reduce(rows, size, p) < size ? null : rows.map((row) => row.slice(size));
}
