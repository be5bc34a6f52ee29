import type { Rational } from "../../exact/rational.js";
import { solveLinearProgram } from "../../exact/solve-linear-program.js";
import { ExclaveError } from "../../exclave-error.js";

/** The value of a matrix game for the row player, and what both play. */
export interface Punishing {
  readonly value: Rational;
  /** The column player's mixture that holds the row player to the value. */
  readonly weights: readonly Rational[];
  /** The row player's mixture that secures it. */
  readonly security: readonly Rational[];
}

/** Solves the zero-sum game in which the column player wants the row player's payoff `rows[i][j]` to be small. */
export function punishing(rows: readonly (readonly Rational[])[]): Punishing {
  const width = (rows[0] as readonly Rational[]).length;
  // Least v with (row . weights) <= v: maximise -v.
  const result = solveLinearProgram({
    maximize: [...Array.from({ length: width }, () => 0), -1],
    constraints: [
      ...rows.map((row) => ({ coefficients: [...row, -1], relation: "<=" as const, bound: 0 })),
      {
        coefficients: [...Array.from({ length: width }, () => 1), 0],
        relation: "=" as const,
        bound: 1,
      },
    ],
    free: [width],
  });
  if (result.status !== "optimal") {
    throw new ExclaveError("bad-argument", "expected a matrix with at least one row and one column");
  }
  return {
    value: result.primal[width] as Rational,
    weights: result.primal.slice(0, width),
    security: result.dual.slice(0, rows.length),
  };
}
