import type { LinearProgramResult } from "../linear-program.js";
import type { Meter } from "../meter.js";
import { quotient } from "../rational.js";
import { solveIntegerSystem } from "../solve-integer-system.js";
import { productSteps, wordsOf } from "../work-steps.js";
import { type GuidedBasis, guidedBasis } from "./guided-basis.js";
import type { Fractions } from "./rational-reconstruction.js";
import type { StandardForm } from "./standard-form.js";

/** Programs with fewer words of 64 bits in their coefficients are solved by exact pivots as fast. */
const LEAST_WORDS = 1000;
const SPREADS: readonly number[] = [1e-6, 1e-8, 1e-4];

/**
 * The outcome of a linear program whose bounds are not negative, found by floating-point pivots and proved exactly; null
 * where the program is small, or no guess could be proved.
 */
export function guidedProgram(form: StandardForm, meter?: Meter): LinearProgramResult | null {
  const { rows, bounds } = form;
  if (bounds.some((bound) => bound < 0n) || !isLarge(rows)) return null;
  const tried = new Set<string>();
  for (const spread of SPREADS) {
    const guess = guidedBasis(form, spread, meter);
    if (guess === null) continue;
    const key = `${guess.variables};${guess.tight};${guess.grows}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const proved = guess.grows === null ? provedOptimum(form, guess, meter) : provedRay(form, guess, meter);
    if (proved !== null) return proved;
  }
  return null;
}

function isLarge(rows: readonly (readonly bigint[])[]): boolean {
  let words = 0;
  for (const row of rows) {
    for (const entry of row) words += wordsOf(entry);
    if (words >= LEAST_WORDS) return true;
  }
  return false;
}

/** The primal and dual solutions of the basis, when both are feasible: then they prove each other. */
function provedOptimum(form: StandardForm, guess: GuidedBasis, meter?: Meter): LinearProgramResult | null {
  const { rows, bounds, objective } = form;
  const { variables, tight } = guess;
  const square = tight.map((i) => variables.map((j) => entryAt(rows, i, j)));
  const point = basicPoint(form, guess, square, meter);
  if (point === null) return null;
  const across = variables.map((_, k) => square.map((row) => row[k] as bigint));
  const y = spreadOut(
    solved(
      across,
      variables.map((j) => objective[j] as bigint),
      meter,
    ),
    tight,
    rows.length,
  );
  if (y === null || y.numerators.some((value) => value < 0n)) return null;
  meter?.(rows.length * objective.length * productSteps(wordsOf(y.denominator)));
  const reduced = objective.map((c) => c * y.denominator);
  for (const i of tight) {
    const multiplier = y.numerators[i] as bigint;
    if (multiplier === 0n) continue;
    (rows[i] as readonly bigint[]).forEach((entry, j) => {
      if (entry !== 0n) reduced[j] = (reduced[j] as bigint) - multiplier * entry;
    });
  }
  if (reduced.some((value) => value > 0n)) return null;
  const value = y.numerators.reduce((sum, multiplier, i) => sum + multiplier * (bounds[i] as bigint), 0n);
  return {
    status: "optimal",
    value: quotient(value, y.denominator * form.objectiveScale),
    primal: form.original(point.numerators, point.denominator),
    dual: form.multipliers(y.numerators, y.denominator * form.objectiveScale),
  };
}

/** A feasible point, and a direction from it that stays feasible and in which the objective grows. */
function provedRay(form: StandardForm, guess: GuidedBasis, meter?: Meter): LinearProgramResult | null {
  const { rows, objective } = form;
  const { variables, tight, grows } = guess;
  const width = objective.length;
  const entering = grows as number;
  const square = tight.map((i) => variables.map((j) => entryAt(rows, i, j)));
  const point = basicPoint(form, guess, square, meter);
  if (point === null) return null;
  // What the tight rows lose when the entering variable grows, a slack or not, the basic ones make up for.
  const lost = tight.map((i) =>
    entering < width ? -entryAt(rows, i, entering) : i === entering - width ? -1n : 0n,
  );
  const ray = spreadOut(solved(square, lost, meter), variables, width);
  if (ray === null) return null;
  const direction = [...ray.numerators];
  if (entering < width) direction[entering] = ray.denominator;
  const stays =
    direction.every((value) => value >= 0n) && rows.every((row) => weighted(row, direction) <= 0n);
  if (!stays || weighted(objective, direction) <= 0n) return null;
  return {
    status: "unbounded",
    point: form.original(point.numerators, point.denominator),
    ray: form.original(direction, ray.denominator),
  };
}

/** The point of the basis, when it is feasible. */
function basicPoint(
  { rows, bounds, objective }: StandardForm,
  { variables, tight }: GuidedBasis,
  square: readonly (readonly bigint[])[],
  meter?: Meter,
): Fractions | null {
  const right = tight.map((i) => bounds[i] as bigint);
  const point = spreadOut(solved(square, right, meter), variables, objective.length);
  if (point === null || point.numerators.some((value) => value < 0n)) return null;
  meter?.(rows.length * objective.length * productSteps(wordsOf(point.denominator)));
  const isFeasible = rows.every(
    (row, i) => weighted(row, point.numerators) <= (bounds[i] as bigint) * point.denominator,
  );
  return isFeasible ? point : null;
}

function solved(
  matrix: readonly (readonly bigint[])[],
  right: readonly bigint[],
  meter?: Meter,
): Fractions | null {
  if (matrix.length === 0) return { numerators: [], denominator: 1n };
  // An inverse modulo a prime, and about as many digits of a few bits as there are rows.
  meter?.(matrix.length ** 3 * 20);
  return solveIntegerSystem(matrix, right);
}

/** The solution with zeros at all other positions. */
function spreadOut(found: Fractions | null, positions: readonly number[], count: number): Fractions | null {
  if (found === null) return null;
  const numerators = Array.from({ length: count }, () => 0n);
  positions.forEach((position, k) => {
    numerators[position] = found.numerators[k] as bigint;
  });
  return { numerators, denominator: found.denominator };
}

function entryAt(rows: readonly (readonly bigint[])[], i: number, j: number): bigint {
  return (rows[i] as readonly bigint[])[j] as bigint;
}

function weighted(row: readonly bigint[], values: readonly bigint[]): bigint {
  let sum = 0n;
  for (let j = 0; j < row.length; j++) {
    if (values[j] !== 0n) sum += (row[j] as bigint) * (values[j] as bigint);
  }
  return sum;
}
