import { type Rational, rational } from "../../../exact/rational.js";

/** Returns the positions of rows of a matrix that are independent of those kept before them, from the first on. */
export function independentRows(matrix: readonly (readonly Rational[])[]): number[] {
  const reduced: { readonly pivot: number; readonly row: readonly Rational[] }[] = [];
  const kept: number[] = [];
  matrix.forEach((original, position) => {
    let row = original;
    for (const { pivot, row: basis } of reduced) {
      const factor = row[pivot] as Rational;
      if (factor.n === 0n) continue;
      row = row.map((value, j) => rational(value.sub(factor.mul(basis[j] as Rational))));
    }
    const pivot = row.findIndex((value) => value.n !== 0n);
    if (pivot < 0) return;
    const lead = row[pivot] as Rational;
    reduced.push({ pivot, row: row.map((value) => rational(value.div(lead))) });
    kept.push(position);
  });
  return kept;
}
