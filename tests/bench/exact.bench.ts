import { determinant, solve, solveLinearProgram } from "exclave";
import Fraction from "fraction.js";
import { bench, describe } from "vitest";

/** Integers that look random and are the same in every run. */
function integers(rows: number, columns: number, seed: number): bigint[][] {
  let state = BigInt(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => {
      state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
      return (state >> 33n) % 100n;
    }),
  );
}

/** Gaussian elimination in fractions, as a yardstick. */
function determinantInFractions(matrix: readonly (readonly bigint[])[]): Fraction {
  const rows = matrix.map((row) => row.map((entry) => new Fraction(entry)));
  let product = new Fraction(1n);
  for (let k = 0; k < rows.length; k++) {
    const pivotRow = rows[k] as Fraction[];
    const pivot = pivotRow[k] as Fraction;
    product = product.mul(pivot);
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] as Fraction).div(pivot);
      for (let j = k; j < row.length; j++)
        row[j] = (row[j] as Fraction).sub(factor.mul(pivotRow[j] as Fraction));
    }
  }
  return product;
}

describe("the determinant of a 20 x 20 matrix", () => {
  const matrix = integers(20, 20, 1);
  bench("integer-preserving elimination", () => {
    determinant(matrix);
  });
  bench("elimination in fractions", () => {
    determinantInFractions(matrix);
  });
});

describe("linear algebra and linear programs", () => {
  const matrix = integers(20, 20, 2);
  const right = integers(1, 20, 3)[0] as bigint[];
  bench("20 equations in 20 unknowns", () => {
    solve(matrix, right);
  });
  const constraints = integers(20, 20, 4).map((coefficients) => ({
    coefficients,
    relation: "<=" as const,
    bound: 1000,
  }));
  bench("a linear program of 20 constraints in 20 variables", () => {
    solveLinearProgram({ maximize: right, constraints });
  });
});
