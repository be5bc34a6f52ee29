/**
 * A tableau of the system `matrix · z + s = 1` in integers over one common denominator (J. Edmonds' integer pivoting),
 * with the lexicographic ratio test, so that it behaves as if no two ratios were ever equal.
 *
 * Variables are named by labels: the coordinates of z by `own`, the slack of each row by `other`. Row r says
 * `denominator * basis[r] + sum_c entries[r][c] * nonbasis[c] = entries[r][width]`.
 */
export class Tableau {
  readonly basis: number[];
  readonly #entries: bigint[][];
  readonly #nonbasis: number[];
  readonly #slacks: readonly number[];
  #denominator: bigint;

  private constructor(
    entries: bigint[][],
    basis: number[],
    nonbasis: number[],
    slacks: readonly number[],
    denominator: bigint,
  ) {
    this.#entries = entries;
    this.basis = basis;
    this.#nonbasis = nonbasis;
    this.#slacks = slacks;
    this.#denominator = denominator;
  }

  /** The tableau at z = 0. */
  static of(
    matrix: readonly (readonly bigint[])[],
    own: readonly number[],
    other: readonly number[],
  ): Tableau {
    const entries = matrix.map((row) => [...row, 1n]);
    return new Tableau(entries, [...other], [...own], other, 1n);
  }

  copy(): Tableau {
    const entries = this.#entries.map((row) => [...row]);
    return new Tableau(entries, [...this.basis], [...this.#nonbasis], this.#slacks, this.#denominator);
  }

  /** About how much work the next pivot is, in steps of 5 ns. */
  get work(): number {
    const words = Math.ceil(this.#denominator.toString(16).length / 16);
    return 3 * this.#entries.length * (this.#nonbasis.length + 1) * (16 + (words * words) / 2);
  }

  /** Whether the variable of that label is 0 because it is not in the basis. */
  isNonbasic(label: number): boolean {
    return this.#nonbasis.includes(label);
  }

  /** The value of each of the variables with those labels, over a common positive denominator. */
  weights(labels: readonly number[]): bigint[] {
    const width = this.#nonbasis.length;
    return labels.map((label) => {
      const row = this.basis.indexOf(label);
      return row < 0 ? 0n : ((this.#entries[row] as bigint[])[width] as bigint);
    });
  }

  /** Brings the variable of that label into the basis; returns the label of the one that leaves. */
  enter(label: number): number {
    const column = this.#nonbasis.indexOf(label);
    const row = this.#lexicographicRow(column);
    const leaving = this.basis[row] as number;
    this.#pivot(row, column);
    this.basis[row] = label;
    this.#nonbasis[column] = leaving;
    return leaving;
  }

  /**
   * The row in which (right side, column of the first slack, column of the second, ...), divided by the entry of the
   * entering column, is lexicographically least among those with a positive entry there. It is unique, as the slacks'
   * columns are those of an invertible matrix.
   */
  #lexicographicRow(column: number): number {
    const width = this.#nonbasis.length;
    const entry = (row: number): bigint => (this.#entries[row] as bigint[])[column] as bigint;
    let ties = this.basis.flatMap((_, row) => (entry(row) > 0n ? [row] : []));
    ties = leastRatios(ties, (row) => (this.#entries[row] as bigint[])[width] as bigint, entry);
    for (let k = 0; ties.length > 1; k++) {
      const slack = this.#slacks[k] as number;
      const at = this.#nonbasis.indexOf(slack);
      const value = (row: number): bigint =>
        at >= 0
          ? ((this.#entries[row] as bigint[])[at] as bigint)
          : this.basis[row] === slack
            ? this.#denominator
            : 0n;
      ties = leastRatios(ties, value, entry);
    }
    return ties[0] as number;
  }

  #pivot(row: number, column: number): void {
    const previous = this.#denominator;
    const pivotRow = this.#entries[row] as bigint[];
    const pivot = pivotRow[column] as bigint;
    this.#entries.forEach((other, r) => {
      if (r === row) return;
      const factor = other[column] as bigint;
      // Every division is exact: the entries are minors of the first tableau (Edmonds 1967).
      for (let c = 0; c < other.length; c++) {
        if (c === column) continue;
        const product = pivot * (other[c] as bigint);
        other[c] = (factor === 0n ? product : product - factor * (pivotRow[c] as bigint)) / previous;
      }
      other[column] = -factor;
    });
    pivotRow[column] = previous;
    this.#denominator = pivot;
  }
}

function leastRatios(
  rows: readonly number[],
  numerator: (row: number) => bigint,
  denominator: (row: number) => bigint,
): number[] {
  let least: number[] = [];
  let top = 0n;
  let bottom = 1n;
  for (const row of rows) {
    const value = numerator(row);
    const scale = denominator(row);
    const difference = least.length === 0 ? -1n : value * bottom - top * scale;
    if (difference < 0n) {
      least = [row];
      top = value;
      bottom = scale;
    } else if (difference === 0n) least.push(row);
  }
  return least;
}
