import { greatestCommonDivisor } from "../../exact/greatest-common-divisor.js";
import type { Fraction } from "./fraction.js";
import { exactQuotient, type Polynomial, signAt } from "./polynomial.js";

/** Intervals with ends that are no roots, each with one root of a square-free polynomial, for all in (0, 1). */
export function isolated(polynomial: Polynomial): [Fraction, Fraction][] {
  const found: [Fraction, Fraction][] = [];
  const search = (p: Polynomial, index: bigint, d: bigint): void => {
    const variations = signVariations(shiftedByOne([...p].reverse()));
    if (variations === 0) return;
    if (variations === 1 && p[0] !== 0n && p.reduce((a, b) => a + b, 0n) !== 0n) {
      found.push([
        { n: index, d },
        { n: index + 1n, d },
      ]);
      return;
    }
    const degree = BigInt(p.length - 1);
    const half = p.map((c, i) => c << (degree - BigInt(i)));
    search(half, 2n * index, 2n * d);
    if (signAt(polynomial, 2n * index + 1n, 2n * d) === 0)
      found.push(around(polynomial, 2n * index + 1n, 2n * d));
    search(shiftedByOne(half), 2n * index + 1n, 2n * d);
  };
  if (polynomial.length > 1) search(polynomial, 0n, 1n);
  return found;
}

/** An interval around a root n/d with no other root in it or at its ends. */
function around(polynomial: Polynomial, n: bigint, d: bigint): [Fraction, Fraction] {
  const rest = exactQuotient(polynomial, primitiveLinear(n, d));
  for (let scale = 4n; ; scale *= 4n) {
    const lower = { n: n * scale - 1n, d: d * scale };
    const upper = { n: n * scale + 1n, d: d * scale };
    const none = signVariations(onUnit(rest, lower, upper)) === 0;
    if (none && signAt(rest, lower.n, lower.d) !== 0 && signAt(rest, upper.n, upper.d) !== 0)
      return [lower, upper];
  }
}

/** The polynomial whose sign variations bound the number of roots strictly between two fractions (Descartes, Jacobi). */
function onUnit(p: Polynomial, lower: Fraction, upper: Fraction): Polynomial {
  // p((a + b x) / (1 + x)) (1 + x)^degree, by Horner's rule with homogeneous ends.
  const d = lower.d * upper.d;
  const [a, b] = [lower.n * upper.d, upper.n * lower.d];
  let value: bigint[] = [];
  let power: bigint[] = [1n];
  for (let i = p.length - 1; i >= 0; i--) {
    const scaled = power.map((c) => c * (p[i] as bigint));
    value = linear(value, a, b);
    value = Array.from(
      { length: Math.max(value.length, scaled.length) },
      (_, k) => (value[k] ?? 0n) + (scaled[k] ?? 0n),
    );
    power = linear(power, d, d);
  }
  return value;
}

function linear(p: readonly bigint[], a: bigint, b: bigint): bigint[] {
  return p.length === 0
    ? []
    : Array.from({ length: p.length + 1 }, (_, k) => a * (p[k] ?? 0n) + b * (p[k - 1] ?? 0n));
}

function primitiveLinear(n: bigint, d: bigint): Polynomial {
  const divisor = greatestCommonDivisor(n, d);
  return [-n / divisor, d / divisor];
}

function signVariations(p: Polynomial): number {
  let variations = 0;
  let last = 0n;
  for (const c of p) {
    if (c === 0n) continue;
    if (last !== 0n && c > 0n !== last > 0n) variations++;
    last = c;
  }
  return variations;
}

/** p(x + 1). */
function shiftedByOne(p: Polynomial): bigint[] {
  const shifted = [...p];
  for (let i = 0; i < shifted.length; i++) {
    for (let j = shifted.length - 2; j >= i; j--) {
      shifted[j] = (shifted[j] as bigint) + (shifted[j + 1] as bigint);
    }
  }
  return shifted;
}
