import type { LinearConstraint, LinearProgram } from "../../exact/linear-program.js";
import { type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";

/** The program in rationals. */
export interface RationalProgram {
  readonly objective: readonly Rational[];
  readonly rows: readonly (readonly Rational[])[];
  readonly relations: readonly LinearConstraint["relation"][];
  readonly bounds: readonly Rational[];
  readonly free: ReadonlySet<number>;
}

/** Returns a linear program in rationals. */
export function programInRationals(program: LinearProgram): RationalProgram {
  const objective = program.maximize.map((c, j) => rational(c, `maximize[${j}]`));
  program.constraints.forEach(({ coefficients, relation }, i) => {
    if (coefficients.length !== objective.length) {
      throw new ExclaveError(
        "bad-argument",
        `expected ${objective.length} coefficients, one a variable, found ${coefficients.length}`,
        `constraints[${i}].coefficients`,
      );
    }
    if (relation !== "<=" && relation !== "=" && relation !== ">=") {
      throw new ExclaveError(
        "bad-argument",
        `expected "<=", "=" or ">=", found ${JSON.stringify(relation)}`,
        `constraints[${i}].relation`,
      );
    }
  });
  const free = new Set(program.free ?? []);
  for (const variable of free) {
    if (!Number.isInteger(variable) || variable < 0 || variable >= objective.length) {
      throw new ExclaveError(
        "bad-argument",
        `expected variables from 0 to ${objective.length - 1}, found ${variable}`,
        "free",
      );
    }
  }
  return {
    objective,
    rows: program.constraints.map(({ coefficients }, i) =>
      coefficients.map((c, j) => rational(c, `constraints[${i}].coefficients[${j}]`)),
    ),
    relations: program.constraints.map(({ relation }) => relation),
    bounds: program.constraints.map(({ bound }, i) => rational(bound, `constraints[${i}].bound`)),
    free,
  };
}
