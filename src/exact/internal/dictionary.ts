import type { Meter } from "../meter.js";
import { productSteps, wordsOf } from "../work-steps.js";

/**
 * A simplex dictionary in integers over one common denominator (J. Edmonds' integer pivoting, as in D. Avis 2000, lrs:
 * a revised implementation of the reverse search vertex enumeration algorithm).
 *
 * Row i says `denominator * x[basis[i]] + sum_j entries[i][j] * x[nonbasis[j]] = entries[i][width]`. The rows after the
 * constraints are objectives of the same form, whose left side is `denominator * objective`.
 */
export class Dictionary {
  readonly entries: bigint[][];
  readonly basis: number[];
  readonly nonbasis: number[];
  denominator: bigint = 1n;
  readonly #meter: Meter | undefined;

  /**
   * @param entries - the constraint rows, then the objective rows, each with its right side last
   * @param basis - the basic variable of each constraint row
   * @param nonbasis - the nonbasic variable of each column
   * @param meter - is told the steps of each pivot before it is made
   */
  constructor(entries: bigint[][], basis: number[], nonbasis: number[], meter?: Meter) {
    this.#meter = meter;
    this.entries = entries;
    this.basis = basis;
    this.nonbasis = nonbasis;
  }

  /** The number of columns before the right side. */
  get width(): number {
    return this.nonbasis.length;
  }

  at(row: number, column: number): bigint {
    return (this.entries[row] as bigint[])[column] as bigint;
  }

  right(row: number): bigint {
    return this.at(row, this.width);
  }

  /** Exchanges the basic variable of `row` with the nonbasic variable of `column`, whose entry must not be 0. */
  pivot(row: number, column: number): void {
    const { entries, denominator } = this;
    const pivotRow = entries[row] as bigint[];
    const pivot = pivotRow[column] as bigint;
    // The entries are minors of about the size of the denominator.
    const words = Math.max(wordsOf(denominator), wordsOf(pivot));
    this.#meter?.(3 * entries.length * (this.width + 1) * productSteps(words));
    for (let i = 0; i < entries.length; i++) {
      if (i !== row) eliminate(entries[i] as bigint[], pivotRow, column, pivot, denominator);
    }
    pivotRow[column] = denominator;
    this.denominator = pivot;
    if (pivot < 0n) this.negate();
    const entering = this.nonbasis[column] as number;
    this.nonbasis[column] = this.basis[row] as number;
    this.basis[row] = entering;
  }

  /** The value of every variable over the common denominator, for variables numbered from 0 to `count - 1`. */
  values(count: number): bigint[] {
    const values = Array.from({ length: count }, () => 0n);
    this.basis.forEach((variable, row) => {
      if (variable < count) values[variable] = this.right(row);
    });
    return values;
  }

  private negate(): void {
    this.denominator = -this.denominator;
    for (const row of this.entries) {
      for (let j = 0; j < row.length; j++) row[j] = -(row[j] as bigint);
    }
  }
}

function eliminate(
  row: bigint[],
  pivotRow: readonly bigint[],
  column: number,
  pivot: bigint,
  denominator: bigint,
): void {
  const factor = row[column] as bigint;
  for (let j = 0; j < row.length; j++) {
    if (j === column) continue;
    const product = pivot * (row[j] as bigint);
    row[j] = (factor === 0n ? product : product - factor * (pivotRow[j] as bigint)) / denominator;
  }
  row[column] = -factor;
}
