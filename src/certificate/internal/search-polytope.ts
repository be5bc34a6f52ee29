import { refuse } from "./document-fields.js";
import { PositiveMatrix } from "./positive-matrix.js";
import { searchInteger } from "./search-integer.js";
import type { Labels } from "./search-labels.js";
import { type SearchWeights, searchWeights } from "./search-weights.js";

/**
 * One player's best-response polytope {v >= 0, M v <= 1} with positive integers M, and what a search's proof may conclude
 * of its faces. A label is a variable of the player or a constraint; it is tight at a point where that is 0.
 */
export class SearchPolytope {
  readonly variables: number;
  readonly constraints: number;
  /** The label of the first variable, and that of the first constraint. */
  readonly variable: number;
  readonly constraint: number;
  readonly #matrix: PositiveMatrix;

  constructor(rows: readonly (readonly bigint[])[], variable: number, constraint: number) {
    this.#matrix = new PositiveMatrix(rows);
    this.variables = this.#matrix.columnCount;
    this.constraints = this.#matrix.rowCount;
    this.variable = variable;
    this.constraint = constraint;
  }

  /** Refuses weights that do not prove that no point of the polytope has all these labels tight. */
  checkClosed(weights: unknown, tight: Labels, path: string): void {
    const read = searchWeights(weights, this, path);
    if (this.#isClosedInDoubles(read, tight) || this.#isClosed(read, tight)) return;
    refuse("the weights do not prove that the face is empty", path);
  }

  /** Returns the labels that weights prove to be tight wherever the given ones are, together with these. */
  implied(weights: unknown, tight: Labels, path: string): Labels {
    const read = searchWeights(weights, this, path);
    const all = tight.slice();
    let total = 0n;
    let added = 0;
    const judge = (label: number, value: number | bigint): void => {
      if (tight[label] === 1) return;
      if (value < 0) refuse(`the coefficient of label ${label} is negative`, path);
      if (value <= 0) return;
      all[label] = 1;
      added++;
    };
    read.constraints.forEach((j, k) => {
      const weight = BigInt(read.values[k] as number | bigint);
      total += weight;
      judge(this.constraint + j, weight);
    });
    if (total !== 0n) refuse("expected weights that add up to 0", path);
    const doubles = this.#matrix.sumInDoubles(read);
    for (let i = 0; i < this.variables; i++) {
      judge(this.variable + i, doubles === null ? this.#matrix.sum(read, i) : (doubles[i] as number));
    }
    if (added === 0) refuse("the weights imply no further label", path);
    return all;
  }

  /** Refuses when the equations of these labels do not have one solution at most. */
  checkSingle(tight: Labels, path: string): void {
    const columns = range(this.variables).filter((i) => tight[this.variable + i] === 0);
    const rows = range(this.constraints).filter((j) => tight[this.constraint + j] === 1);
    if (!this.#matrix.hasFullRank(rows, columns)) refuse("the face has more than one point", path);
  }

  /** Returns the labels tight at a point [denominator, ...variables]; refuses one that is not in the polytope. */
  tightAt(point: unknown, path: string): Labels {
    if (!Array.isArray(point) || point.length !== this.variables + 1) {
      return refuse(`expected a list of ${this.variables + 1} integers`, path);
    }
    const numbers = point.map((value) => BigInt(searchInteger(value, path)));
    const [denominator, ...values] = numbers as [bigint, ...bigint[]];
    if (denominator <= 0n) refuse("expected a positive denominator", path);
    const tight = new Uint8Array(this.variables + this.constraints);
    values.forEach((value, i) => {
      if (value < 0n) refuse(`variable ${i} is negative`, path);
      if (value === 0n) tight[this.variable + i] = 1;
    });
    this.#matrix.times(values).forEach((used, j) => {
      if (used > denominator) refuse(`constraint ${j} does not hold`, path);
      if (used === denominator) tight[this.constraint + j] = 1;
    });
    return tight;
  }

  /** Whether all variables of the player are among the labels, so that only the point 0 is left. */
  isOrigin(tight: Labels): boolean {
    return range(this.variables).every((i) => tight[this.variable + i] === 1);
  }

  /** As {@link #isClosed}, with quotients rounded up; false also when the numbers are too long for doubles. */
  #isClosedInDoubles(read: SearchWeights, tight: Labels): boolean {
    const doubles = this.#matrix.sumInDoubles(read);
    if (doubles === null) return false;
    let left = 0;
    read.constraints.forEach((j, k) => {
      const weight = read.values[k] as number;
      if (tight[this.constraint + j] === 1 || weight < 0) left += weight;
    });
    for (let i = 0; i < this.variables && left > 0; i++) {
      const value = doubles[i] as number;
      if (tight[this.variable + i] === 1 || value <= 0) continue;
      const top = Number(this.#matrix.tops[i]);
      const rest = value % top;
      left -= (value - rest) / top + (rest > 0 ? 1 : 0);
    }
    return left > 0;
  }

  /**
   * Whether the right sides add up to more than the left sides can reach: a slack is 1 at most, and a variable the inverse
   * of the greatest entry in its column.
   */
  #isClosed(read: SearchWeights, tight: Labels): boolean {
    let numerator = 0n;
    let denominator = 1n;
    read.constraints.forEach((j, k) => {
      const weight = BigInt(read.values[k] as number | bigint);
      if (tight[this.constraint + j] === 1 || weight < 0n) numerator += weight;
    });
    for (let i = 0; i < this.variables; i++) {
      if (tight[this.variable + i] === 1) continue;
      const value = this.#matrix.sum(read, i);
      if (value <= 0n) continue;
      const top = this.#matrix.tops[i] as bigint;
      numerator = numerator * top - value * denominator;
      denominator *= top;
    }
    return numerator > 0n;
  }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
