import { rank } from "../../exact/rank.js";
import { rankModulo, residue } from "./rank-modulo.js";
import type { SearchWeights } from "./search-weights.js";

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** A matrix of positive integers, which is summed up in doubles where these are exact, and in bigints elsewhere. */
export class PositiveMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The greatest entry of each column. */
  readonly tops: readonly bigint[];
  readonly #rows: readonly (readonly bigint[])[];
  /** By rows; null when an entry is no safe integer. */
  readonly #entries: Float64Array | null;
  readonly #greatest: bigint;
  readonly #residues: Float64Array;

  constructor(rows: readonly (readonly bigint[])[]) {
    const [first] = rows as readonly [readonly bigint[]];
    this.rowCount = rows.length;
    this.columnCount = first.length;
    this.tops = first.map((_, k) => greatest(rows.map((row) => row[k] as bigint)));
    this.#rows = rows;
    this.#greatest = greatest(this.tops);
    this.#entries = this.#greatest <= SAFE ? Float64Array.from(rows.flat(), Number) : null;
    this.#residues = Float64Array.from(rows.flat(), residue);
  }

  /** The weighted sum of rows, entry by entry; null when a term or a sum might reach 2^53. */
  sumInDoubles({ constraints, values }: SearchWeights): Float64Array | null {
    if (this.#entries === null) return null;
    let size = 0;
    for (const value of values) {
      if (typeof value === "bigint") return null;
      size += Math.abs(value);
    }
    if (BigInt(size) * this.#greatest > SAFE) return null;
    const sums = new Float64Array(this.columnCount);
    constraints.forEach((j, k) => {
      const weight = values[k] as number;
      const start = j * this.columnCount;
      for (let i = 0; i < this.columnCount; i++) {
        sums[i] = (sums[i] as number) + weight * ((this.#entries as Float64Array)[start + i] as number);
      }
    });
    return sums;
  }

  /** One entry of the weighted sum of rows. */
  sum({ constraints, values }: SearchWeights, column: number): bigint {
    return constraints.reduce(
      (sum, j, k) => sum + BigInt(values[k] as number | bigint) * this.#entry(j, column),
      0n,
    );
  }

  /** The products of all rows with a vector of numbers that are not negative. */
  times(vector: readonly bigint[]): bigint[] {
    const total = vector.reduce((sum, value) => sum + value, 0n);
    const entries = total * this.#greatest <= SAFE ? this.#entries : null;
    if (entries === null) {
      return this.#rows.map((row) =>
        vector.reduce((sum, value, i) => (value === 0n ? sum : sum + value * (row[i] as bigint)), 0n),
      );
    }
    const short = Float64Array.from(vector, Number);
    return this.#rows.map((_, j) => {
      const start = j * this.columnCount;
      return BigInt(short.reduce((sum, value, i) => sum + value * (entries[start + i] as number), 0));
    });
  }

  /** Whether these rows, cut down to these columns, have a rank as great as the number of columns. */
  hasFullRank(rows: readonly number[], columns: readonly number[]): boolean {
    const residues = rows.map((j) =>
      Float64Array.from(columns, (i) => this.#residues[j * this.columnCount + i] as number),
    );
    if (rankModulo(residues) === columns.length) return true;
    return rank(rows.map((j) => columns.map((i) => this.#entry(j, i)))) === columns.length;
  }

  #entry(row: number, column: number): bigint {
    return (this.#rows[row] as readonly bigint[])[column] as bigint;
  }
}

function greatest(values: readonly bigint[]): bigint {
  let top = 0n;
  for (const value of values) if (value > top) top = value;
  return top;
}
