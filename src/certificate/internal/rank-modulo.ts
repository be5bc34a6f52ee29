/** A prime whose square is below 2^53, so that products of residues are exact in doubles. */
const PRIME = 67_108_859;

/** Returns what is left of an integer that is not negative, as {@link rankModulo} counts. */
export function residue(value: bigint): number {
  return Number(value % BigInt(PRIME));
}

/** Returns the rank of a matrix of residues, which are overwritten: at most the rank of the integers themselves. */
export function rankModulo(rows: Float64Array[]): number {
  const columns = rows[0]?.length ?? 0;
  let found = 0;
  for (let c = 0; c < columns; c++) {
    const at = rows.findIndex((row, r) => r >= found && row[c] !== 0);
    if (at < 0) continue;
    const pivot = rows[at] as Float64Array;
    rows[at] = rows[found] as Float64Array;
    rows[found++] = pivot;
    // Cross-multiplied: no inverse is needed for a rank.
    for (let r = found; r < rows.length; r++) eliminate(rows[r] as Float64Array, pivot, c);
  }
  return found;
}

function eliminate(row: Float64Array, pivot: Float64Array, c: number): void {
  const head = row[c] as number;
  if (head === 0) return;
  const lead = pivot[c] as number;
  for (let k = c; k < row.length; k++) {
    const value = (((row[k] as number) * lead) % PRIME) - (((pivot[k] as number) * head) % PRIME);
    row[k] = value < 0 ? value + PRIME : value;
  }
}
