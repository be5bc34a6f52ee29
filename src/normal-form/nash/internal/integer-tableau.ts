import { compareProducts, LARGEST, quotientOfProducts } from "./exact-products.js";

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
  #integers: bigint[];
  #denominator: bigint | number;

  private constructor(
    rows: number,
    width: number,
    doubles: Float64Array | null,
    integers: bigint[],
    denominator: bigint | number,
  ) {
    this.rows = rows;
    this.width = width;
    this.#doubles = doubles;
    this.#integers = integers;
    this.#denominator = denominator;
  }

  /** The tableau of these rows, each with its right side last, over the denominator 1. */
  static of(entries: readonly (readonly bigint[])[]): IntegerTableau {
    const flat = entries.flat();
    const width = (entries[0] as readonly bigint[]).length - 1;
    const fits = flat.every((entry) => entry < LARGEST && entry > -LARGEST);
    return fits
      ? new IntegerTableau(entries.length, width, Float64Array.from(flat, Number), [], 1)
      : new IntegerTableau(entries.length, width, null, flat, 1n);
  }

  clone(): IntegerTableau {
    const { rows, width } = this;
    return new IntegerTableau(
      rows,
      width,
      // A pivot writes doubles to a new array, and integers in place.
      this.#doubles,
      [...this.#integers],
      this.#denominator,
    );
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
      const next = pivotDoubles(this.#doubles, this.width + 1, row, column, this.#denominator as number);
      if (next !== null) {
        this.#denominator = Math.abs(this.#doubles[row * (this.width + 1) + column] as number);
        this.#doubles = next;
        return;
      }
      this.#integers = Array.from(this.#doubles, BigInt);
      this.#denominator = BigInt(this.#denominator);
      this.#doubles = null;
    }
    const pivot = this.#integers[row * (this.width + 1) + column] as bigint;
    pivotIntegers(this.#integers, this.width + 1, row, column, this.#denominator as bigint);
    this.#denominator = pivot < 0n ? -pivot : pivot;
  }
}

/** The entries after the pivot, or null when one is not below {@link LARGEST}. */
function pivotDoubles(
  entries: Float64Array,
  stride: number,
  row: number,
  column: number,
  denominator: number,
): Float64Array | null {
  const top = row * stride;
  const signed = entries[top + column] as number;
  // With a negative pivot the denominator turns negative, and with it every entry is negated.
  const sign = signed < 0 ? -1 : 1;
  const pivot = Math.abs(signed);
  const next = new Float64Array(entries.length);
  let pivotRowMaximum = 0;
  for (let j = 0; j < stride; j++) {
    pivotRowMaximum = Math.max(pivotRowMaximum, Math.abs(entries[top + j] as number));
    next[top + j] = sign * (entries[top + j] as number);
  }
  for (let start = 0; start < entries.length; start += stride) {
    if (start === top) continue;
    const factor = sign * (entries[start + column] as number);
    let maximum = Math.max(Math.abs(factor), pivotRowMaximum, pivot);
    for (let j = 0; j < stride; j++) maximum = Math.max(maximum, Math.abs(entries[start + j] as number));
    const small = maximum < SMALL;
    for (let j = 0; j < stride; j++) {
      const a = entries[start + j] as number;
      const b = entries[top + j] as number;
      const value = small
        ? (pivot * a - factor * b) / denominator
        : quotientOfProducts(pivot, a, factor, b, denominator);
      if (Math.abs(value) >= LARGEST) return null;
      // -0 would print as a sign; adding 0 removes it.
      next[start + j] = value + 0;
    }
    next[start + column] = -factor + 0;
  }
  next[top + column] = sign * denominator;
  return next;
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
