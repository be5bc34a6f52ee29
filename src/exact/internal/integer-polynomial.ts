import { greatestCommonDivisor } from "../greatest-common-divisor.js";
import { primitive } from "../integer.js";

/** A polynomial with integer coefficients from the constant term up; the last is not 0, and 0 is the empty list. */
export type IntegerPolynomial = readonly bigint[];

export function trimmed(coefficients: readonly bigint[]): IntegerPolynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1] === 0n) length--;
  return length === coefficients.length ? coefficients : coefficients.slice(0, length);
}

/** a p + b q. */
export function combination(
  a: bigint,
  p: IntegerPolynomial,
  b: bigint,
  q: IntegerPolynomial,
): IntegerPolynomial {
  const length = Math.max(p.length, q.length);
  return trimmed(Array.from({ length }, (_, i) => a * (p[i] ?? 0n) + b * (q[i] ?? 0n)));
}

export function product(p: IntegerPolynomial, q: IntegerPolynomial): IntegerPolynomial {
  if (p.length === 0 || q.length === 0) return [];
  const result = Array.from({ length: p.length + q.length - 1 }, () => 0n);
  p.forEach((a, i) => {
    if (a === 0n) return;
    q.forEach((b, j) => {
      result[i + j] = (result[i + j] as bigint) + a * b;
    });
  });
  return result;
}

export function derivativeOf(p: IntegerPolynomial): IntegerPolynomial {
  return p.slice(1).map((c, i) => c * BigInt(i + 1));
}

/** The greatest common divisor of the coefficients; 0 for the zero polynomial. */
export function contentOf(p: IntegerPolynomial): bigint {
  let divisor = 0n;
  for (const c of p) {
    divisor = greatestCommonDivisor(divisor, c);
    if (divisor === 1n) break;
  }
  return divisor;
}

/** The polynomial divided by its content, and by -1 when that makes the last coefficient positive. */
export function primitivePart(p: IntegerPolynomial): IntegerPolynomial {
  const part = primitive(p);
  return (part.at(-1) ?? 1n) < 0n ? part.map((c) => -c) : part;
}

/** Quotient and remainder of lead(b)^k a by b, with k = degree(a) - degree(b) + 1, or 0 when a is of lower degree. */
export function pseudoDivision(
  a: IntegerPolynomial,
  b: IntegerPolynomial,
): { quotient: IntegerPolynomial; remainder: IntegerPolynomial; factor: bigint } {
  const lead = b.at(-1) as bigint;
  const rest = [...a];
  const steps = Math.max(0, a.length - b.length + 1);
  const quotient: bigint[] = Array.from({ length: steps }, () => 0n);
  let factor = 1n;
  for (let i = steps - 1; i >= 0; i--) {
    const top = rest.pop() as bigint;
    if (lead !== 1n) {
      for (let j = 0; j < rest.length; j++) rest[j] = (rest[j] as bigint) * lead;
      for (let j = i + 1; j < steps; j++) quotient[j] = (quotient[j] as bigint) * lead;
      factor *= lead;
    }
    quotient[i] = top;
    if (top === 0n) continue;
    for (let j = 0; j + 1 < b.length; j++) rest[i + j] = (rest[i + j] as bigint) - top * (b[j] as bigint);
  }
  return { quotient: trimmed(quotient), remainder: trimmed(rest), factor };
}

/** p divided by d with integer coefficients, or null when d does not divide it so. */
export function exactQuotient(p: IntegerPolynomial, d: IntegerPolynomial): IntegerPolynomial | null {
  if (p.length === 0) return [];
  if (p.length < d.length) return null;
  const lead = d.at(-1) as bigint;
  const rest = [...p];
  const quotient: bigint[] = Array.from({ length: p.length - d.length + 1 }, () => 0n);
  for (let i = quotient.length - 1; i >= 0; i--) {
    const top = rest[i + d.length - 1] as bigint;
    if (top === 0n) continue;
    if (top % lead !== 0n) return null;
    const c = top / lead;
    quotient[i] = c;
    for (let j = 0; j < d.length; j++) rest[i + j] = (rest[i + j] as bigint) - c * (d[j] as bigint);
  }
  return rest.every((c) => c === 0n) ? quotient : null;
}

/** d^degree p(n/d), which has the sign of p(n/d) when d is positive. */
export function valueAt(p: IntegerPolynomial, n: bigint, d: bigint): bigint {
  let value = 0n;
  let power = 1n;
  for (let i = p.length - 1; i >= 0; i--) {
    value = value * n + (p[i] as bigint) * power;
    if (d !== 1n) power *= d;
  }
  return value;
}

/** The sign of p at n/d, where d is positive. */
export function signAt(p: IntegerPolynomial, n: bigint, d: bigint): -1 | 0 | 1 {
  const value = valueAt(p, n, d);
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** p(x + 1). */
export function shiftedByOne(p: IntegerPolynomial): bigint[] {
  const shifted = [...p];
  for (let i = 0; i < shifted.length; i++) {
    for (let j = shifted.length - 2; j >= i; j--) {
      shifted[j] = (shifted[j] as bigint) + (shifted[j + 1] as bigint);
    }
  }
  return shifted;
}

/** d^degree p((a + b x) / d). */
export function substituted(p: IntegerPolynomial, a: bigint, b: bigint, d: bigint): IntegerPolynomial {
  let value: bigint[] = [];
  let power = 1n;
  for (let i = p.length - 1; i >= 0; i--) {
    value = Array.from(
      { length: value.length + 1 },
      (_, k) => a * (value[k] ?? 0n) + b * (value[k - 1] ?? 0n),
    );
    value[0] = (value[0] as bigint) + (p[i] as bigint) * power;
    power *= d;
  }
  return trimmed(value);
}

/** How often the signs of the coefficients change, zeros left out. */
export function signVariations(p: readonly bigint[]): number {
  let variations = 0;
  let last = 0n;
  for (const c of p) {
    if (c === 0n) continue;
    if (last !== 0n && c > 0n !== last > 0n) variations++;
    last = c;
  }
  return variations;
}
