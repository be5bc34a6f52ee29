import type {
  InfeasibleProgram,
  LinearConstraint,
  LinearProgram,
  LinearProgramResult,
  OptimalProgram,
  UnboundedProgram,
} from "../exact/linear-program.js";
import { compare, equal, sign } from "../exact/order.js";
import { type Rational, type RationalInput, rational, ZERO } from "../exact/rational.js";
import { rationalText } from "../exact/rational-text.js";
import { dot, sum } from "../exact/vector.js";
import { ExclaveError } from "../exclave-error.js";
import { programInRationals, type RationalProgram } from "./internal/program-in-rationals.js";

/**
 * Returns when `result` is proved to be the outcome of the linear program, and throws when it is not. Everything is
 * decided in exact arithmetic from the program and the result alone; no solver takes part.
 *
 * - `optimal`: the primal point is feasible, the multipliers are signed as their relations ask and dominate the
 *   objective, and both reach the value (weak duality does the rest).
 * - `infeasible`: the Farkas multipliers combine the constraints into one that no point satisfies (J. Farkas 1902).
 * - `unbounded`: the point is feasible, the ray keeps it so, and the objective grows along the ray.
 *
 * @param result - an outcome, such as `solveLinearProgram` returns; texts of rationals will do for its numbers
 * @throws {@link ExclaveError} `bad-certificate`, with the path into the result, where the proof fails; `bad-argument`
 * or `bad-number` when the program itself does not fit together
 * @example
 * ```ts
 * import { solveLinearProgram } from "exclave";
 * import { checkLinearProgram } from "exclave/certificate";
 *
 * const program = { maximize: [1], constraints: [{ coefficients: [2], relation: "<=", bound: 3 }] } as const;
 * checkLinearProgram(program, solveLinearProgram(program)); // undefined
 * ```
 */
export function checkLinearProgram(program: LinearProgram, result: LinearProgramResult): void {
  const question = programInRationals(program);
  const status: unknown = (result as LinearProgramResult | null)?.status;
  if (status === "optimal") checkOptimal(question, result as OptimalProgram);
  else if (status === "infeasible") checkInfeasible(question, result as InfeasibleProgram);
  else if (status === "unbounded") checkUnbounded(question, result as UnboundedProgram);
  else {
    refuse(`expected "optimal", "infeasible" or "unbounded", found ${JSON.stringify(status)}`, "status");
  }
}

function checkOptimal(question: RationalProgram, result: OptimalProgram): void {
  const x = vector(result.primal, question.objective.length, "primal");
  const y = vector(result.dual, question.rows.length, "dual");
  const value = number(result.value, "value");
  checkFeasible(question, x, "primal");
  checkMultipliers(question, y, question.objective, "dual");
  checkValue(dot(question.objective, x), value, "primal");
  checkValue(dot(question.bounds, y), value, "dual");
}

function checkInfeasible(question: RationalProgram, result: InfeasibleProgram): void {
  const y = vector(result.farkas, question.rows.length, "farkas");
  const zero = question.objective.map(() => ZERO);
  checkMultipliers(question, y, zero, "farkas");
  const bound = dot(question.bounds, y);
  if (sign(bound) >= 0) {
    refuse(`the combined bound must be negative, and is ${rationalText(bound)}`, "farkas");
  }
}

function checkUnbounded(question: RationalProgram, result: UnboundedProgram): void {
  const x = vector(result.point, question.objective.length, "point");
  const ray = vector(result.ray, question.objective.length, "ray");
  checkFeasible(question, x, "point");
  // A direction keeps every point feasible when it is feasible itself for right sides of 0.
  checkFeasible({ ...question, bounds: question.bounds.map(() => ZERO) }, ray, "ray");
  const growth = dot(question.objective, ray);
  if (sign(growth) <= 0) {
    refuse(`the objective must grow along the ray, and changes by ${rationalText(growth)}`, "ray");
  }
}

/** Every constraint holds at x, and every variable that is not free is at least 0. */
function checkFeasible(
  { rows, relations, bounds, free }: RationalProgram,
  x: readonly Rational[],
  path: string,
): void {
  x.forEach((value, j) => {
    if (sign(value) < 0 && !free.has(j))
      refuse("a variable that is not free must be at least 0", `${path}[${j}]`);
  });
  rows.forEach((row, i) => {
    const left = dot(row, x);
    const bound = bounds[i] as Rational;
    const relation = relations[i] as LinearConstraint["relation"];
    const order = compare(left, bound);
    const holds = relation === "=" ? order === 0 : relation === "<=" ? order <= 0 : order >= 0;
    if (!holds) {
      refuse(
        `constraint ${i} does not hold: ${rationalText(left)} ${relation} ${rationalText(bound)} is false`,
        path,
      );
    }
  });
}

/** The multipliers are signed by their relations, and the combined coefficients cover the target. */
function checkMultipliers(
  { rows, relations, free }: RationalProgram,
  y: readonly Rational[],
  target: readonly Rational[],
  path: string,
): void {
  y.forEach((multiplier, i) => {
    const relation = relations[i] as LinearConstraint["relation"];
    if (relation === "<=" && sign(multiplier) < 0) {
      refuse('the multiplier of a "<=" constraint must be at least 0', `${path}[${i}]`);
    }
    if (relation === ">=" && sign(multiplier) > 0) {
      refuse('the multiplier of a ">=" constraint must be at most 0', `${path}[${i}]`);
    }
  });
  target.forEach((wanted, j) => {
    const combined = sum(rows.map((row, i) => rational((row[j] as Rational).mul(y[i] as Rational))));
    const order = compare(combined, wanted);
    if (free.has(j) ? order !== 0 : order < 0) {
      refuse(
        `the combined coefficient of variable ${j} must be ${free.has(j) ? "" : "at least "}${rationalText(wanted)}, ` +
          `and is ${rationalText(combined)}`,
        path,
      );
    }
  });
}

function checkValue(found: Rational, value: Rational, path: string): void {
  if (!equal(found, value)) {
    refuse(
      `the ${path} solution gives ${rationalText(found)}, not the value ${rationalText(value)}`,
      "value",
    );
  }
}

function vector(values: unknown, length: number, path: string): Rational[] {
  if (!Array.isArray(values) || values.length !== length) {
    return refuse(
      `expected a list of ${length} numbers, found ${Array.isArray(values) ? values.length : "no list"}`,
      path,
    );
  }
  return Array.from(values, (value: unknown, i) => number(value, `${path}[${i}]`));
}

function number(value: unknown, path: string): Rational {
  try {
    return rational(value as RationalInput, path);
  } catch (error) {
    return refuse((error as Error).message, path);
  }
}

function refuse(message: string, path: string): never {
  throw new ExclaveError("bad-certificate", message, path);
}
