import type { Operation } from "./operation.js";

/**
 * What is known of the doubles that a step computes at the points of a chunk: none is larger than `size` in absolute value,
 * none is further than `error` from the number it stands for, and all are multiples of 2^`unit`.
 */
export interface Bound {
  readonly size: number;
  readonly error: number;
  /** Minus infinity when no unit is known, infinity for 0. */
  readonly unit: number;
}

/** Half the distance of neighbouring doubles, as a share of them. */
const ROUNDING = 2 ** -53;
/** The greatest whole number below which all are doubles. */
const WHOLE_BITS = 53;
/** The least exponent of a double. */
const LEAST_EXPONENT = -1074;
const UNDERFLOW = 2 ** LEAST_EXPONENT;

/** A bound that holds although it was computed with some rounding itself. */
function over(value: number): number {
  return value * (1 + 2 ** -48) + 2 * UNDERFLOW;
}

/** Returns the bound of the result of an operation other than a division. See {@link quotientBound}. */
export function boundOf(operation: Exclude<Operation, "divide">, a: Bound, b: Bound): Bound {
  switch (operation) {
    case "add":
    case "subtract": {
      const unit = Math.min(a.unit, b.unit);
      const size = over(a.size + b.size);
      const exact = isWhole(size, unit);
      const inherited = a.error + b.error;
      if (exact) return { size, error: inherited === 0 ? 0 : over(inherited), unit };
      return { size, error: over(inherited + ROUNDING * size), unit: Number.NEGATIVE_INFINITY };
    }
    case "multiply": {
      if (a.unit === Infinity || b.unit === Infinity) {
        return zeroProduct(a, b);
      }
      const unit = a.unit + b.unit;
      const size = over(a.size * b.size);
      const inherited = a.size * b.error + b.size * a.error + a.error * b.error;
      if (isWhole(size, unit)) {
        return { size, error: a.error === 0 && b.error === 0 ? 0 : over(inherited), unit };
      }
      return { size, error: over(inherited + ROUNDING * size + UNDERFLOW), unit: Number.NEGATIVE_INFINITY };
    }
    case "minimum":
    case "maximum":
      return {
        size: Math.max(a.size, b.size),
        error: Math.max(a.error, b.error),
        unit: Math.min(a.unit, b.unit),
      };
  }
}

/** Returns the bound of a quotient whose divisors, as computed, are `least` in absolute value or more. */
export function quotientBound(a: Bound, b: Bound, least: number): Bound {
  // Half of `least` is below every divisor as it should be, once the error is at most a quarter of it.
  const size = over(a.size / least);
  const inherited = a.error / (least / 2) + (size * b.error) / (least / 2);
  return {
    size,
    error: over(over(inherited) + ROUNDING * size + UNDERFLOW),
    unit: Number.NEGATIVE_INFINITY,
  };
}

/** Returns the greatest difference of two computed numbers that leaves their order open. */
export function openBelow(a: Bound, b: Bound): number {
  const error = a.error + b.error;
  return error === 0 ? 0 : over(error);
}

/** Multiples of a unit, none too large, are added and multiplied without rounding. */
function isWhole(size: number, unit: number): boolean {
  return unit >= LEAST_EXPONENT && size <= 2 ** Math.min(WHOLE_BITS + unit, 1023);
}

/** The product with a factor that is computed as 0 at every point. */
function zeroProduct(a: Bound, b: Bound): Bound {
  const finite = Number.isFinite(a.size) && Number.isFinite(b.size);
  const inherited = a.size * b.error + b.size * a.error + a.error * b.error;
  const error = !finite
    ? Number.NaN
    : a.error === 0 && a.size === 0
      ? 0
      : b.error === 0 && b.size === 0
        ? 0
        : over(inherited);
  return { size: 0, error, unit: Infinity };
}

const UNITS = [0, -4, -8, -12, -16, -20, -24];

/**
 * Returns the bound of given numbers, which carry no error.
 *
 * @returns null when one is not finite
 */
export function boundOfNumbers(values: Float64Array, count: number): Bound | null {
  let size = 0;
  for (let i = 0; i < count; i++) {
    const value = Math.abs(values[i] as number);
    if (!(value <= Number.MAX_VALUE)) return null;
    if (value > size) size = value;
  }
  return { size, error: 0, unit: size === 0 ? Infinity : unitOf(values, count) };
}

/** A power of two of which all are multiples: most numbers end the search at once. */
function unitOf(values: Float64Array, count: number): number {
  let position = 0;
  for (let i = 0; i < count; i++) {
    while (!Number.isInteger((values[i] as number) * 2 ** -(UNITS[position] as number))) {
      position++;
      if (position === UNITS.length) return Number.NEGATIVE_INFINITY;
    }
  }
  return UNITS[position] as number;
}
