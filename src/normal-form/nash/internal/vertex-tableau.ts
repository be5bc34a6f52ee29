import type { ResponsePolytope, VertexBasis } from "./response-polytope.js";

/** The unit roundoff of doubles, twice: what covers the rounding of the entries, and of the bounds, too. */
const ROUNDING = 2 ** -52;
/** Smaller pivots and entries are taken for 0: a guess, which the check of each vertex makes good. */
const NOISE = 1e-12;
/** Ratios nearer to each other are compared exactly. */
const NEAR = 1e-9;

/**
 * The simplex tableau of a basis in doubles, and whether its point is certainly a vertex with nothing else tight. Labels:
 * the player's strategies first, then the opponent's.
 */
export class VertexTableau {
  readonly #own: number;
  readonly #other: number;
  /** Row by row, each column scaled by a power of two to entries below 1, off by less than 2^-52. */
  readonly #matrix: Float64Array;
  readonly #entries: Float64Array;
  readonly #rowLabels: Int32Array;
  readonly #columnLabels: Int32Array;

  constructor({ own, other, matrix }: ResponsePolytope) {
    this.#own = own;
    this.#other = other;
    this.#matrix = new Float64Array(own * other);
    this.#entries = new Float64Array(other * (own + 1));
    this.#rowLabels = new Int32Array(other);
    this.#columnLabels = new Int32Array(own);
    for (let i = 0; i < own; i++) {
      let top = 0n;
      for (const row of matrix) if ((row[i] as bigint) > top) top = row[i] as bigint;
      const bits = top.toString(2).length;
      const dropped = Math.max(0, bits - 53);
      for (let j = 0; j < other; j++) {
        const value = Number(((matrix[j] as readonly bigint[])[i] as bigint) >> BigInt(dropped));
        this.#matrix[j * own + i] = value * 2 ** (dropped - bits);
      }
    }
  }

  /** The label of the nonbasic variable of a column. */
  columnLabel(column: number): number {
    return this.#columnLabels[column] as number;
  }

  /** Brings the basis in; returns false when it looks singular. */
  load({ support, tight }: VertexBasis): boolean {
    const [own, other] = [this.#own, this.#other];
    for (let j = 0; j < other; j++) {
      this.#entries.set(this.#matrix.subarray(j * own, (j + 1) * own), j * (own + 1));
      this.#entries[j * (own + 1) + own] = 1;
      this.#rowLabels[j] = own + j;
    }
    for (let i = 0; i < own; i++) this.#columnLabels[i] = i;
    for (const column of support) {
      let best = -1;
      let size = NOISE;
      for (const row of tight) {
        const entry = Math.abs(this.#entries[row * (own + 1) + column] as number);
        if ((this.#rowLabels[row] as number) >= own && entry > size) {
          best = row;
          size = entry;
        }
      }
      if (best < 0) return false;
      this.#pivot(best, column);
    }
    return true;
  }

  /**
   * Whether the point of the basis is certainly a vertex at which nothing else is tight: with C the inverse of the basis
   * matrix B as the tableau has it, the error of x is at most |C (1 - B x)| / (1 - |1 - C B|) in the maximum norm.
   */
  isSimple({ support, tight }: VertexBasis): boolean {
    const [own, matrix, entries, stride] = [this.#own, this.#matrix, this.#entries, this.#own + 1];
    const size = support.length;
    const unit = ROUNDING * (size + 3);
    const x = new Float64Array(own);
    for (const row of tight) x[this.#rowLabels[row] as number] = entries[row * stride + own] as number;
    const residual = new Float64Array(this.#other);
    for (const j of tight) {
      let value = 1;
      for (const i of support) value -= (matrix[j * own + i] as number) * (x[i] as number);
      let used = 1;
      for (const i of support) used += Math.abs(x[i] as number);
      residual[j] = Math.abs(value) + unit * used;
    }
    let distance = 0;
    let shift = 0;
    for (const row of tight) {
      let total = 0;
      let moved = 0;
      for (const column of support) {
        const inverse = Math.abs(entries[row * stride + column] as number);
        total += inverse;
        moved += inverse * (residual[this.columnLabel(column) - own] as number);
      }
      let off = unit * size * (total + 1);
      for (const i of support) {
        let value = this.#rowLabels[row] === i ? 1 : 0;
        for (const column of support) {
          const j = this.columnLabel(column) - own;
          value -= (entries[row * stride + column] as number) * (matrix[j * own + i] as number);
        }
        off += Math.abs(value);
      }
      distance = Math.max(distance, off);
      shift = Math.max(shift, moved);
    }
    if (!(distance < 0.25)) return false;
    const error = 2 * shift;
    return support.every((i) => (x[i] as number) > error) && this.#slackIsPositive(x, support, tight, error);
  }

  /** The rows that may bound the edge along a column: one, or several whose ratios are too near each other to tell. */
  leaving(column: number): number[] {
    const [own, entries, stride] = [this.#own, this.#entries, this.#own + 1];
    let least = Number.POSITIVE_INFINITY;
    let best = -1;
    let second = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.#other; row++) {
      const entry = entries[row * stride + column] as number;
      if (entry <= NOISE) continue;
      const ratio = (entries[row * stride + own] as number) / entry;
      if (ratio < least) {
        second = least;
        least = ratio;
        best = row;
      } else if (ratio < second) second = ratio;
    }
    const far = least + NEAR * Math.abs(least);
    if (best < 0 || second > far) return best < 0 ? [] : [this.#rowLabels[best] as number];
    const near: number[] = [];
    for (let row = 0; row < this.#other; row++) {
      const entry = entries[row * stride + column] as number;
      if (entry > NOISE && (entries[row * stride + own] as number) / entry <= far) {
        near.push(this.#rowLabels[row] as number);
      }
    }
    return near;
  }

  #slackIsPositive(
    x: Float64Array,
    support: readonly number[],
    tight: readonly number[],
    error: number,
  ): boolean {
    const [own, matrix] = [this.#own, this.#matrix];
    const unit = ROUNDING * (support.length + 3);
    for (let j = 0; j < this.#other; j++) {
      if (tight.includes(j)) continue;
      let slack = 1;
      let used = 1;
      let weight = 0;
      for (const i of support) {
        const entry = matrix[j * own + i] as number;
        slack -= entry * (x[i] as number);
        used += x[i] as number;
        weight += entry + ROUNDING;
      }
      if (!(slack > 2 * (unit * used + error * weight))) return false;
    }
    return true;
  }

  #pivot(row: number, column: number): void {
    const [entries, stride] = [this.#entries, this.#own + 1];
    const top = row * stride;
    const inverse = 1 / (entries[top + column] as number);
    for (let j = 0; j < stride; j++) entries[top + j] = (entries[top + j] as number) * inverse;
    entries[top + column] = inverse;
    for (let start = 0; start < entries.length; start += stride) {
      const factor = entries[start + column] as number;
      if (start === top || factor === 0) continue;
      for (let j = 0; j < stride; j++) {
        entries[start + j] = (entries[start + j] as number) - factor * (entries[top + j] as number);
      }
      entries[start + column] = -factor * inverse;
    }
    const label = this.#rowLabels[row] as number;
    this.#rowLabels[row] = this.#columnLabels[column] as number;
    this.#columnLabels[column] = label;
  }
}
