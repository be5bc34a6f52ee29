import { ONE, type Rational, rational, ZERO } from "../../exact/rational.js";
import { dot } from "../../exact/vector.js";
import type { RationalMatrix } from "../linear-quadratic-game.js";

export function multiply(a: RationalMatrix, b: RationalMatrix): Rational[][] {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

export function transpose(matrix: RationalMatrix): Rational[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] as Rational));
}

export function add(a: RationalMatrix, b: RationalMatrix): Rational[][] {
  return a.map((row, i) => row.map((entry, j) => rational(entry.add(b[i]?.[j] ?? ZERO))));
}

export function scale(factor: Rational, matrix: RationalMatrix): Rational[][] {
  return matrix.map((row) => row.map((entry) => rational(entry.mul(factor))));
}

export function zeros(rows: number, columns: number): Rational[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ZERO));
}

export function identity(size: number): Rational[][] {
  return zeros(size, size).map((row, i) => row.map((entry, j) => (i === j ? ONE : entry)));
}

/** The block of some rows and columns, from a first one to before a last one. */
export function block(
  matrix: RationalMatrix,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): Rational[][] {
  return matrix.slice(top, bottom).map((row) => row.slice(left, right));
}

/** The inverse of a square matrix, or null where it has none. */
export function inverseOf(matrix: RationalMatrix): Rational[][] | null {
  const size = matrix.length;
  const unit = identity(size);
  const rows = matrix.map((row, i) => [...row, ...(unit[i] as Rational[])]);
  for (let column = 0; column < size; column++) {
    const pivot = rows.findIndex((row, i) => i >= column && (row[column] as Rational).n !== 0n);
    if (pivot < 0) return null;
    [rows[column], rows[pivot]] = [rows[pivot] as Rational[], rows[column] as Rational[]];
    const lead = (rows[column] as Rational[]).map((entry) =>
      rational(entry.div(rows[column]?.[column] ?? ONE)),
    );
    rows[column] = lead;
    rows.forEach((row, i) => {
      const factor = row[column] as Rational;
      if (i === column || factor.n === 0n) return;
      rows[i] = row.map((entry, k) => rational(entry.sub(factor.mul(lead[k] as Rational))));
    });
  }
  return rows.map((row) => row.slice(size));
}
