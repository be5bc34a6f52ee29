import type { Formula } from "../../../certificate/polynomial-formula.js";
import type { StatementVariable } from "../../../certificate/statement-variable.js";
import { variablesOf } from "../../../exact/multivariate-polynomial.js";
import { floatPolynomial } from "./float-polynomial.js";

/**
 * How far a formula is from changing its truth, in floating-point numbers, at points whose coordinates, from 0 to 1, are
 * positions in the ranges: more than 0 where it seems to hold, and less the more of it fails. Of a point that moves along one
 * coordinate, only the polynomials in it are evaluated again.
 */
export class FloatMargin {
  readonly #polynomials: ((point: Float64Array) => number)[] = [];
  /** Which polynomials depend on a variable. */
  readonly #dependent: number[][];
  readonly #whole: (values: Float64Array) => number;
  /** The values of the polynomials where the point stands, and those that the last step has changed, as they were. */
  readonly #values: Float64Array;
  readonly #before: Float64Array;

  constructor(formula: Formula, variables: readonly StatementVariable[]) {
    this.#dependent = variables.map(() => []);
    this.#whole = this.#read(formula, variables);
    this.#values = new Float64Array(this.#polynomials.length);
    this.#before = new Float64Array(this.#polynomials.length);
  }

  /** The margin at a point, which stands there then. */
  at(point: Float64Array): number {
    for (const [i, value] of this.#polynomials.entries()) this.#values[i] = value(point);
    return this.#whole(this.#values);
  }

  /** The margin at the point, of which one coordinate alone has changed. */
  moved(point: Float64Array, variable: number): number {
    for (const i of this.#dependent[variable] as number[]) {
      this.#before[i] = this.#values[i] as number;
      this.#values[i] = (this.#polynomials[i] as (point: Float64Array) => number)(point);
    }
    return this.#whole(this.#values);
  }

  /** Takes the last step back, along the same variable. */
  movedBack(variable: number): void {
    for (const i of this.#dependent[variable] as number[]) this.#values[i] = this.#before[i] as number;
  }

  #read(formula: Formula, variables: readonly StatementVariable[]): (values: Float64Array) => number {
    if (formula.kind === "literal") {
      const i = this.#polynomials.push(floatPolynomial(formula.polynomial, variables)) - 1;
      for (const variable of variablesOf(formula.polynomial)) this.#dependent[variable]?.push(i);
      if (formula.relation === "=") return (values) => -Math.abs(values[i] as number);
      return (values) => values[i] as number;
    }
    const parts = formula.of.map((one) => this.#read(one, variables));
    return formula.kind === "and" ? least(parts) : most(parts);
  }
}

/** The least of some margins, or the sum of those below 0. */
function least(parts: readonly ((values: Float64Array) => number)[]): (values: Float64Array) => number {
  return (values) => {
    let smallest = 1;
    let lacking = 0;
    for (const part of parts) {
      const value = part(values);
      smallest = Math.min(smallest, value);
      if (value < 0) lacking += value;
    }
    return lacking < 0 ? lacking : smallest;
  };
}

function most(parts: readonly ((values: Float64Array) => number)[]): (values: Float64Array) => number {
  return (values) => {
    let greatest = -1;
    for (const part of parts) greatest = Math.max(greatest, part(values));
    return greatest;
  };
}

/** How many terms the polynomials of a formula have. */
export function termCount(formula: Formula): number {
  if (formula.kind === "literal") return formula.polynomial.terms.size;
  return formula.of.reduce((sum, one) => sum + termCount(one), 0);
}

/** The variables that a formula depends on. */
export function variablesOfFormula(formula: Formula): Set<number> {
  if (formula.kind === "literal") return new Set(variablesOf(formula.polynomial));
  return new Set(formula.of.flatMap((one) => [...variablesOfFormula(one)]));
}
