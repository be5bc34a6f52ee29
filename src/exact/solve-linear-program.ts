import { Dictionary } from "./internal/dictionary.js";
import { guidedProgram } from "./internal/guided-program.js";
import { simplex } from "./internal/simplex.js";
import { type StandardForm, standardForm } from "./internal/standard-form.js";
import type { LinearProgram, LinearProgramResult } from "./linear-program.js";
import type { Meter } from "./meter.js";
import { quotient } from "./rational.js";
import { divisorSteps, wordsOf } from "./work-steps.js";

/**
 * Returns the exact outcome of a linear program, with its proof: primal and dual solutions when it has an optimum, a
 * Farkas vector when nothing is feasible, a feasible point and a ray when it is unbounded.
 *
 * Two-phase simplex method in integer-preserving pivots, with Bland's rule against cycling (R. G. Bland 1977, New
 * finite pivoting rules for the simplex method, doi:10.1287/moor.2.2.103).
 *
 * A large program whose bounds are not negative is first solved in floating-point numbers; the basis found there is solved
 * for exactly by p-adic lifting, and only what the exact solution proves is returned.
 *
 * @param meter - is told the steps of each pivot before it is made; what it throws ends the work
 * @throws {@link ExclaveError} `bad-argument` when a constraint does not have one coefficient a variable
 * @example
 * ```ts
 * import { rationalText, solveLinearProgram } from "exclave";
 *
 * const result = solveLinearProgram({
 *   maximize: [3, 2],
 *   constraints: [
 *     { coefficients: [1, 1], relation: "<=", bound: 4 },
 *     { coefficients: [1, 3], relation: "<=", bound: 6 },
 *   ],
 * });
 * result.status === "optimal" && rationalText(result.value); // "12"
 * ```
 */
export function solveLinearProgram(program: LinearProgram, meter?: Meter): LinearProgramResult {
  const form = standardForm(program);
  const guided = guidedProgram(form, meter);
  if (guided !== null) return guided;
  const structural = form.objective.length;
  const constraints = form.rows.length;
  const dictionary = firstDictionary(form, meter);
  const artificial = structural + constraints;
  const phaseOne = constraints + 1;
  if (makeFeasible(dictionary, constraints, artificial, phaseOne) < 0n) {
    const y = multipliers(dictionary, structural, constraints, phaseOne);
    return { status: "infeasible", farkas: form.multipliers(y, dictionary.denominator) };
  }
  const column = simplex(dictionary, constraints, constraints, artificial);
  // The answer in lowest terms, and what callers make of it, takes a few divisors a number.
  meter?.(3 * (structural + constraints) * divisorSteps(wordsOf(dictionary.denominator)));
  const z = dictionary.values(structural);
  const denominator = dictionary.denominator;
  if (column !== null) {
    const ray = rayAlong(dictionary, constraints, column, structural);
    return {
      status: "unbounded",
      point: form.original(z, denominator),
      ray: form.original(ray, denominator),
    };
  }
  const y = multipliers(dictionary, structural, constraints, constraints);
  return {
    status: "optimal",
    value: quotient(dictionary.right(constraints), denominator * form.objectiveScale),
    primal: form.original(z, denominator),
    dual: form.multipliers(y, denominator * form.objectiveScale),
  };
}

/** The slack dictionary, with a last column for the artificial variable and a last row for its objective. */
function firstDictionary(form: StandardForm, meter?: Meter): Dictionary {
  const structural = form.objective.length;
  const entries = form.rows.map((row, i) => [...row, -1n, form.bounds[i] as bigint]);
  entries.push([...form.objective.map((c) => -c), 0n, 0n]);
  entries.push([...form.objective.map(() => 0n), 1n, 0n]);
  const basis = form.rows.map((_, i) => structural + i);
  const nonbasis = [...form.objective.map((_, j) => j), structural + form.rows.length];
  return new Dictionary(entries, basis, nonbasis, meter);
}

/** Phase one; returns the best value of minus the artificial variable, which is 0 when a feasible point is reached. */
function makeFeasible(
  dictionary: Dictionary,
  constraints: number,
  artificial: number,
  objective: number,
): bigint {
  let lowest = 0;
  for (let i = 1; i < constraints; i++) {
    if (dictionary.right(i) < dictionary.right(lowest)) lowest = i;
  }
  if (constraints === 0 || dictionary.right(lowest) >= 0n) return 0n;
  dictionary.pivot(lowest, dictionary.nonbasis.indexOf(artificial));
  simplex(dictionary, constraints, objective, -1);
  const value = dictionary.right(objective);
  const row = dictionary.basis.indexOf(artificial);
  if (value === 0n && row >= 0) {
    const column = dictionary.nonbasis.findIndex((_, j) => dictionary.at(row, j) !== 0n);
    if (column >= 0) dictionary.pivot(row, column);
  }
  return value;
}

/** The multipliers of the rows: the objective's entries in the columns of their slack variables. */
function multipliers(
  dictionary: Dictionary,
  structural: number,
  constraints: number,
  objective: number,
): bigint[] {
  const y = Array.from({ length: constraints }, () => 0n);
  dictionary.nonbasis.forEach((variable, j) => {
    const row = variable - structural;
    if (row >= 0 && row < constraints) y[row] = dictionary.at(objective, j);
  });
  return y;
}

function rayAlong(dictionary: Dictionary, constraints: number, column: number, structural: number): bigint[] {
  const ray = Array.from({ length: structural }, () => 0n);
  const entering = dictionary.nonbasis[column] as number;
  if (entering < structural) ray[entering] = dictionary.denominator;
  for (let i = 0; i < constraints; i++) {
    const variable = dictionary.basis[i] as number;
    if (variable < structural) ray[variable] = -dictionary.at(i, column);
  }
  return ray;
}
