import { LARGEST, quotientOfProducts } from "../../../exact/exact-products.js";

/** Below this, the product of two entries is exact in doubles, and so is a difference of two such products. */
const SMALL = 2 ** 26;

/**
 * Writes the entries of a tableau in integers after a pivot.
 *
 * @param next - is written to
 * @param stride - the length of a row
 * @param denominator - of the entries before; after the pivot it is the size of the pivot
 * @param most - the greatest size of the entries before, less than `LARGEST`
 * @returns the greatest size of the entries after; when that is `LARGEST` or more, they are not exact, nor all written
 */
export function pivotDoubles(
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

/** The same in place, for integers of any size. */
export function pivotIntegers(
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

/** The greatest size of so many entries. */
export function greatestIn(entries: Float64Array, start: number, count: number): number {
  let greatest = 0;
  for (let at = start; at < start + count; at++) {
    const size = Math.abs(entries[at] as number);
    if (size > greatest) greatest = size;
  }
  return greatest;
}
