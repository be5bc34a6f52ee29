/** The work of a check, as table entries that may still be computed. */
export interface Work {
  left: number;
}

/**
 * A face of a polytope { z >= 0, matrix · z <= 1 } whose right sides are raised by distinct powers of an infinitely small
 * amount, the last most. Labels are the variables and slacks by column: `own` variables first, then a slack a row.
 *
 * The table holds integers over one positive denominator, all columns of it, the right side last. What a basic variable is
 * raised by stands in the columns of the slacks.
 */
export class PerturbedFace {
  readonly #own: number;
  readonly #rows: readonly (readonly bigint[])[];
  readonly #basis: readonly number[];
  readonly #denominator: bigint;
  readonly #tight: ReadonlySet<number>;
  readonly #work: Work;

  private constructor(
    own: number,
    table: { rows: readonly (readonly bigint[])[]; basis: readonly number[]; denominator: bigint },
    tight: ReadonlySet<number>,
    work: Work,
  ) {
    this.#own = own;
    this.#rows = table.rows;
    this.#basis = table.basis;
    this.#denominator = table.denominator;
    this.#tight = tight;
    this.#work = work;
  }

  /** The whole polytope, at 0. The entries of the matrix are positive. */
  static whole(matrix: readonly (readonly bigint[])[], work: Work): PerturbedFace {
    const own = (matrix[0] as readonly bigint[]).length;
    const rows = matrix.map((row, k) => [...row, ...matrix.map((_, i) => (i === k ? 1n : 0n)), 1n]);
    const basis = matrix.map((_, k) => own + k);
    return new PerturbedFace(own, { rows, basis, denominator: 1n }, new Set(), work);
  }

  /** Whether the face has been restricted to where that variable or slack is 0. */
  isTight(column: number): boolean {
    return this.#tight.has(column);
  }

  /** The variables and slacks that are 0 at the vertex once nothing is raised any more, ascending. */
  get limit(): readonly number[] {
    const count = this.#own + this.#rows.length;
    const zero = new Set(Array.from({ length: count }, (_, column) => column));
    this.#basis.forEach((column, k) => {
      if (this.#right(k) !== 0n) zero.delete(column);
    });
    return [...zero];
  }

  /** The part of the face on which that variable or slack is 0; null when it is empty. */
  restrict(column: number): PerturbedFace | null {
    let table = { rows: this.#rows, basis: this.#basis, denominator: this.#denominator };
    for (;;) {
      const row = table.basis.indexOf(column);
      if (row < 0) return new PerturbedFace(this.#own, table, new Set([...this.#tight, column]), this.#work);
      const entering = this.#entering(table, row);
      if (entering === null) return null;
      this.#work.left -= table.rows.length * (this.#own + table.rows.length + 1);
      table = pivot(table, leaving(table, entering, this.#own), entering);
    }
  }

  #right(row: number): bigint {
    return (this.#rows[row] as readonly bigint[]).at(-1) as bigint;
  }

  /** A free column that lowers the row's variable, the first (no cycle arises without ties); null when there is none. */
  #entering({ rows, basis }: Table, row: number): number | null {
    const entries = rows[row] as readonly bigint[];
    for (let column = 0; column < entries.length - 1; column++) {
      if ((entries[column] as bigint) > 0n && !this.#tight.has(column) && !basis.includes(column))
        return column;
    }
    return null;
  }
}

interface Table {
  readonly rows: readonly (readonly bigint[])[];
  readonly basis: readonly number[];
  readonly denominator: bigint;
}

/** The row of the least ratio, raised right sides compared from the greatest power down. */
function leaving({ rows }: Table, entering: number, own: number): number {
  let best = -1;
  rows.forEach((row, k) => {
    if ((row[entering] as bigint) <= 0n) return;
    if (best < 0 || precedes(row, rows[best] as readonly bigint[], entering, own)) best = k;
  });
  return best;
}

function precedes(a: readonly bigint[], b: readonly bigint[], entering: number, own: number): boolean {
  const [p, q] = [a[entering] as bigint, b[entering] as bigint];
  // The right side is the last column, then the slack of the last row, and so on.
  for (let column = a.length - 1; column >= own; column--) {
    const [left, right] = [(a[column] as bigint) * q, (b[column] as bigint) * p];
    if (left !== right) return left < right;
  }
  return false;
}

function pivot({ rows, basis, denominator }: Table, row: number, column: number): Table {
  const top = rows[row] as readonly bigint[];
  const by = top[column] as bigint;
  return {
    rows: rows.map((entries, k) => {
      if (k === row) return top;
      const factor = entries[column] as bigint;
      return entries.map((entry, j) => (entry * by - factor * (top[j] as bigint)) / denominator);
    }),
    basis: basis.map((known, k) => (k === row ? column : known)),
    denominator: by,
  };
}
