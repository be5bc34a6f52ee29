import type { Meter } from "../meter.js";
import { wordsOf } from "../work-steps.js";
import type { Bracket } from "./bracket.js";
import {
  derivativeOf,
  type IntegerPolynomial,
  shiftedByOne,
  signAt,
  signVariations,
} from "./integer-polynomial.js";

/**
 * Brackets of all real roots of a polynomial without repeated factors, ascending and with no root at an end of an open
 * one, with denominators that are powers of 2.
 *
 * Bisection by Descartes' rule of signs (A. J. H. Vincent 1836; G. E. Collins and A. G. Akritas 1976,
 * doi:10.1145/800205.806346).
 */
export function isolatedRoots(polynomial: IntegerPolynomial, meter?: Meter): Bracket[] {
  const atZero = polynomial[0] === 0n && polynomial.length > 1;
  const p = atZero ? polynomial.slice(1) : polynomial;
  if (p.length < 2) return atZero ? [ZERO_ROOT] : [];
  const mirrored = p.map((c, i) => (i % 2 === 0 ? c : -c));
  const negative = positiveRoots(mirrored, meter).map(({ low, high, d }) => ({ low: -high, high: -low, d }));
  const found = [...negative.reverse(), ...(atZero ? [ZERO_ROOT] : []), ...positiveRoots(p, meter)];
  return found.map((bracket) => awayFromRoots(polynomial, bracket));
}

const ZERO_ROOT: Bracket = { low: 0n, high: 0n, d: 1n };

/** Brackets of the positive roots, ascending; other roots may be at their ends. The constant term is not 0. */
function positiveRoots(p: IntegerPolynomial, meter?: Meter): Bracket[] {
  const exponent = boundExponent(p);
  if (exponent === null) return [];
  const found: Bracket[] = [];
  const bracket = (low: bigint, high: bigint, depth: number): void => {
    const shift = exponent - depth;
    found.push(
      shift >= 0
        ? { low: low << BigInt(shift), high: high << BigInt(shift), d: 1n }
        : { low, high, d: 1n << BigInt(-shift) },
    );
  };
  // Each entry is the part from index/2^depth to (index + 1)/2^depth of the way to the bound, with the polynomial
  // that has the roots there between 0 and 1; or a root found, to be reported in its turn.
  const stack: { p: IntegerPolynomial | null; index: bigint; depth: number }[] = [
    { p: scaledBy(p, exponent), index: 0n, depth: 0 },
  ];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { p: here, index, depth } = top;
    if (here === null) {
      bracket(index, index, depth);
      continue;
    }
    meter?.(8 * here.length * here.length * widestOf(here));
    const variations = signVariations(shiftedByOne([...here].reverse()));
    if (variations === 0) continue;
    if (variations === 1) {
      bracket(index, index + 1n, depth);
      continue;
    }
    const left = scaledBy(here, -1);
    const right = shiftedByOne(left);
    stack.push({ p: right, index: 2n * index + 1n, depth: depth + 1 });
    if (right[0] === 0n) stack.push({ p: null, index: 2n * index + 1n, depth: depth + 1 });
    stack.push({ p: left, index: 2n * index, depth: depth + 1 });
  }
  return found;
}

/** p(2^exponent x), times a power of 2 that keeps it an integer polynomial. */
function scaledBy(p: IntegerPolynomial, exponent: number): IntegerPolynomial {
  const degree = p.length - 1;
  return p.map((c, i) => c << BigInt(exponent >= 0 ? exponent * i : -exponent * (degree - i)));
}

/** An exponent k such that 2^k is above all positive roots, or null when there are none (Kioustelidis 1986). */
function boundExponent(p: IntegerPolynomial): number | null {
  const lead = p.at(-1) as bigint;
  let most: number | null = null;
  for (let i = 1; i < p.length; i++) {
    const c = p[p.length - 1 - i] as bigint;
    if (c === 0n || c > 0n === lead > 0n) continue;
    const exponent = 1 + Math.ceil((bitsOf(c) - bitsOf(lead) + 1) / i);
    if (most === null || exponent > most) most = exponent;
  }
  return most;
}

/** The number of bits of the size of an integer other than 0. */
function bitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length;
}

function widestOf(p: IntegerPolynomial): number {
  return Math.max(wordsOf(p[0] as bigint), wordsOf(p.at(-1) as bigint));
}

/** The same bracket, made smaller until no other root is at an end of it. */
function awayFromRoots(p: IntegerPolynomial, bracket: Bracket): Bracket {
  let { low, high, d } = bracket;
  // Just right of a simple root, a polynomial has the sign of its derivative there.
  const rightOf = signAt(p, low, d) || signAt(derivativeOf(p), low, d);
  while (low !== high && (signAt(p, low, d) === 0 || signAt(p, high, d) === 0)) {
    const middle = low + high;
    [low, high, d] = [2n * low, 2n * high, 2n * d];
    const sign = signAt(p, middle, d);
    if (sign === 0) return { low: middle, high: middle, d };
    if (sign === rightOf) low = middle;
    else high = middle;
  }
  return { low, high, d };
}
