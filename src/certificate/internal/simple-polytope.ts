/** What is left to do at a vertex: the edges from `column` on, and then the way back to where it was reached from. */
interface Step {
  readonly back: { readonly row: number; readonly column: number } | null;
  column: number;
}

/**
 * Decides whether every vertex of { z >= 0, rows · z <= 1 }, with positive integer rows, is simple: no more inequalities are
 * tight there than there are coordinates. Returns null when there are more than `most` vertices.
 *
 * All edges of all vertices are followed in exact integers, without a choice to trust: the vertices of a polytope hang
 * together along its edges (M. L. Balinski 1961, doi:10.2140/pjm.1961.11.431).
 */
export function isSimplePolytope(rows: readonly (readonly bigint[])[], most: number): boolean | null {
  const width = (rows[0] as readonly bigint[]).length;
  const tableau = rows.map((row) => [...row, 1n]);
  let denominator = 1n;
  const bits = Array.from({ length: width + rows.length }, (_, label) => 1n << BigInt(label));
  const columnBits = bits.slice(0, width);
  const rowBits = bits.slice(width);
  let basis = 0n;
  const exchange = (row: number, column: number): void => {
    denominator = pivot(tableau, row, column, denominator);
    const [entering, leaving] = [columnBits[column] as bigint, rowBits[row] as bigint];
    basis ^= entering ^ leaving;
    columnBits[column] = leaving;
    rowBits[row] = entering;
  };
  const seen = new Set([basis]);
  const steps: Step[] = [{ back: null, column: 0 }];
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    const column = step.column++;
    if (column === width) {
      steps.pop();
      if (step.back !== null) exchange(step.back.row, step.back.column);
      continue;
    }
    const row = leavingRow(tableau, column);
    if (row === null) return false;
    const next = basis ^ (columnBits[column] as bigint) ^ (rowBits[row] as bigint);
    if (seen.has(next)) continue;
    if (seen.size > most) return null;
    seen.add(next);
    exchange(row, column);
    steps.push({ back: { row, column }, column: 0 });
  }
  return true;
}

/** The row in which the edge along the column ends; null when it ends in several, at a vertex that is not simple. */
function leavingRow(tableau: readonly (readonly bigint[])[], column: number): number | null {
  let best = -1;
  let isTied = false;
  let [right, entry] = [0n, 1n];
  tableau.forEach((row, i) => {
    const value = row[column] as bigint;
    if (value <= 0n) return;
    const last = row[row.length - 1] as bigint;
    const order = best < 0 ? -1n : last * entry - right * value;
    if (order > 0n) return;
    isTied = order === 0n;
    if (isTied) return;
    best = i;
    [right, entry] = [last, value];
  });
  return isTied ? null : best;
}

/** Exchanges the variables of a row and a column; returns the new common denominator (integer pivoting, Edmonds). */
function pivot(tableau: bigint[][], row: number, column: number, denominator: bigint): bigint {
  const top = tableau[row] as bigint[];
  const entry = top[column] as bigint;
  tableau.forEach((other, i) => {
    if (i === row) return;
    const factor = other[column] as bigint;
    for (let j = 0; j < other.length; j++) {
      other[j] = (entry * (other[j] as bigint) - factor * (top[j] as bigint)) / denominator;
    }
    other[column] = -factor;
  });
  top[column] = denominator;
  return entry;
}
