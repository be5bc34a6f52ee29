import type { Relation } from "../../quantity.js";
import type { Operation } from "./operation.js";

/** Applies an operation at each of the first points. */
export function operate(
  operation: Operation,
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
  count: number,
): void {
  switch (operation) {
    case "add":
      for (let i = 0; i < count; i++) out[i] = (a[i] as number) + (b[i] as number);
      return;
    case "subtract":
      for (let i = 0; i < count; i++) out[i] = (a[i] as number) - (b[i] as number);
      return;
    case "multiply":
      for (let i = 0; i < count; i++) out[i] = (a[i] as number) * (b[i] as number);
      return;
    case "divide":
      for (let i = 0; i < count; i++) out[i] = (a[i] as number) / (b[i] as number);
      return;
    case "minimum":
      for (let i = 0; i < count; i++) out[i] = Math.min(a[i] as number, b[i] as number);
      return;
    case "maximum":
      for (let i = 0; i < count; i++) out[i] = Math.max(a[i] as number, b[i] as number);
  }
}

/** The bits of what a comparison of two numbers found. */
export const LESS = 1;
export const EQUAL = 2;
export const MORE = 4;

/** The bits that a relation accepts. */
export const ACCEPTS: Readonly<Record<Relation, number>> = {
  "<": LESS,
  "<=": LESS | EQUAL,
  ">": MORE,
  ">=": MORE | EQUAL,
  "==": EQUAL,
  "!=": LESS | MORE,
};

/** The most points that are compared at once. */
export const MOST_POINTS = 4096;

// The sign of a difference is read off its highest bit: a branch on it would be taken at random, and cost more than all else.
const DIFFERENCES = new Float64Array(MOST_POINTS);
const HALVES = new Int32Array(DIFFERENCES.buffer);
const HIGH = new Int32Array(Float64Array.of(-1).buffer)[1] === 0 ? 0 : 1;

/** Writes which points a relation accepts, and into `open` those that the bound leaves open; returns their number. */
export function relate(
  a: Float64Array,
  b: Float64Array,
  bound: number,
  accepts: number,
  out: Uint8Array,
  open: Int32Array,
  count: number,
): number {
  let left = 0;
  const ifLess = accepts & LESS;
  const ifMore = (accepts & MORE) >> 2;
  for (let i = 0; i < count; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    DIFFERENCES[i] = difference;
    if (!(Math.abs(difference) > bound)) open[left++] = i;
    const less = (HALVES[2 * i + HIGH] as number) >>> 31;
    out[i] = (less & ifLess) | ((1 - less) & ifMore);
  }
  return left;
}

/**
 * Adds to `found` whether the first payoff is more or less than the second, and marks the one that is less; writes into
 * `open` the points that the bound leaves open, and returns their number.
 */
export function rank(
  a: Float64Array,
  b: Float64Array,
  bound: number,
  found: Uint8Array,
  lessA: Uint8Array,
  lessB: Uint8Array,
  open: Int32Array,
  count: number,
): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    DIFFERENCES[i] = difference;
    if (!(Math.abs(difference) > bound)) {
      open[left++] = i;
      continue;
    }
    const less = (HALVES[2 * i + HIGH] as number) >>> 31;
    const more = 1 - less;
    found[i] = (found[i] as number) | (more << 2) | less;
    lessA[i] = (lessA[i] as number) | less;
    lessB[i] = (lessB[i] as number) | more;
  }
  return left;
}

/** Sets a bit where the first number is more, and none where it is less; writes the points left open, and returns their number. */
export function order(
  a: Float64Array,
  b: Float64Array,
  bound: number,
  shift: number,
  key: Uint16Array,
  open: Int32Array,
  count: number,
): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    DIFFERENCES[i] = difference;
    if (!(Math.abs(difference) > bound)) {
      open[left++] = i;
      continue;
    }
    const less = (HALVES[2 * i + HIGH] as number) >>> 31;
    key[i] = (key[i] as number) | ((1 - less) << shift);
  }
  return left;
}
