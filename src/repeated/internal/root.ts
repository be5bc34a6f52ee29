import { greatestCommonDivisor } from "../../exact/integer.js";
import { commonDivisor, exactQuotient, type Polynomial, signAt, squareFree } from "./polynomial.js";

/** A fraction with a positive denominator. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** A real number: a fraction, or the only root of a square-free polynomial strictly between two fractions. */
export type Root =
  | { readonly kind: "rational"; readonly value: Fraction }
  | {
      readonly kind: "algebraic";
      /** Primitive, without repeated factors or rational roots. */
      readonly polynomial: Polynomial;
      readonly lower: Fraction;
      readonly upper: Fraction;
    };

/** The roots of a polynomial strictly between 0 and 1, ascending; it must not be 0. */
export function rootsBetweenZeroAndOne(polynomial: Polynomial): Root[] {
  let rest = squareFree(polynomial);
  const rational: Root[] = [];
  for (const [lower, upper] of isolated(rest)) {
    const value = rationalRoot(rest, lower, upper);
    if (value !== null) rational.push({ kind: "rational", value });
  }
  for (const root of rational) {
    if (root.kind === "rational") rest = exactQuotient(rest, [-root.value.n, root.value.d]);
  }
  const others = isolated(rest).map(
    ([lower, upper]): Root => ({ kind: "algebraic", polynomial: rest, lower, upper }),
  );
  return [...rational, ...others].sort(compareRoots);
}

/** Compares two real numbers exactly. */
export function compareRoots(a: Root, b: Root): -1 | 0 | 1 {
  if (a.kind === "rational" && b.kind === "rational") return compareFractions(a.value, b.value);
  if (a.kind === "rational") return -compareWithFraction(b, a.value) as -1 | 0 | 1;
  if (b.kind === "rational") return compareWithFraction(a, b.value);
  const shared = commonDivisor(a.polynomial, b.polynomial);
  let [x, y] = [a, b];
  for (;;) {
    if (compareFractions(x.upper, y.lower) <= 0) return -1;
    if (compareFractions(y.upper, x.lower) <= 0) return 1;
    const lower = compareFractions(x.lower, y.lower) > 0 ? x.lower : y.lower;
    const upper = compareFractions(x.upper, y.upper) < 0 ? x.upper : y.upper;
    // A root of both within both intervals is x and y.
    if (shared.length > 1 && changesSign(shared, lower, upper)) return 0;
    x = refined(x);
    y = refined(y);
  }
}

/** Compares a real number with a fraction. */
export function compareWithFraction(root: Root, value: Fraction): -1 | 0 | 1 {
  if (root.kind === "rational") return compareFractions(root.value, value);
  if (compareFractions(value, root.lower) <= 0) return 1;
  if (compareFractions(value, root.upper) >= 0) return -1;
  return changesSign(root.polynomial, root.lower, value) ? -1 : 1;
}

/** The same root between closer fractions. */
export function refined<One extends Root>(root: One): One {
  if (root.kind === "rational") return root;
  const middle = mean(root.lower, root.upper);
  return changesSign(root.polynomial, root.lower, middle)
    ? { ...root, upper: middle }
    : { ...root, lower: middle };
}

/** A fraction strictly between two real numbers, the first of which is smaller. */
export function between(a: Root, b: Root): Fraction {
  let [x, y] = [a, b];
  for (;;) {
    const low = x.kind === "rational" ? x.value : x.upper;
    const high = y.kind === "rational" ? y.value : y.lower;
    if (compareFractions(low, high) < 0) return simplestBetween(low, high);
    x = refined(x);
    y = refined(y);
  }
}

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The fraction of least denominator strictly between two nonnegative ones (Stern and Brocot). */
function simplestBetween(low: Fraction, high: Fraction): Fraction {
  const whole = low.n / low.d;
  if ((whole + 1n) * high.d < high.n) return { n: whole + 1n, d: 1n };
  const rest = { n: low.n - whole * low.d, d: low.d };
  const top = { n: high.n - whole * high.d, d: high.d };
  // 1 / (a fraction strictly between the reciprocals); a lower end of 0 has none.
  if (rest.n === 0n) return { n: whole * (top.d / top.n + 1n) + 1n, d: top.d / top.n + 1n };
  const inner = simplestBetween({ n: top.d, d: top.n }, { n: rest.d, d: rest.n });
  return { n: whole * inner.n + inner.d, d: inner.n };
}

/** Intervals with ends that are no roots, each with one root of a square-free polynomial, for all in (0, 1). */
function isolated(polynomial: Polynomial): [Fraction, Fraction][] {
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

/** The rational root in an isolating interval, or null when the root is irrational. */
function rationalRoot(p: Polynomial, lower: Fraction, upper: Fraction): Fraction | null {
  const last = p.at(-1) as bigint;
  const bound = last < 0n ? -last : last;
  let root = { kind: "algebraic" as const, polynomial: p, lower, upper };
  for (;;) {
    const candidate = simplestBetween(root.lower, root.upper);
    if (signAt(p, candidate.n, candidate.d) === 0) return candidate;
    // The denominator of a rational root divides the last coefficient, and the simplest fraction has the least.
    if (candidate.d > bound) return null;
    const middle = mean(root.lower, root.upper);
    if (signAt(p, middle.n, middle.d) === 0) return middle;
    root = refined(root);
  }
}

function changesSign(p: Polynomial, lower: Fraction, upper: Fraction): boolean {
  return signAt(p, lower.n, lower.d) * signAt(p, upper.n, upper.d) < 0;
}

function mean(a: Fraction, b: Fraction): Fraction {
  const [n, d] = [a.n * b.d + b.n * a.d, 2n * a.d * b.d];
  const divisor = greatestCommonDivisor(n, d);
  return { n: n / divisor, d: d / divisor };
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
