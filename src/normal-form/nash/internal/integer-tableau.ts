import { compareProducts, LARGEST, quotientOfProducts } from "../../../exact/exact-products.js";

/** Below this, the product of two entries is exact in doubles, and so is a difference of two such products. */
const SMALL = 2 ** 26;

/**
 * A simplex tableau of integers over one positive common denominator (J. Edmonds' integer pivoting, as in D. Avis 2000,
 * lrs: a revised implementation of the reverse search vertex enumeration algorithm).
 *
 * Row i says `denominator * basic_i + sum_j entry(i, j) * nonbasic_j = entry(i, width)`. The integers are kept in doubles
 * while they are all below 2^49, and in bigint from the first pivot on that leaves these bounds; both give the same.
 */
export class IntegerTableau {
  readonly rows: number;
  /** The number of columns before the right side. */
  readonly width: number;
  #doubles: Float64Array | null;
  /** The greatest size of the doubles. */
  #greatest: number;
  /** Whether another tableau reads these doubles too. */
  #isShared = false;
  /** An array that the next pivot of this tableau or a clone may write to. */
  readonly #spare: { doubles: Float64Array | null };
  #integers: bigint[];
  #denominator: bigint | number;

  private constructor(
    rows: number,
    width: number,
    doubles: Float64Array | null,
    greatest: number,
    integers: bigint[],
    denominator: bigint | number,
    spare: { doubles: Float64Array | null } = { doubles: null },
  ) {
    this.rows = rows;
    this.width = width;
    this.#doubles = doubles;
    this.#greatest = greatest;
    this.#integers = integers;
    this.#denominator = denominator;
    this.#spare = spare;
  }

  /** The tableau of these rows, each with its right side last, over the denominator 1. */
  static of(entries: readonly (readonly bigint[])[]): IntegerTableau {
    const flat = entries.flat();
    const width = (entries[0] as readonly bigint[]).length - 1;
    const doubles = Float64Array.from(flat, Number);
    const greatest = greatestIn(doubles, 0, doubles.length);
    return greatest < LARGEST
      ? new IntegerTableau(entries.length, width, doubles, greatest, [], 1)
      : new IntegerTableau(entries.length, width, null, greatest, flat, 1n);
  }

  clone(): IntegerTableau {
    const { rows, width } = this;
    const integers = [...this.#integers];
    const copy = new IntegerTableau(
      rows,
      width,
      this.#doubles,
      this.#greatest,
      integers,
      this.#denominator,
      this.#spare,
    );
    // A pivot writes doubles to another array, and integers in place.
    this.#isShared = copy.#isShared = true;
    return copy;
  }

  get denominator(): bigint {
    return BigInt(this.#denominator);
  }

  entry(row: number, column: number): bigint {
    const at = row * (this.width + 1) + column;
    return this.#doubles === null ? (this.#integers[at] as bigint) : BigInt(this.#doubles[at] as number);
  }

  /** The entry over the denominator, roughly: for choosing, not for deciding. */
  roughly(row: number, column: number): number {
    const at = row * (this.width + 1) + column;
    if (this.#doubles !== null) return (this.#doubles[at] as number) / (this.#denominator as number);
    return roughQuotient(this.#integers[at] as bigint, this.#denominator as bigint);
  }

  sign(row: number, column: number): number {
    const at = row * (this.width + 1) + column;
    if (this.#doubles !== null) return Math.sign(this.#doubles[at] as number);
    const entry = this.#integers[at] as bigint;
    return entry > 0n ? 1 : entry < 0n ? -1 : 0;
  }

  /**
   * The sign of `value(a) / entry(a, column) - value(b) / entry(b, column)`, where both entries are positive.
   *
   * @param of - the column of the values: the right side unless another one is given
   */
  compareRatios(a: number, b: number, column: number, of: number = this.width): number {
    const stride = this.width + 1;
    if (this.#doubles !== null) {
      const e = this.#doubles;
      return compareProducts(
        e[a * stride + of] as number,
        e[b * stride + column] as number,
        e[b * stride + of] as number,
        e[a * stride + column] as number,
      );
    }
    const e = this.#integers;
    const left = (e[a * stride + of] as bigint) * (e[b * stride + column] as bigint);
    const right = (e[b * stride + of] as bigint) * (e[a * stride + column] as bigint);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Exchanges the basic variable of `row` with the nonbasic variable of `column`, whose entry must not be 0. */
  pivot(row: number, column: number): void {
    if (this.#doubles !== null) {
      const before = this.#doubles;
      const after = this.#spare.doubles ?? new Float64Array(before.length);
      const denominator = this.#denominator as number;
      const greatest = pivotDoubles(before, after, this.width + 1, row, column, denominator, this.#greatest);
      this.#spare.doubles = greatest < LARGEST && !this.#isShared ? before : null;
      if (greatest < LARGEST) {
        this.#isShared = false;
        this.#denominator = Math.abs(before[row * (this.width + 1) + column] as number);
        this.#doubles = after;
        this.#greatest = greatest;
        return;
      }
      this.#integers = Array.from(before, BigInt);
      this.#denominator = BigInt(this.#denominator);
      this.#doubles = null;
    }
    const pivot = this.#integers[row * (this.width + 1) + column] as bigint;
    pivotIntegers(this.#integers, this.width + 1, row, column, this.#denominator as bigint);
    this.#denominator = pivot < 0n ? -pivot : pivot;
  }
}

/** Writes the entries after the pivot; returns the greatest size among them, {@link LARGEST} or more when they are not exact. */
function pivotDoubles(
  entries: Float64Array,
  next: Float64Array,
  stride: number,
  row: number,
  column: number,
  denominator: number,
  most: number,
): number {
  const top = row * stride;
  const signed = entries[top + column] as number;
  // With a negative pivot the denominator turns negative, and with it every entry is negated.
  const sign = signed < 0 ? -1 : 1;
  const pivot = Math.abs(signed);
  const pivotRowGreatest = greatestIn(entries, top, stride);
  let greatest = Math.max(pivotRowGreatest, denominator);
  for (let start = 0; start < entries.length; start += stride) {
    const factor = sign * (entries[start + column] as number);
    const isSmall = most < SMALL || Math.max(pivotRowGreatest, greatestIn(entries, start, stride)) < SMALL;
    for (let j = 0; j < stride; j++) {
      const a = entries[start + j] as number;
      const b = entries[top + j] as number;
      const value = isSmall
        ? (pivot * a - factor * b) / denominator
        : quotientOfProducts(pivot, a, factor, b, denominator);
      const size = Math.abs(value);
      if (size > greatest) greatest = size;
      // -0 would print as a sign; adding 0 removes it.
      next[start + j] = value + 0;
    }
    greatest = Math.max(greatest, Math.abs(factor));
    if (greatest >= LARGEST) return greatest;
    next[start + column] = -factor + 0;
  }
  for (let j = 0; j < stride; j++) next[top + j] = sign * (entries[top + j] as number) + 0;
  next[top + column] = sign * denominator;
  return greatest;
}

/** The greatest size of so many entries. */
function greatestIn(entries: Float64Array, start: number, count: number): number {
  let greatest = 0;
  for (let at = start; at < start + count; at++) {
    const size = Math.abs(entries[at] as number);
    if (size > greatest) greatest = size;
  }
  return greatest;
}

function pivotIntegers(
  entries: bigint[],
  stride: number,
  row: number,
  column: number,
  denominator: bigint,
): void {
  const top = row * stride;
  const signed = entries[top + column] as bigint;
  const sign = signed < 0n ? -1n : 1n;
  const pivot = sign * signed;
  for (let start = 0; start < entries.length; start += stride) {
    if (start === top) continue;
    const factor = sign * (entries[start + column] as bigint);
    for (let j = 0; j < stride; j++) {
      const product = pivot * (entries[start + j] as bigint);
      entries[start + j] =
        (factor === 0n ? product : product - factor * (entries[top + j] as bigint)) / denominator;
    }
    entries[start + column] = -factor;
  }
  if (sign < 0n) for (let j = 0; j < stride; j++) entries[top + j] = -(entries[top + j] as bigint);
  entries[top + column] = sign * denominator;
}

function roughQuotient(a: bigint, b: bigint): number {
  const quotient = Number(a) / Number(b);
  if (Number.isFinite(quotient) && Number.isFinite(Number(a))) return quotient;
  const bits = BigInt(Math.max(0, b.toString(2).length - 900));
  return Number(a >> bits) / Number(b >> bits);
}
