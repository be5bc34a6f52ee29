import { compare } from "../../exact/order.js";
import { quotient, type Rational, rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";

/** The error that is promised. */
const ENOUGH = quotient(1n, 1n << 40n);
const MOST_BITS = 3072;
const MOST_DOUBLINGS = 40;

/** States at equal distances of time, and a bound on the error of every entry. */
interface Propagated {
  readonly states: Rational[][];
  readonly radius: Rational;
}

/** e^(k step M) z for k = 0 ... steps, with more bits until the bound is small. */
export function propagate(
  M: readonly (readonly Rational[])[],
  z: readonly Rational[],
  step: Rational,
  steps: number,
): Propagated {
  const norm = Math.max(
    ...M.map((row) => row.reduce((total, entry) => total + Math.abs(entry.valueOf()), 0)),
  );
  // A guide to a step small enough for the series, which is doubled again; the bounds below hold whatever it is.
  const doublings = Math.max(0, Math.ceil(Math.log2(norm * step.valueOf() * 2)));
  if (!(doublings <= MOST_DOUBLINGS) && norm > 0) throw tooFast();
  const short = norm > 0 ? rational(step.div(2 ** doublings)) : step;
  return refined((bits) => {
    let factor = exponential(M, short, bits);
    for (let k = 0; k < doublings && factor !== null; k++) factor = squared(factor, bits);
    return factor === null ? null : followed(factor, z, steps, bits);
  });
}

/** M^k z for k = 0 ... steps, with more bits until the bound is small. */
export function iterate(
  M: readonly (readonly Rational[])[],
  z: readonly Rational[],
  steps: number,
): Propagated {
  return refined((bits) => {
    const unit = 1n << BigInt(bits);
    const P = M.map((row) => row.map((entry) => floor(entry.s * entry.n * unit, entry.d)));
    return followed({ P, off: BigInt(z.length) }, z, steps, bits);
  });
}

function refined(attempt: (bits: number) => Propagated | null): Propagated {
  for (let bits = 128; bits <= MOST_BITS; bits *= 2) {
    const answer = attempt(bits);
    if (answer !== null) return answer;
  }
  throw tooFast();
}

/** A matrix in units of 2^-bits. */
interface FixedMatrix {
  readonly P: readonly bigint[][];
  /** How far a row is off at most, in the sum of the sizes of its errors. */
  readonly off: bigint;
}

/** e^(step M) by Taylor's series. */
function exponential(M: readonly (readonly Rational[])[], step: Rational, bits: number): FixedMatrix | null {
  const n = BigInt(M.length);
  const unit = 1n << BigInt(bits);
  const exact = M.map((row) => row.map((entry) => entry.mul(step)));
  const H = exact.map((row) => row.map((entry) => floor(entry.s * entry.n * unit, entry.d)));
  // Sums of the sizes of a row, in units, and above the true ones.
  const size = greatest(H.map((row) => total(row))) + n;
  let term: bigint[][] = H.map((row, i) => row.map((_, j) => (i === j ? unit : 0n)));
  let P = term.map((row) => [...row]);
  // The error of each row of the term, and of the sum so far, in units; the size of a row of the term.
  let [off, offSum, largest] = [0n, 0n, unit];
  for (let k = 1n; ; k++) {
    const next = multiply(term, H, unit * k);
    // (T + e)(H + h) = T H + e H + T h + e h, over k, and the rounding of each entry.
    off = floor(off * (size + n) + (largest + off) * n, unit * k) + n + 2n;
    largest = greatest(next.map((row) => total(row)));
    term = next;
    P = P.map((row, i) => row.map((entry, j) => entry + ((term[i] as bigint[])[j] as bigint)));
    offSum += off;
    // With the next factor below 1/2 what is left is at most the last term.
    if (2n * size < unit * (k + 1n) && largest <= 1n + n) return { P, off: offSum + largest + off };
    if (k > 4n * BigInt(bits)) return null;
  }
}

/** The square; null where it is off by more than it is large. */
function squared({ P, off }: FixedMatrix, bits: number): FixedMatrix | null {
  const unit = 1n << BigInt(bits);
  const size = greatest(P.map((row) => total(row)));
  // (P + e)(P + e) = P P + P e + e P + e e, and the rounding of each entry.
  const wider = floor(off * (2n * size + off), unit) + BigInt(P.length) + 1n;
  return wider > unit ? null : { P: multiply(P, P, unit), off: wider };
}

/** A state times powers of a matrix; null where the error gets too large for so many bits. */
function followed(
  { P, off }: FixedMatrix,
  z: readonly Rational[],
  steps: number,
  bits: number,
): Propagated | null {
  const unit = 1n << BigInt(bits);
  const growth = greatest(P.map((row) => total(row))) + off;
  let state = z.map((entry) => floor(entry.s * entry.n * unit, entry.d));
  let error = 1n;
  let worst = error;
  const limit = unit >> 41n;
  const states = [state];
  for (let k = 0; k < steps; k++) {
    const height = greatest(state.map((entry) => abs(entry)));
    error = floor(growth * error + off * height, unit) + 2n;
    state = P.map((row) => floor(inner(row, state), unit));
    if (error > limit) return null;
    if (error > worst) worst = error;
    states.push(state);
  }
  const radius = quotient(worst, unit);
  if (compare(radius, ENOUGH) > 0) return null;
  // Shorter numbers, with the rounding in the radius.
  const kept = 60n;
  const shift = BigInt(bits) - kept;
  return {
    states: states.map((values) => values.map((value) => quotient(value >> shift, 1n << kept))),
    radius: quotient((worst >> shift) + 2n, 1n << kept),
  };
}

function tooFast(): ExclaveError {
  return new ExclaveError(
    "too-large",
    "the numbers grow or shrink too fast to be followed so far: take an earlier last time",
    "until",
  );
}

function multiply(a: readonly bigint[][], b: readonly bigint[][], divisor: bigint): bigint[][] {
  const columns = (b[0] ?? []).map((_, j) => b.map((row) => row[j] as bigint));
  return a.map((row) => columns.map((column) => floor(inner(row, column), divisor)));
}

function inner(a: readonly bigint[], b: readonly bigint[]): bigint {
  let value = 0n;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as bigint;
    if (x !== 0n) value += x * (b[i] as bigint);
  }
  return value;
}

function total(row: readonly bigint[]): bigint {
  return row.reduce((sum, entry) => sum + abs(entry), 0n);
}

function greatest(values: readonly bigint[]): bigint {
  let most = 0n;
  for (const value of values) if (value > most) most = value;
  return most;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Rounded down; the divisor is positive. */
function floor(value: bigint, divisor: bigint): bigint {
  const part = value / divisor;
  return value < 0n && part * divisor !== value ? part - 1n : part;
}
