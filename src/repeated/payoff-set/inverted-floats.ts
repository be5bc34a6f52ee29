/** The inverse of a matrix of floats by elimination with pivots; null when it seems singular. */
export function invertedFloats(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) {
      if (Math.abs(rows[i]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = i;
    }
    const top = rows[pivot] as number[];
    const lead = top[column] as number;
    if (!(Math.abs(lead) > 1e-12)) return null;
    rows[pivot] = rows[column] as number[];
    rows[column] = top.map((value) => value / lead);
    for (let i = 0; i < n; i++) {
      const factor = rows[i]?.[column] as number;
      if (i === column || factor === 0) continue;
      rows[i] = (rows[i] as number[]).map((value, j) => value - factor * (rows[column]?.[j] as number));
    }
  }
  return rows.map((row) => row.slice(n));
}
