import { type Rational, rational } from "../../exact/rational.js";
import type { RationalMatrix } from "../rational-matrix.js";

/** Returns the reduced row echelon form of a matrix, without rows that are 0. */
export function reducedRows(matrix: RationalMatrix): Rational[][] {
  const rows = matrix.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= done && row[column]?.n !== 0n);
    if (pivot < 0) continue;
    const found = rows[pivot] as Rational[];
    const lead = found.map((entry) => rational(entry.div(found[column] as Rational)));
    rows[pivot] = rows[done] as Rational[];
    rows[done] = lead;
    rows.forEach((row, i) => {
      const factor = row[column] as Rational;
      if (i === done || factor.n === 0n) return;
      rows[i] = row.map((entry, k) => rational(entry.sub(factor.mul(lead[k] as Rational))));
    });
    done++;
  }
  return rows.slice(0, done);
}
