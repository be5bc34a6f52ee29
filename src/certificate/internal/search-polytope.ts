import { rank } from "../../exact/rank.js";
import { refuse } from "./document-fields.js";

/** A set of labels: 1 where the label is in it. */
export type Labels = Uint8Array;

/** A prime whose square is below 2^53, so that products of residues are exact in doubles. */
const PRIME = 67_108_859;

const SAFE = Number.MAX_SAFE_INTEGER;
const DIGITS = /^-?[1-9][0-9]{0,9999}$/;

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
  readonly #rows: readonly (readonly bigint[])[];
  /** M by rows, when its entries are safe integers. */
  readonly #entries: Float64Array | null;
  readonly #greatest: bigint;
  /** The greatest entry of each column: the variable is at most its inverse. */
  readonly #tops: readonly bigint[];
  readonly #residues: Float64Array;

  constructor(rows: readonly (readonly bigint[])[], variable: number, constraint: number) {
    this.#rows = rows;
    this.variables = (rows[0] as readonly bigint[]).length;
    this.constraints = rows.length;
    this.variable = variable;
    this.constraint = constraint;
    this.#tops = (rows[0] as readonly bigint[]).map((_, k) =>
      rows.reduce((top, row) => ((row[k] as bigint) > top ? (row[k] as bigint) : top), 0n),
    );
    let greatest = 0n;
    for (const value of this.#tops) if (value > greatest) greatest = value;
    this.#greatest = greatest;
    const all = rows.flat();
    this.#entries = this.#greatest <= BigInt(SAFE) ? Float64Array.from(all, Number) : null;
    this.#residues = Float64Array.from(all, (value) => Number(value % BigInt(PRIME)));
  }

  /** Refuses weights that do not prove that no point of the polytope has all these labels tight. */
  checkClosed(weights: unknown, tight: Labels, path: string): void {
    const { constraints, values } = this.#weights(weights, path);
    const doubles = this.#combined(constraints, values);
    if (doubles !== null) {
      let left = 0;
      constraints.forEach((j, k) => {
        const weight = values[k] as number;
        if (tight[this.constraint + j] === 1 || weight < 0) left += weight;
      });
      for (let i = 0; i < this.variables && left > 0; i++) {
        const value = doubles[i] as number;
        if (tight[this.variable + i] === 1 || value <= 0) continue;
        const top = Number(this.#tops[i]);
        const rest = value % top;
        left -= (value - rest) / top + (rest > 0 ? 1 : 0);
      }
      if (left > 0) return;
    }
    // Rounding the quotients up was too coarse, or the numbers are too long: exactly then.
    let numerator = 0n;
    let denominator = 1n;
    constraints.forEach((j, k) => {
      const weight = BigInt(values[k] as number | bigint);
      if (tight[this.constraint + j] === 1 || weight < 0n) numerator += weight;
    });
    for (let i = 0; i < this.variables; i++) {
      if (tight[this.variable + i] === 1) continue;
      const value = this.#exactly(constraints, values, i);
      if (value <= 0n) continue;
      const top = this.#tops[i] as bigint;
      numerator = numerator * top - value * denominator;
      denominator *= top;
    }
    if (numerator <= 0n) refuse("the weights do not prove that the face is empty", path);
  }

  /** Returns the labels that weights prove to be tight wherever the given ones are, together with these. */
  implied(weights: unknown, tight: Labels, path: string): Labels {
    const { constraints, values } = this.#weights(weights, path);
    const all = tight.slice();
    let total = 0n;
    let added = 0;
    const judge = (label: number, sign: boolean, positive: boolean): void => {
      if (tight[label] === 1) return;
      if (sign) refuse(`the coefficient of label ${label} is negative`, path);
      if (!positive) return;
      all[label] = 1;
      added++;
    };
    constraints.forEach((j, k) => {
      const weight = BigInt(values[k] as number | bigint);
      total += weight;
      judge(this.constraint + j, weight < 0n, weight > 0n);
    });
    if (total !== 0n) refuse("expected weights that add up to 0", path);
    const doubles = this.#combined(constraints, values);
    for (let i = 0; i < this.variables; i++) {
      const value = doubles === null ? this.#exactly(constraints, values, i) : (doubles[i] as number);
      judge(this.variable + i, value < 0, value > 0);
    }
    if (added === 0) refuse("the weights imply no further label", path);
    return all;
  }

  /** Refuses when the equations of these labels do not have one solution at most. */
  checkSingle(tight: Labels, path: string): void {
    const columns = range(this.variables).filter((i) => tight[this.variable + i] === 0);
    const rows = range(this.constraints).filter((j) => tight[this.constraint + j] === 1);
    if (this.#rankModulo(rows, columns) === columns.length) return;
    const exact = rows.map((j) => columns.map((i) => (this.#rows[j] as readonly bigint[])[i] as bigint));
    if (rank(exact) < columns.length) refuse("the face has more than one point", path);
  }

  /** Returns the labels tight at a point [denominator, ...variables]; refuses one that is not in the polytope. */
  tightAt(point: unknown, path: string): Labels {
    if (!Array.isArray(point) || point.length !== this.variables + 1) {
      return refuse(`expected a list of ${this.variables + 1} integers`, path);
    }
    const numbers = point.map((value) => BigInt(integer(value, path)));
    const [denominator, ...values] = numbers as [bigint, ...bigint[]];
    if (denominator <= 0n) refuse("expected a positive denominator", path);
    const tight = new Uint8Array(this.variables + this.constraints);
    values.forEach((value, i) => {
      if (value < 0n) refuse(`variable ${i} is negative`, path);
      if (value === 0n) tight[this.variable + i] = 1;
    });
    const total = values.reduce((sum, value) => sum + value, 0n);
    const short = this.#entries !== null && total * this.#greatest <= BigInt(SAFE);
    const doubles = short ? Float64Array.from(values, Number) : null;
    for (let j = 0; j < this.constraints; j++) {
      const used = doubles === null ? this.#product(j, values) : BigInt(this.#productOf(j, doubles));
      if (used > denominator) refuse(`constraint ${j} does not hold`, path);
      if (used === denominator) tight[this.constraint + j] = 1;
    }
    return tight;
  }

  /** Whether all variables of the player are among the labels, so that only the point 0 is left. */
  isOrigin(tight: Labels): boolean {
    return range(this.variables).every((i) => tight[this.variable + i] === 1);
  }

  #product(j: number, values: readonly bigint[]): bigint {
    const row = this.#rows[j] as readonly bigint[];
    return values.reduce((sum, value, i) => (value === 0n ? sum : sum + value * (row[i] as bigint)), 0n);
  }

  #productOf(j: number, values: Float64Array): number {
    const entries = this.#entries as Float64Array;
    let sum = 0;
    for (let i = 0, at = j * this.variables; i < this.variables; i++, at++) {
      sum += (entries[at] as number) * (values[i] as number);
    }
    return sum;
  }

  #weights(weights: unknown, path: string): { constraints: number[]; values: (number | bigint)[] } {
    if (!Array.isArray(weights) || weights.length === 0 || weights.length % 2 !== 0) {
      return refuse("expected labels, each with a weight", path);
    }
    const constraints: number[] = [];
    const values: (number | bigint)[] = [];
    const seen = new Uint8Array(this.constraints);
    for (let k = 0; k < weights.length; k += 2) {
      const j = (weights[k] as number) - this.constraint;
      if (!Number.isInteger(weights[k]) || j < 0 || j >= this.constraints || seen[j] === 1) {
        refuse("expected labels of the opponent's strategies, each once", path);
      }
      seen[j] = 1;
      constraints.push(j);
      values.push(integer(weights[k + 1], path));
    }
    return { constraints, values };
  }

  /** The coefficients of the variables, when no sum of the terms reaches 2^53. */
  #combined(constraints: readonly number[], values: readonly (number | bigint)[]): Float64Array | null {
    const entries = this.#entries;
    if (entries === null) return null;
    let size = 0;
    for (const value of values) {
      if (typeof value === "bigint") return null;
      size += Math.abs(value);
    }
    if (size > SAFE || BigInt(size) * this.#greatest > BigInt(SAFE)) return null;
    const sums = new Float64Array(this.variables);
    constraints.forEach((j, k) => {
      const weight = values[k] as number;
      for (let i = 0, at = j * this.variables; i < this.variables; i++, at++) {
        sums[i] = (sums[i] as number) + weight * (entries[at] as number);
      }
    });
    return sums;
  }

  #exactly(constraints: readonly number[], values: readonly (number | bigint)[], i: number): bigint {
    return constraints.reduce(
      (sum, j, k) => sum + BigInt(values[k] as number | bigint) * ((this.#rows[j] as bigint[])[i] as bigint),
      0n,
    );
  }

  #rankModulo(rows: readonly number[], columns: readonly number[]): number {
    const left: Float64Array[] = rows.map((j) =>
      Float64Array.from(columns, (i) => this.#residues[j * this.variables + i] as number),
    );
    let found = 0;
    for (let c = 0; c < columns.length; c++) {
      const at = left.findIndex((row, r) => r >= found && row[c] !== 0);
      if (at < 0) continue;
      const pivot = left[at] as Float64Array;
      left[at] = left[found] as Float64Array;
      left[found++] = pivot;
      // Cross-multiplied: no inverse is needed for a rank.
      for (let r = found; r < left.length; r++) eliminate(left[r] as Float64Array, pivot, c);
    }
    return found;
  }
}

function eliminate(row: Float64Array, pivot: Float64Array, c: number): void {
  const head = row[c] as number;
  if (head === 0) return;
  const lead = pivot[c] as number;
  for (let k = c; k < row.length; k++) {
    const value = (((row[k] as number) * lead) % PRIME) - (((pivot[k] as number) * head) % PRIME);
    row[k] = value < 0 ? value + PRIME : value;
  }
}

/** Reads an integer: a number while safe, a text of decimal digits beyond. */
function integer(value: unknown, path: string): number | bigint {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  if (typeof value === "string" && DIGITS.test(value)) return BigInt(value);
  return refuse("expected an integer of 10,000 digits at most", path);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
