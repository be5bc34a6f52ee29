import { ExclaveError } from "../../exclave-error.js";
import { clearDenominators } from "../integer.js";
import type { LinearProgram } from "../linear-program.js";
import { quotient, type Rational, rational } from "../rational.js";

/** A linear program as `maximise objective · z` subject to `rows z <= bounds`, z >= 0, all in integers. */
export interface StandardForm {
  readonly objective: readonly bigint[];
  /** What the objective was multiplied by. */
  readonly objectiveScale: bigint;
  readonly rows: readonly (readonly bigint[])[];
  readonly bounds: readonly bigint[];
  /** The vector x of the program for a vector z of the standard form. */
  readonly original: (z: readonly bigint[], denominator: bigint) => Rational[];
  /** The multipliers of the program for multipliers of the standard form's rows. */
  readonly multipliers: (y: readonly bigint[], denominator: bigint) => Rational[];
}

/** Brings a program to standard form: free variables become differences, equations two rows, `>=` its negative. */
export function standardForm(program: LinearProgram): StandardForm {
  const count = program.maximize.length;
  const free = checkedFree(program.free ?? [], count);
  const extend = (row: readonly bigint[]): bigint[] => [...row, ...free.map((j) => -(row[j] as bigint))];
  const cleared = clearDenominators(program.maximize.map((c, j) => rational(c, `maximize[${j}]`)));
  const rows: bigint[][] = [];
  const bounds: bigint[] = [];
  // Each row of the standard form: which constraint it comes from, and what that was multiplied by.
  const origins: { constraint: number; scale: bigint }[] = [];
  program.constraints.forEach((constraint, i) => {
    const path = `constraints[${i}]`;
    if (constraint.coefficients.length !== count) {
      throw new ExclaveError(
        "bad-argument",
        `expected ${count} coefficients, one a variable, found ${constraint.coefficients.length}`,
        `${path}.coefficients`,
      );
    }
    const numbers = [
      ...constraint.coefficients.map((c, j) => rational(c, `${path}.coefficients[${j}]`)),
      rational(constraint.bound, `${path}.bound`),
    ];
    const { integers, denominator } = clearDenominators(numbers);
    for (const side of sides(constraint.relation, `${path}.relation`)) {
      rows.push(extend(integers.slice(0, count)).map((entry) => side * entry));
      bounds.push(side * (integers[count] as bigint));
      origins.push({ constraint: i, scale: side * denominator });
    }
  });
  return {
    objective: extend(cleared.integers),
    objectiveScale: cleared.denominator,
    rows,
    bounds,
    original: (z, denominator) => {
      const x = z.slice(0, count);
      free.forEach((j, k) => {
        x[j] = (x[j] as bigint) - (z[count + k] as bigint);
      });
      return x.map((value) => quotient(value, denominator));
    },
    multipliers: (y, denominator) => {
      const sums = program.constraints.map(() => 0n);
      origins.forEach(({ constraint, scale }, i) => {
        sums[constraint] = (sums[constraint] as bigint) + scale * (y[i] as bigint);
      });
      return sums.map((value) => quotient(value, denominator));
    },
  };
}

function sides(relation: string, path: string): readonly bigint[] {
  if (relation === "<=") return [1n];
  if (relation === ">=") return [-1n];
  if (relation === "=") return [1n, -1n];
  throw new ExclaveError(
    "bad-argument",
    `expected "<=", "=" or ">=", found ${JSON.stringify(relation)}`,
    path,
  );
}

function checkedFree(free: readonly number[], count: number): number[] {
  for (const variable of free) {
    if (!Number.isInteger(variable) || variable < 0 || variable >= count) {
      throw new ExclaveError(
        "bad-argument",
        `expected variables from 0 to ${count - 1}, found ${variable}`,
        "free",
      );
    }
  }
  return [...new Set(free)];
}
