import { ExclaveError } from "../exclave-error.js";
import { type Echelon, echelon } from "./internal/echelon.js";
import { integerRows } from "./internal/matrix.js";
import { nullspaceOf } from "./nullspace.js";
import { quotient, type Rational, type RationalInput, rational } from "./rational.js";

/** All solutions of a system of linear equations A x = b. */
export type LinearSolution =
  /** Exactly one solution. */
  | { readonly kind: "unique"; readonly solution: readonly Rational[] }
  /** The solutions are `solution` plus any combination of the vectors of `nullspace`. */
  | {
      readonly kind: "many";
      readonly solution: readonly Rational[];
      readonly nullspace: readonly (readonly Rational[])[];
    }
  /** No solution, because the combination `certificate` of the rows makes the left side 0 and the right side 1. */
  | { readonly kind: "none"; readonly certificate: readonly Rational[] };

/**
 * Returns all solutions of A x = b, or the combination of equations that contradicts itself.
 *
 * Integer-preserving elimination (Bareiss 1968).
 *
 * @param matrix - A, one row an equation
 * @param right - b, one entry an equation
 * @throws {@link ExclaveError} `bad-argument` when the shapes do not fit
 * @example
 * ```ts
 * import { rationalText, solve } from "exclave";
 *
 * const answer = solve([[1, 1], [1, -1]], [1, 0]);
 * answer.kind === "unique" && answer.solution.map(rationalText); // ["1/2", "1/2"]
 * ```
 */
export function solve(
  matrix: readonly (readonly RationalInput[])[],
  right: readonly RationalInput[],
): LinearSolution {
  if (right.length !== matrix.length) {
    throw new ExclaveError(
      "bad-argument",
      `expected a right side of ${matrix.length} entries, one an equation, found ${right.length}`,
      "right",
    );
  }
  const bounds = right.map((entry, i) => rational(entry, `right[${i}]`));
  const { rows, scales, width } = integerRows(matrix.map((row, i) => [...row, bounds[i] as Rational]));
  const unknowns = matrix.length === 0 ? 0 : width - 1;
  // The identity to the right records which combination of equations each row has become.
  const system = rows.map((row, i) => [...row, ...rows.map((_, j) => (i === j ? 1n : 0n))]);
  const form = echelon(system, unknowns);
  const contradiction = form.rows.findIndex((row, i) => i >= form.columns.length && row[unknowns] !== 0n);
  if (contradiction >= 0) {
    const row = form.rows[contradiction] as readonly bigint[];
    const certificate = scales.map((scale, i) =>
      quotient((row[unknowns + 1 + i] as bigint) * scale, row[unknowns] as bigint),
    );
    return { kind: "none", certificate };
  }
  const solution = particular(form, unknowns);
  if (form.columns.length === unknowns) return { kind: "unique", solution };
  return { kind: "many", solution, nullspace: nullspaceOf(form, unknowns) };
}

function particular(form: Echelon, unknowns: number): Rational[] {
  const solution = Array.from({ length: unknowns }, () => quotient(0n, 1n));
  form.columns.forEach((column, i) => {
    solution[column] = quotient((form.rows[i] as readonly bigint[])[unknowns] as bigint, form.pivot);
  });
  return solution;
}
