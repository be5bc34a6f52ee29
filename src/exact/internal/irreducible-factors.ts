import { ExclaveError } from "../../exclave-error.js";
import type { Meter } from "../meter.js";
import { productSteps, wordsOf } from "../work-steps.js";
import { liftedFactors } from "./hensel.js";
import {
  derivativeOf,
  exactQuotient,
  type IntegerPolynomial,
  primitivePart,
  product,
} from "./integer-polynomial.js";
import { distinctDegrees, type EqualDegree, equalDegreeFactors } from "./modular-factors.js";
import { type ModularPolynomial, modularGcd, modularMonic, modularPolynomial } from "./modular-polynomial.js";

/** So many primes are tried for the one with the fewest factors. */
const TRIED_PRIMES = 6;
/** Residues of larger primes would not fit the exact sums of modular products. */
const LARGEST_PRIME = 1 << 20;

/**
 * The irreducible factors over the rationals of a primitive polynomial without repeated factors, of degree 1 at least.
 *
 * Factors modulo a prime, lifted to a power of it and put together again (H. Zassenhaus 1969,
 * doi:10.1016/0022-314X(69)90047-X).
 */
export function irreducibleFactors(f: IntegerPolynomial, meter: Meter): IntegerPolynomial[] {
  if (f.length === 2) return [f];
  if (f[0] === 0n) return [[0n, 1n], ...irreducibleFactors(f.slice(1), meter)];
  const choice = bestPrime(f, meter);
  if (choice === null) return [f];
  const { p, parts, degrees } = choice;
  const modular = parts.flatMap((part) => equalDegreeFactors(part, p));
  const doublings = doublingsFor(f, p);
  const modulus = BigInt(p) ** (1n << BigInt(doublings));
  meter(8 * Math.log2(2 * modular.length) * f.length * f.length * productSteps(wordsOf(modulus)));
  return recombined(f, liftedFactors(f, modular, p, doublings), modulus, degrees, meter);
}

interface PrimeChoice {
  readonly p: number;
  readonly parts: readonly EqualDegree[];
  /** Bit i is set when a factor over the rationals may have degree i. */
  readonly degrees: bigint;
}

/** The prime of those tried with the fewest factors, or null when the polynomial is irreducible by their degrees. */
function bestPrime(f: IntegerPolynomial, meter: Meter): PrimeChoice | null {
  const whole = (1n << BigInt(f.length - 1)) | 1n;
  let best: Omit<PrimeChoice, "degrees"> | null = null;
  let degrees = (1n << BigInt(f.length)) - 1n;
  let tried = 0;
  for (let p = 3; tried < TRIED_PRIMES; p += 2) {
    if (p > LARGEST_PRIME) throw new ExclaveError("too-large", "no prime suits the factorisation");
    if (!isPrime(p)) continue;
    const image = squarefreeImage(f, p);
    meter(f.length * f.length);
    if (image === null) continue;
    tried++;
    meter(f.length ** 3 * Math.log2(p));
    const parts = distinctDegrees(image, p);
    degrees &= possibleDegrees(parts);
    if (degrees === whole) return null;
    if (best === null || count(parts) < count(best.parts)) best = { p, parts };
  }
  return { ...(best as Omit<PrimeChoice, "degrees">), degrees };
}

/** The polynomial modulo p, monic; null when it loses degree there or has repeated factors. */
function squarefreeImage(f: IntegerPolynomial, p: number): ModularPolynomial | null {
  const image = modularPolynomial(f, p);
  if (image.length < f.length) return null;
  return modularGcd(image, modularPolynomial(derivativeOf(f), p), p).length === 1
    ? modularMonic(image, p)
    : null;
}

function count(parts: readonly EqualDegree[]): number {
  return parts.reduce((total, part) => total + (part.product.length - 1) / part.degree, 0);
}

function possibleDegrees(parts: readonly EqualDegree[]): bigint {
  let sums = 1n;
  for (const { product, degree } of parts) {
    for (let k = degree; k < product.length; k += degree) sums |= sums << BigInt(degree);
  }
  return sums;
}

function isPrime(value: number): boolean {
  for (let d = 3; d * d <= value; d += 2) if (value % d === 0) return false;
  return true;
}

/** How often p must be squared to exceed twice any coefficient of a factor times the leading one (Mignotte 1974). */
function doublingsFor(f: IntegerPolynomial, p: number): number {
  const size = f.reduce((sum, c) => sum + (c < 0n ? -c : c), 0n);
  const lead = f.at(-1) as bigint;
  const bound = 2n * BigInt(f.length) * (1n << BigInt(f.length)) * size * (lead < 0n ? -lead : lead);
  let doublings = 0;
  for (let modulus = BigInt(p); modulus <= bound; modulus *= modulus) doublings++;
  return doublings;
}

/** The true factors, each the product of some of the lifted ones: the smallest sets first. */
function recombined(
  f: IntegerPolynomial,
  lifted: readonly IntegerPolynomial[],
  modulus: bigint,
  degrees: bigint,
  meter: Meter,
): IntegerPolynomial[] {
  const found: IntegerPolynomial[] = [];
  let rest = f;
  let left = [...lifted];
  const steps = productSteps(wordsOf(modulus));
  for (let size = 1; 2 * size <= left.length; size++) {
    for (let chosen: number[] | null = firstChoice(size); chosen !== null; ) {
      meter(size * steps);
      const set = chosen.map((i) => left[i] as IntegerPolynomial);
      const divided = dividedBy(rest, set, modulus, degrees);
      if (divided === null) {
        chosen = nextChoice(chosen, left.length);
        continue;
      }
      found.push(divided.factor);
      rest = divided.rest;
      const gone: readonly number[] = chosen;
      left = left.filter((_, i) => !gone.includes(i));
      // All sets with an earlier first factor have been tried.
      const next = firstChoice(size).map((i) => i + (gone[0] as number));
      chosen = 2 * size <= left.length && (next.at(-1) as number) < left.length ? next : null;
    }
  }
  return [...found, rest];
}

/** The factor that a set of lifted ones gives, and the quotient by it; null when it is none. */
function dividedBy(
  rest: IntegerPolynomial,
  set: readonly IntegerPolynomial[],
  modulus: bigint,
  degrees: bigint,
): { factor: IntegerPolynomial; rest: IntegerPolynomial } | null {
  const degree = set.reduce((sum, part) => sum + part.length - 1, 0);
  if (((degrees >> BigInt(degree)) & 1n) === 0n) return null;
  const lead = rest.at(-1) as bigint;
  const constant = symmetric(
    set.reduce((value, part) => (value * (part[0] ?? 0n)) % modulus, lead),
    modulus,
  );
  if (constant === 0n || (lead * (rest[0] as bigint)) % constant !== 0n) return null;
  const whole = set.reduce<IntegerPolynomial>(
    (total, part) => product(total, part).map((c) => c % modulus),
    [lead],
  );
  const factor = primitivePart(whole.map((c) => symmetric(c, modulus)));
  const quotient = exactQuotient(rest, factor);
  return quotient === null ? null : { factor, rest: quotient };
}

function symmetric(value: bigint, modulus: bigint): bigint {
  const rest = ((value % modulus) + modulus) % modulus;
  return 2n * rest > modulus ? rest - modulus : rest;
}

function firstChoice(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}

/** The next set of positions below `length` in lexicographic order, or null after the last. */
function nextChoice(chosen: readonly number[], length: number): number[] | null {
  const at = chosen.findLastIndex((value, i) => value < length - chosen.length + i);
  if (at < 0) return null;
  return chosen.map((value, i) => (i < at ? value : (chosen[at] as number) + 1 + i - at));
}
