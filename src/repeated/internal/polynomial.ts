import { greatestCommonDivisor } from "../../exact/greatest-common-divisor.js";
import { primitive } from "../../exact/integer.js";

/** A polynomial with integer coefficients from the constant term up; the last is not 0, and 0 is the empty list. */
export type Polynomial = readonly bigint[];

export function trimmed(coefficients: readonly bigint[]): Polynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1] === 0n) length--;
  return coefficients.slice(0, length);
}

export function plus(p: Polynomial, q: Polynomial, factor = 1n): Polynomial {
  const length = Math.max(p.length, q.length);
  return trimmed(Array.from({ length }, (_, i) => (p[i] ?? 0n) + factor * (q[i] ?? 0n)));
}

export function times(p: Polynomial, q: Polynomial): Polynomial {
  if (p.length === 0 || q.length === 0) return [];
  const product = Array.from({ length: p.length + q.length - 1 }, () => 0n);
  p.forEach((a, i) => {
    if (a === 0n) return;
    q.forEach((b, j) => {
      product[i + j] = (product[i + j] as bigint) + a * b;
    });
  });
  return product;
}

/** The polynomial divided by the greatest common divisor of its coefficients, its sign kept. */
function primitivePart(p: Polynomial): Polynomial {
  return primitive(p);
}

/** The sign of the polynomial at the fraction n/d, where d is positive. */
export function signAt(p: Polynomial, n: bigint, d: bigint): -1 | 0 | 1 {
  let value = 0n;
  let power = 1n;
  for (let i = p.length - 1; i >= 0; i--) {
    value = value * n + (p[i] as bigint) * power;
    power *= d;
  }
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** The greatest common divisor, primitive and with a positive last coefficient (primitive remainder sequence). */
export function commonDivisor(p: Polynomial, q: Polynomial): Polynomial {
  let [a, b] =
    p.length >= q.length ? [primitivePart(p), primitivePart(q)] : [primitivePart(q), primitivePart(p)];
  while (b.length > 0) [a, b] = [b, primitivePart(remainder(a, b))];
  return (a.at(-1) ?? 1n) < 0n ? a.map((c) => -c) : a;
}

/** The polynomial without repeated factors, primitive. */
export function squareFree(p: Polynomial): Polynomial {
  const derivative = trimmed(p.slice(1).map((c, i) => c * BigInt(i + 1)));
  return derivative.length === 0 ? primitivePart(p) : exactQuotient(p, commonDivisor(p, derivative));
}

/** p divided by a primitive factor of it, up to a constant: primitive, and of the sign of p where the factor is positive. */
export function exactQuotient(p: Polynomial, divisor: Polynomial): Polynomial {
  const lead = divisor.at(-1) as bigint;
  const rest = [...primitivePart(p)];
  const quotient: bigint[] = [];
  // The quotient of a primitive polynomial by a primitive factor has integer coefficients (Gauss).
  for (let i = rest.length - divisor.length; i >= 0; i--) {
    const c = (rest[i + divisor.length - 1] as bigint) / lead;
    quotient[i] = c;
    divisor.forEach((b, j) => {
      rest[i + j] = (rest[i + j] as bigint) - c * b;
    });
  }
  return primitivePart(quotient);
}

/** A multiple of the remainder of a by b, by a positive constant. */
function remainder(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b.at(-1) as bigint;
  let rest = [...a];
  while (rest.length >= b.length) {
    const top = rest.at(-1) as bigint;
    const divisor = greatestCommonDivisor(top, lead);
    const scale = lead < 0n ? -lead / divisor : lead / divisor;
    const factor = (top / divisor) * (lead < 0n ? -1n : 1n);
    const shift = rest.length - b.length;
    rest = rest.map((c, i) => scale * c - (i >= shift ? factor * (b[i - shift] as bigint) : 0n));
    rest = [...trimmed(rest.slice(0, -1))];
  }
  return rest;
}
