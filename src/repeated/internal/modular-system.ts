/** Primes of 22 to 14 bits: the smaller ones for larger matrices and numbers, so that sums stay exact in doubles. */
const PRIMES = [4_194_301, 4_194_287, 1_048_573, 1_048_571, 262_139, 262_133, 65_521, 65_519, 16_381, 16_369];

/** A square integer matrix, row by row: the columns of the entries that are not 0, and these. */
export interface SparseMatrix {
  readonly columns: readonly (readonly number[])[];
  readonly entries: readonly (readonly number[])[];
}

/** The factors L U of a matrix modulo a prime, with the order of its rows. */
export interface ModularFactors {
  readonly prime: number;
  /** L below the diagonal, whose own is 1; U on and above it, with the inverses of its diagonal in its place. */
  readonly rows: readonly Float64Array[];
  /** Which row of the matrix stands first, second, ... */
  readonly order: readonly number[];
}

/** Factors of the matrix modulo one of a few primes, at most `largest`, or null when it is singular modulo each. */
export function modularFactors(matrix: SparseMatrix, largest: number): ModularFactors | null {
  for (const prime of PRIMES) {
    // A row of products of two residues must add up below 2^53.
    if (prime > largest || matrix.columns.length * prime * prime > Number.MAX_SAFE_INTEGER) continue;
    const factors = factorsModulo(matrix, prime);
    if (factors !== null) return factors;
  }
  return null;
}

/** The solution modulo the prime for a right side of integers. */
export function solveModulo({ prime, rows, order }: ModularFactors, right: Float64Array): Float64Array {
  const size = rows.length;
  const x = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const row = rows[i] as Float64Array;
    let sum = 0;
    for (let j = 0; j < i; j++) sum += (row[j] as number) * (x[j] as number);
    x[i] = residue(residue(right[order[i] as number] as number, prime) - residue(sum, prime), prime);
  }
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as Float64Array;
    let sum = 0;
    for (let j = i + 1; j < size; j++) sum += (row[j] as number) * (x[j] as number);
    const rest = residue((x[i] as number) - residue(sum, prime), prime);
    x[i] = residue(rest * (row[i] as number), prime);
  }
  return x;
}

/** The residue from 0 to p - 1 of an integer below 2^53 in size. */
function residue(value: number, p: number): number {
  const rest = value - Math.floor(value / p) * p;
  // The quotient may have been rounded to the next integer.
  return rest < 0 ? rest + p : rest >= p ? rest - p : rest;
}

function factorsModulo({ columns, entries }: SparseMatrix, p: number): ModularFactors | null {
  const size = columns.length;
  const rows = columns.map((positions, i): Float64Array => {
    const row = new Float64Array(size);
    positions.forEach((column, k) => {
      row[column] = residue((row[column] as number) + residue(entries[i]?.[k] as number, p), p);
    });
    return row;
  });
  const order = rows.map((_, i) => i);
  for (let k = 0; k < size; k++) {
    const found = rows.findIndex((row, i) => i >= k && row[k] !== 0);
    if (found < 0) return null;
    const top = rows[found] as Float64Array;
    rows[found] = rows[k] as Float64Array;
    rows[k] = top;
    [order[k], order[found]] = [order[found] as number, order[k] as number];
    const scale = inverse(top[k] as number, p);
    top[k] = scale;
    for (let i = k + 1; i < size; i++) {
      const row = rows[i] as Float64Array;
      const head = row[k] as number;
      if (head === 0) continue;
      const factor = residue(head * scale, p);
      row[k] = factor;
      const minus = p - factor;
      for (let j = k + 1; j < size; j++) {
        const above = top[j] as number;
        if (above !== 0) row[j] = residue((row[j] as number) + minus * above, p);
      }
    }
  }
  return { prime: p, rows, order };
}

function inverse(value: number, p: number): number {
  let [a, b, u, v] = [value, p, 1, 0];
  while (a !== 0) {
    const q = Math.floor(b / a);
    [a, b, u, v] = [b - q * a, a, v - q * u, u];
  }
  return v < 0 ? v + p : v;
}
