import { determinant } from "./determinant.js";
import { sign } from "./order.js";
import { type Rational, rational } from "./rational.js";

/** Returns whether a symmetric matrix has positive eigenvalues only: whether all its leading minors are positive (Sylvester's criterion). */
export function isPositiveDefinite(matrix: readonly (readonly Rational[])[]): boolean {
  return matrix.every((_, i) => {
    const minor = matrix.slice(0, i + 1).map((row) => row.slice(0, i + 1));
    return sign(determinant(minor)) > 0;
  });
}

/** Returns whether a symmetric matrix has no negative eigenvalue, by elimination. */
export function isPositiveSemidefinite(matrix: readonly (readonly Rational[])[]): boolean {
  const rows = matrix.map((row) => [...row]);
  return rows.every((row, k) => {
    const pivot = row[k] as Rational;
    const rest = row.slice(k);
    // Where a diagonal entry is 0 its row has to be.
    if (sign(pivot) <= 0) return rest.every(({ n }) => n === 0n);
    for (const other of rows.slice(k + 1)) {
      const factor = (other[k] as Rational).div(pivot);
      if (factor.n === 0n) continue;
      row.forEach((entry, j) => {
        other[j] = rational((other[j] as Rational).sub(entry.mul(factor)));
      });
    }
    return true;
  });
}
