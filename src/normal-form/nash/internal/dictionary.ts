import type { BestResponsePolytope } from "./best-response-polytope.js";
import { IntegerTableau } from "./integer-tableau.js";

/** A tableau in doubles: row by row, each with its right side last, over the denominator 1. */
export interface RoughTableau {
  readonly entries: Float64Array;
  readonly basis: Int32Array;
  readonly nonbasis: Int32Array;
}

/** A basis of a best-response polytope with its tableau, whose nonbasic variables are 0 at a vertex. */
export class Dictionary {
  readonly tableau: IntegerTableau;
  /** The label of the basic variable of each row. */
  readonly basis: Int32Array;
  /** The label of the nonbasic variable of each column. */
  readonly nonbasis: Int32Array;

  private constructor(tableau: IntegerTableau, basis: Int32Array, nonbasis: Int32Array) {
    this.tableau = tableau;
    this.basis = basis;
    this.nonbasis = nonbasis;
  }

  /** The vertex 0. */
  static atZero({ matrix, own, other }: BestResponsePolytope): Dictionary {
    const tableau = IntegerTableau.of(matrix.map((row) => [...row, 1n]));
    return new Dictionary(tableau, Int32Array.from(other), Int32Array.from(own));
  }

  clone(): Dictionary {
    return new Dictionary(this.tableau.clone(), this.basis.slice(), this.nonbasis.slice());
  }

  /** The row of the label, or -1 when it is not basic. */
  rowOf(label: number): number {
    return this.basis.indexOf(label);
  }

  /** The sign of the basic variable of the row. */
  signAt(row: number): number {
    return this.tableau.sign(row, this.tableau.width);
  }

  pivot(row: number, column: number): void {
    this.tableau.pivot(row, column);
    const entering = this.nonbasis[column] as number;
    this.nonbasis[column] = this.basis[row] as number;
    this.basis[row] = entering;
  }

  /** How many of these labels are not outside the basis. */
  distanceTo(nonbasis: Int32Array): number {
    let count = 0;
    for (const label of nonbasis) if (!this.nonbasis.includes(label)) count++;
    return count;
  }

  /** Pivots to the basis with these labels outside; false when that is no feasible basis. */
  moveTo(nonbasis: Int32Array): boolean {
    const { rows, width } = this.tableau;
    for (let j = 0; j < width; j++) {
      if (nonbasis.includes(this.nonbasis[j] as number)) continue;
      let row = 0;
      while (row < rows && !(nonbasis.includes(this.basis[row] as number) && this.tableau.sign(row, j) !== 0))
        row++;
      if (row === rows) return false;
      this.pivot(row, j);
    }
    for (let row = 0; row < rows; row++) if (this.signAt(row) < 0) return false;
    return true;
  }

  /** The columns whose labels are not tight. */
  freeColumns(tight: Uint8Array): number[] {
    const columns: number[] = [];
    this.nonbasis.forEach((label, j) => {
      if (tight[label] === 0) columns.push(j);
    });
    return columns;
  }

  /**
   * A free column whose entry in the row has the sign, or null: the one of the greatest entry in its units, or without
   * units, as after a pivot that gained nothing, the one of the lowest label (Bland 1977), so that a run of such pivots
   * ends.
   */
  choose(row: number, sign: 1 | -1, tight: Uint8Array, units: Float64Array | null): number | null {
    let best: number | null = null;
    let most = 0;
    for (const j of this.freeColumns(tight)) {
      if (this.tableau.sign(row, j) !== sign) continue;
      const label = this.nonbasis[j] as number;
      const size = units === null ? -label : (sign * this.tableau.roughly(row, j)) / (units[label] as number);
      if (best === null || size > most) {
        best = j;
        most = size;
      }
    }
    return best;
  }

  /** The row of the least ratio; of those that tie, the one of the lowest label. There is one in a bounded polytope. */
  leavingRow(column: number): number {
    let best = -1;
    for (let i = 0; i < this.tableau.rows; i++) {
      if (this.tableau.sign(i, column) <= 0) continue;
      const order = best < 0 ? -1 : this.tableau.compareRatios(i, best, column);
      if (order < 0 || (order === 0 && (this.basis[i] as number) < (this.basis[best] as number))) best = i;
    }
    return best;
  }

  /** The multipliers of the polytope's inequalities that add up to the sum of the rows: what that has at their slacks. */
  multipliersOf(rows: readonly number[], { other }: BestResponsePolytope): [number, bigint][] {
    const { tableau } = this;
    const found: [number, bigint][] = [];
    const isSlack = (label: number): boolean => label - (other[0] as number) in other;
    for (const row of rows) {
      const own = this.basis[row] as number;
      if (isSlack(own)) found.push([own, tableau.denominator]);
    }
    this.nonbasis.forEach((label, j) => {
      if (!isSlack(label)) return;
      found.push([label, rows.reduce((sum, row) => sum + tableau.entry(row, j), 0n)]);
    });
    return found.sort(([a], [b]) => a - b);
  }

  /** The tableau in doubles, its variables in the polytope's units. */
  rough({ units }: BestResponsePolytope): RoughTableau {
    const { rows, width } = this.tableau;
    const stride = width + 1;
    const entries = new Float64Array(rows * stride);
    this.basis.forEach((label, i) => {
      const unit = units[label] as number;
      this.nonbasis.forEach((other, j) => {
        entries[i * stride + j] = (this.tableau.roughly(i, j) * unit) / (units[other] as number);
      });
      entries[i * stride + width] = this.tableau.roughly(i, width) * unit;
    });
    return { entries, basis: this.basis.slice(), nonbasis: this.nonbasis.slice() };
  }
}
