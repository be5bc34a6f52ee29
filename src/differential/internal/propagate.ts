import { compare } from "../../exact/order.js";
import { quotient, type Rational } from "../../exact/rational.js";
import { ExclaveError } from "../../exclave-error.js";

/** The error that is promised. */
const ENOUGH = quotient(1n, 1n << 40n);
const MOST_BITS = 3072;
const MOST_SUBSTEPS = 100_000;

/** e^(k step M) z for k = 0 ... steps, and a bound on the error of every entry; with more bits until the bound is small. */
export function propagate(
  M: readonly (readonly Rational[])[],
  z: readonly Rational[],
  step: Rational,
  steps: number,
): { states: Rational[][]; radius: Rational } {
  const norm = Math.max(
    ...M.map((row) => row.reduce((total, entry) => total + Math.abs(entry.valueOf()), 0)),
  );
  // A guide to steps small enough for the series; the bounds below hold whatever it is.
  const substeps = Math.max(1, Math.ceil(norm * step.valueOf() * 2));
  if (!(substeps * steps <= MOST_SUBSTEPS)) throw tooFast();
  for (let bits = 128; bits <= MOST_BITS; bits *= 2) {
    const answer = inFixedPoint(M, z, step, { steps, substeps, bits });
    if (answer !== null) return answer;
  }
  throw tooFast();
}

function inFixedPoint(
  M: readonly (readonly Rational[])[],
  z: readonly Rational[],
  step: Rational,
  { steps, substeps, bits }: { steps: number; substeps: number; bits: number },
): { states: Rational[][]; radius: Rational } | null {
  const n = BigInt(z.length);
  const unit = 1n << BigInt(bits);
  const short = step.div(substeps);
  const exact = M.map((row) => row.map((entry) => entry.mul(short)));
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
    if (2n * size < unit * (k + 1n) && largest <= 1n + n) {
      offSum += largest + off;
      break;
    }
    if (k > 4n * BigInt(bits)) return null;
  }
  const growth = greatest(P.map((row) => total(row))) + offSum;
  let state = z.map((entry) => floor(entry.s * entry.n * unit, entry.d));
  let error = 1n;
  let worst = error;
  const limit = unit >> 41n;
  const states = [state];
  for (let k = 0; k < steps; k++) {
    for (let l = 0; l < substeps; l++) {
      const height = greatest(state.map((entry) => abs(entry)));
      error = floor(growth * error + offSum * height, unit) + 2n;
      state = P.map((row) => floor(inner(row, state), unit));
      if (error > limit) return null;
    }
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
